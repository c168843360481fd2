import type { OpenedFile } from '../../src/core/browser-services.ts';
import type { FetchFile } from '../../src/core/episode/fetching.ts';

/** Opens what a fake network answers; other addresses reject as they are read. */
export function fakeOpenFile(fetchFile: FetchFile): (url: string) => OpenedFile {
  return (url) => ({
    source: {
      size: undefined,
      read: async (from, length) => (await fetchFile(url)).bytes.subarray(from, from + length),
    },
    whole: async () => new Blob([new Uint8Array((await fetchFile(url)).bytes)]),
  });
}
