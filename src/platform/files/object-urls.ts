import type { ObjectUrls } from '../../core/episode/local-episode.ts';

/** The browser's own addresses for blobs. */
export const objectUrls: ObjectUrls = {
  make: (blob) => URL.createObjectURL(blob),
  revoke: (url) => URL.revokeObjectURL(url),
};
