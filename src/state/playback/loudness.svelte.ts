import { createSubscriber } from 'svelte/reactivity';
import type { Leveller } from '../../core/playback/leveller.ts';
import type { Settings } from '../settings.svelte.ts';

/** The listener's wish for even voices, kept for the next visit, and whether it can be had. */
export class Levelling {
  readonly #leveller: Leveller;
  readonly #settings: Settings;
  readonly #track: () => void;

  constructor(leveller: Leveller, settings: Settings) {
    this.#leveller = leveller;
    this.#settings = settings;
    this.#track = createSubscriber((update) => leveller.watch(update));
    if (this.on) leveller.set(true);
  }

  get on(): boolean {
    return this.#settings.option('levelling', false);
  }
  get able(): Leveller['able'] {
    this.#track();
    return this.#leveller.able;
  }

  /** Finds out whether it can be had, for a choice that is about to be shown. */
  find(): void {
    this.#leveller.find();
  }

  set(on: boolean): void {
    this.#settings.setOption('levelling', on);
    this.#leveller.set(on);
  }
}
