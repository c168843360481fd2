import { createContext } from 'svelte';
import { createSubscriber, SvelteMap } from 'svelte/reactivity';
import type {
  KeepFailureCode,
  KeptRecording,
  Recordings,
  StorageSpace,
} from '../../core/episode/kept-recordings.ts';
import type { Progress } from '../../core/progress.ts';

/** How far a recording is kept in this browser; progress is in bytes. */
export type KeepState =
  | { readonly is: 'away' }
  | { readonly is: 'coming'; readonly progress: Progress }
  | { readonly is: 'kept'; readonly bytes: number }
  | { readonly is: 'failed'; readonly why: KeepFailureCode };

/** A fetch under way, or one that failed. */
interface Attempt {
  readonly state: Extract<KeepState, { is: 'coming' | 'failed' }>;
  readonly stop: AbortController;
}

/** The recordings that the listener keeps offline, and those that are on their way. */
export class Keeping {
  readonly #recordings: Recordings;
  /** Called with a recording's address once it is kept. */
  readonly #onKept: (url: string) => void;
  readonly #track: () => void;
  readonly #attempts = new SvelteMap<string, Attempt>();
  #space = $state.raw<StorageSpace | undefined>();

  constructor(recordings: Recordings, onKept: (url: string) => void = () => undefined) {
    this.#recordings = recordings;
    this.#onKept = onKept;
    this.#track = createSubscriber((update) => recordings.watch(update));
  }

  /** By address. */
  get kept(): ReadonlyMap<string, KeptRecording> {
    this.#track();
    return this.#recordings.kept;
  }
  /** Of all kept recordings. */
  get bytes(): number {
    return [...this.kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }
  /** What the browser told the last time that it was asked; undefined where it does not tell. */
  get space(): StorageSpace | undefined {
    return this.#space;
  }

  stateOf(url: string): KeepState {
    const recording = this.kept.get(url);
    if (recording) return { is: 'kept', bytes: recording.bytes };
    return this.#attempts.get(url)?.state ?? { is: 'away' };
  }

  /** Whether it lies on the network, where it can be fetched from. */
  canKeep(url: string | undefined): url is string {
    return url !== undefined && /^https?:/.test(url);
  }

  /** Fetches the recording of an episode into storage; `key` names the episode among all that this browser remembers. */
  async keep(url: string, key: string): Promise<void> {
    if (this.stateOf(url).is === 'coming') return;
    const stop = new AbortController();
    const note = (state: Attempt['state']) => {
      if (!stop.signal.aborted) this.#note(url, { state, stop });
    };
    note({ is: 'coming', progress: { done: 0, of: 0 } });
    const onProgress = (progress: Progress) => note({ is: 'coming', progress });
    const why = await this.#recordings
      .keep(url, key, stop.signal, onProgress)
      .catch(() => undefined);
    if (stop.signal.aborted) return;
    if (why) note({ is: 'failed', why });
    else {
      this.#note(url, undefined);
      this.#onKept(url);
    }
    await this.askSpace();
  }

  cancel(url: string): void {
    this.#attempts.get(url)?.stop.abort();
    this.#note(url, undefined);
  }

  async remove(...urls: readonly string[]): Promise<void> {
    for (const url of urls) this.cancel(url);
    await this.#recordings.remove(urls);
    await this.askSpace();
  }

  /** Removes the recordings of forgotten episodes, by the episodes' keys. */
  async forget(keys: readonly string[]): Promise<void> {
    const urls = [...this.kept.values()].filter(({ key }) => keys.includes(key));
    if (urls.length > 0) await this.remove(...urls.map(({ url }) => url));
  }

  async askSpace(): Promise<void> {
    this.#space = await this.#recordings.space();
  }

  #note(url: string, attempt: Attempt | undefined): void {
    if (attempt) this.#attempts.set(url, attempt);
    else this.#attempts.delete(url);
  }
}

export const [useKeeping, setKeeping] = createContext<Keeping>();
