import type { Exactness, ExactReading, ExactSounds } from '../../src/core/episode/exact-sounds.ts';

/** Exact places that the test gives; without them, there are none. */
export class FakeExactSounds implements ExactSounds {
  /** Whether a worker serves the page. */
  served = false;
  /** Exact addresses of files at hand and of recordings whose frames were read before. */
  readonly addresses = new Map<string, string>();
  reading: ExactReading = { kind: 'as-it-is' };
  /** What a look at a recording's head shows. */
  seen: Exactness = { kind: 'as-it-is' };
  readonly looked: string[] = [];
  /** The recordings whose frames were asked for; true where the listener asked. */
  readonly asked: [audio: string, isAsked: boolean][] = [];
  readonly #listeners = new Set<() => void>();

  published(audio: string, seek: string): ExactReading {
    return this.served ? { kind: 'exact', url: `exact:${audio} ${seek}` } : { kind: 'not-yet' };
  }

  atHand(audio: string): Promise<ExactReading> {
    const url = this.addresses.get(audio);
    return Promise.resolve(url === undefined ? { kind: 'as-it-is' } : { kind: 'exact', url });
  }

  known(audio: string): Promise<string | undefined> {
    return Promise.resolve(this.addresses.get(audio));
  }

  look(audio: string): Promise<Exactness> {
    this.looked.push(audio);
    return Promise.resolve(this.seen);
  }

  read(audio: string, _: AbortSignal, isAsked: boolean): Promise<ExactReading> {
    this.asked.push([audio, isAsked]);
    return Promise.resolve(this.reading);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A worker serves the page from now on. */
  serve(): void {
    this.served = true;
    for (const listener of this.#listeners) listener();
  }
}
