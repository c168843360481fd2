/** Below this part of its scope the worker answers with recordings whose places are exact. No episode's folder has such a name. */
export const EXACT_PATH = '~exact/';

/** The cache of seek files that were made in this browser, by the address of their recording; pages and worker share it. */
export const seekCache = (worker: string) => `cueline-seek ${new URL('.', worker).href}`;

/**
 * The address at which the worker answers with the recording at `audio` behind an MP4 head. Without `seek`, the address of
 * its seek file, it takes the one that this browser made.
 */
export function exactAddress(worker: string, audio: string, seek?: string): string {
  const query = new URLSearchParams(seek === undefined ? { audio } : { audio, seek });
  return new URL(`${EXACT_PATH}sound.mp4?${query.toString()}`, worker).href;
}
