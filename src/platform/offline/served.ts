/** The worker's script: it stands beside the folder that this code is in. */
export function workerUrl(): string {
  // Taken apart, because a build would look for the file.
  const { url } = import.meta;
  return new URL('../sw.js', url).href;
}

/** The browser's service workers; undefined where it has none for this page, as in a sandboxed frame, which throws. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return globalThis.navigator?.serviceWorker;
  } catch {
    // The frame has no origin of its own.
    return undefined;
  }
}

/** The address of the worker that serves this page, if it is ours. */
export function servedBy(): string | undefined {
  const script = serviceWorkers()?.controller?.scriptURL;
  return script === workerUrl() ? script : undefined;
}

/** Firefox does not know `mp4a.6B`, the registered name. */
const mp3InMp4 = 'audio/mp4; codecs="mp3"';

/** Whether this browser may play MP3 in MP4, in which places are exact. */
export function playsExact(): boolean {
  return document.createElement('audio').canPlayType(mp3InMp4) !== '';
}
