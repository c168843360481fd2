import type { ObjectUrls } from '../../core/episode/local-episode.ts';

const blobs = new Map<string, Blob>();

/** The browser's own addresses for blobs. */
export const objectUrls: ObjectUrls = {
  make: (blob) => {
    const url = URL.createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  },
  revoke: (url) => {
    blobs.delete(url);
    URL.revokeObjectURL(url);
  },
};

/** The blob behind an address that `objectUrls` made: fetching it would copy it. */
export const blobAt = (url: string): Blob | undefined => blobs.get(url);
