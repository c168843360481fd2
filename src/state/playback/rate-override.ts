import type { Player } from '../../core/playback/player.ts';

/** How fast the sound goes at the moment, where several parts have a wish: standing still goes before hurrying. */
export class RateOverride {
  readonly #player: Player;
  #hurry: number | undefined;
  #held = false;

  constructor(player: Player) {
    this.#player = player;
    // The listener's own change, and a load, undo the override.
    player.watch(() => this.#apply());
  }

  get held(): boolean {
    return this.#held;
  }

  /** Plays at `rate` until `undefined` is asked for. */
  hurry(rate: number | undefined): void {
    this.#hurry = rate;
    this.#apply();
  }

  /** Stands still until released; it is no pause, for the sound goes on by itself. */
  hold(held: boolean): void {
    this.#held = held;
    this.#apply();
  }

  #apply(): void {
    const rate = this.#held ? 0 : (this.#hurry ?? this.#player.rate);
    if (this.#player.effectiveRate !== rate) this.#player.overrideRate(rate);
  }
}
