import type { ExactReading, ExactSounds } from '../../core/episode/exact-sounds.ts';
import { blobAt, objectUrls } from '../files/object-urls.ts';
import { exactAddress, seekCache } from './exact-address.ts';
import { servedBy, serviceWorkers } from './served.ts';

/** Firefox does not know `mp4a.6B`, the registered name. */
const mp3InMp4 = 'audio/mp4; codecs="mp3"';

/** `ExactSounds`, whose code loads when a recording needs it. */
export class LazyExactSounds implements ExactSounds {
  published(audio: string, seek: string): string | undefined {
    const worker = servedBy();
    return worker !== undefined && plays() ? exactAddress(worker, audio, seek) : undefined;
  }

  async atHand(audio: string, signal: AbortSignal): Promise<string | undefined> {
    const file = blobAt(audio);
    if (!file || !plays()) return undefined;
    try {
      const { exactBlob } = await import('./exact-file.ts');
      const exact = await exactBlob(file, signal);
      if (!exact || signal.aborted) return undefined;
      const url = objectUrls.make(exact);
      signal.addEventListener('abort', () => objectUrls.revoke(url));
      return url;
    } catch (error) {
      console.warn(error);
      return undefined;
    }
  }

  async known(audio: string): Promise<string | undefined> {
    const worker = servedBy();
    if (worker === undefined || !plays()) return undefined;
    try {
      const isKnown = await caches.match(audio, { cacheName: seekCache(worker) });
      return isKnown && exactAddress(worker, audio);
    } catch (error) {
      console.info(error);
      return undefined;
    }
  }

  async read(audio: string, signal: AbortSignal, isAsked: boolean): Promise<ExactReading> {
    if (!plays()) return { kind: 'unreadable' };
    try {
      return await (await import('./read-frames.ts')).readFrames(audio, signal, isAsked);
    } catch (error) {
      console.warn(error);
      return { kind: 'unreadable' };
    }
  }

  watch(listener: () => void): () => void {
    const serviceWorker = serviceWorkers();
    serviceWorker?.addEventListener('controllerchange', listener);
    return () => serviceWorker?.removeEventListener('controllerchange', listener);
  }
}

/** Whether this browser may play MP3 in MP4. */
function plays(): boolean {
  return document.createElement('audio').canPlayType(mp3InMp4) !== '';
}
