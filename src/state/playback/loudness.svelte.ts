import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Loudness } from '../../core/playback/loudness.ts';
import type { Settings } from '../settings.svelte.ts';

/** The listener's wish for even voices, kept for the next visit, and whether it can be had. */
export class LoudnessSetting {
  readonly #loudness: Loudness;
  readonly #settings: Settings;
  readonly #track: () => void;

  constructor(loudness: Loudness, settings: Settings) {
    this.#loudness = loudness;
    this.#settings = settings;
    this.#track = createSubscriber((update) => loudness.watch(update));
    if (this.on) loudness.set(true);
  }

  get on(): boolean {
    return this.#settings.option('loudness', false);
  }
  get able(): Loudness['able'] {
    this.#track();
    return this.#loudness.able;
  }

  /** Finds out whether it can be had, for a choice that is about to be shown. */
  find(): void {
    this.#loudness.find();
  }

  set(on: boolean): void {
    this.#settings.setOption('loudness', on);
    this.#loudness.set(on);
  }
}

export const [useLoudnessSetting, setLoudnessSetting] = createContext<LoudnessSetting>();
