import type { Exactness, ExactReading, ExactSounds } from '../../core/episode/exact-sounds.ts';
import { blobAt, objectUrls } from '../files/object-urls.ts';
import { exactAddress, seekCache } from './exact-address.ts';
import { playsExact, servedBy, serviceWorkers } from './served.ts';

/** `ExactSounds`, whose code loads when a recording needs it. */
export class LazyExactSounds implements ExactSounds {
  published(audio: string, seek: string): ExactReading {
    const worker = servedBy();
    if (!playsExact()) return { kind: 'inexact', why: 'no-means' };
    if (worker !== undefined) return { kind: 'exact', url: exactAddress(worker, audio, seek) };
    return serviceWorkers() ? { kind: 'not-yet' } : { kind: 'inexact', why: 'no-worker' };
  }

  async atHand(audio: string, signal: AbortSignal): Promise<ExactReading> {
    const file = blobAt(audio);
    if (!file) return { kind: 'unknown' };
    try {
      const { exactBlob } = await import('./exact-file.ts');
      const exact = await exactBlob(file, signal, playsExact());
      if (!(exact instanceof Blob)) return exact;
      const url = objectUrls.make(exact);
      if (signal.aborted) objectUrls.revoke(url);
      else signal.addEventListener('abort', () => objectUrls.revoke(url));
      return { kind: 'exact', url };
    } catch (error) {
      console.warn(error);
      return { kind: 'inexact', why: 'broken' };
    }
  }

  async known(audio: string): Promise<string | undefined> {
    const worker = servedBy();
    if (worker === undefined || !playsExact()) return undefined;
    try {
      const isKnown = await caches.match(audio, { cacheName: seekCache(worker) });
      return isKnown && exactAddress(worker, audio);
    } catch (error) {
      console.info(error);
      return undefined;
    }
  }

  async look(audio: string, signal: AbortSignal): Promise<Exactness> {
    try {
      return await (await import('./read-frames.ts')).lookAtRecording(audio, signal);
    } catch (error) {
      console.warn(error);
      return { kind: 'unknown' };
    }
  }

  async read(audio: string, signal: AbortSignal, isAsked: boolean): Promise<ExactReading> {
    try {
      const { readFrames } = await import('./read-frames.ts');
      return await readFrames(audio, signal, isAsked, playsExact());
    } catch (error) {
      console.warn(error);
      return { kind: 'unknown' };
    }
  }

  watch(listener: () => void): () => void {
    const serviceWorker = serviceWorkers();
    serviceWorker?.addEventListener('controllerchange', listener);
    return () => serviceWorker?.removeEventListener('controllerchange', listener);
  }
}
