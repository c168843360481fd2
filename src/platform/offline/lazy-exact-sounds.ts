import type { Exactness, ExactReading, ExactSounds } from '../../core/episode/exact-sounds.ts';
import { blobAt, objectUrls } from '../files/object-urls.ts';
import { Listeners } from '../listeners.ts';
import { exactAddress, seekCache } from './exact-address.ts';
import { playsExact, servedBy, serviceWorkers } from './served.ts';

/** `ExactSounds`, whose code loads when a recording needs it. */
export class LazyExactSounds implements ExactSounds {
  /** Whether this browser plays what seek files tell of; undefined until that was tried. */
  #playsRuns: boolean | undefined = didPlayRuns() || undefined;
  readonly #watchers = new Listeners();

  published(audio: string, seek: string): ExactReading {
    const worker = servedBy();
    if (!playsExact()) return { kind: 'inexact', why: 'no-means' };
    if (worker !== undefined && this.#playsRuns === undefined) {
      void this.#tryRuns().then(() => this.#watchers.tell());
      return { kind: 'not-yet' };
    }
    if (this.#playsRuns === false) return { kind: 'inexact', why: 'no-means' };
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
    if (worker === undefined || !playsExact() || !(await this.#tryRuns())) return undefined;
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
      return await readFrames(audio, signal, isAsked, playsExact() && (await this.#tryRuns()));
    } catch (error) {
      console.warn(error);
      return { kind: 'unknown' };
    }
  }

  watch(listener: () => void): () => void {
    const serviceWorker = serviceWorkers();
    serviceWorker?.addEventListener('controllerchange', listener);
    const stop = this.#watchers.add(listener);
    return () => {
      serviceWorker?.removeEventListener('controllerchange', listener);
      stop();
    };
  }

  async #tryRuns(): Promise<boolean> {
    try {
      if (this.#playsRuns !== undefined) return this.#playsRuns;
      // Firefox never ends loading a page whose audio gets another source meanwhile.
      await hasLoaded();
      this.#playsRuns = await (await import('./plays-runs.ts')).playsRuns();
      if (this.#playsRuns) keepPlaysRuns();
    } catch (error) {
      // The code did not come.
      console.info(error);
      return false;
    }
    return this.#playsRuns;
  }
}

/** Where it is kept that this browser plays runs of frames: a page then knows it at once. */
const RUNS_KEY = 'cueline-plays-runs';

function didPlayRuns(): boolean {
  try {
    return localStorage.getItem(RUNS_KEY) === navigator.userAgent;
  } catch {
    // Nothing may be kept here.
    return false;
  }
}

function keepPlaysRuns(): void {
  try {
    localStorage.setItem(RUNS_KEY, navigator.userAgent);
  } catch {
    // The next page tries again.
  }
}

function hasLoaded(): Promise<unknown> | undefined {
  if (document.readyState === 'complete') return undefined;
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}
