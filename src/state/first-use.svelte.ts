import { createContext } from 'svelte';
import type { Player } from '../core/playback/player.ts';

/** Calls of `watchTime` after which the sound has begun: what loads before delays it. */
const TIMES_HEARD = 3;

/** Whether the page is in use: what the first sound, or a first look, can do without is loaded after. */
export class FirstUse {
  /** Resolves once there is sound. */
  readonly heard: Promise<void>;
  /** Resolves once there is sound, or `begin` was called. */
  readonly begun: Promise<void>;
  #isBegun = $state.raw(false);
  #begin: () => void = () => undefined;

  constructor(player: Player) {
    this.begun = new Promise((resolve) => (this.#begin = resolve));
    this.heard = new Promise((resolve) => {
      let times = 0;
      const stop = player.watchTime(() => {
        if (++times < TIMES_HEARD) return;
        stop();
        this.begin();
        resolve();
      });
    });
  }

  get isBegun(): boolean {
    return this.#isBegun;
  }

  /** The listener's pointer or keys have come to the page. */
  begin(): void {
    this.#isBegun = true;
    this.#begin();
  }
}

export const [useFirstUse, setFirstUse] = createContext<FirstUse>();
