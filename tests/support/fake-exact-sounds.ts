import type { ExactReading, ExactSounds } from '../../src/core/episode/exact-sounds.ts';

/** Exact places that the test gives; without them, there are none. */
export class FakeExactSounds implements ExactSounds {
  /** Whether a worker serves the page. */
  served = false;
  /** Exact addresses of files at hand and of recordings whose frames were read before. */
  readonly addresses = new Map<string, string>();
  reading: ExactReading = { kind: 'as-it-is' };
  /** The recordings whose frames were asked for; true where the listener asked. */
  readonly asked: [audio: string, isAsked: boolean][] = [];
  readonly #listeners = new Set<() => void>();

  published(audio: string, seek: string): string | undefined {
    return this.served ? `exact:${audio} ${seek}` : undefined;
  }

  atHand(audio: string): Promise<string | undefined> {
    return Promise.resolve(this.addresses.get(audio));
  }

  known(audio: string): Promise<string | undefined> {
    return Promise.resolve(this.addresses.get(audio));
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
