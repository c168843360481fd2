import type { Player } from '../../core/playback/player.ts';

/** How fast the sound goes at the moment, where several parts have a wish: standing still goes before hurrying. */
export class RateOverride {
  readonly #player: Player;
  #hurry: number | undefined;
  #held = false;

  constructor(player: Player) {
    this.#player = player;
    // The listener's own change, and a load, undo the pace.
    player.watch(() => this.#apply());
  }

  get held(): boolean {
    return this.#held;
  }

  /** Goes at this pace until `undefined` is asked for. */
  hurry(pace: number | undefined): void {
    this.#hurry = pace;
    this.#apply();
  }

  /** Stands still until released; it is no pause, for the sound goes on by itself. */
  hold(held: boolean): void {
    this.#held = held;
    this.#apply();
  }

  #apply(): void {
    const pace = this.#held ? 0 : (this.#hurry ?? this.#player.rate);
    if (this.#player.pace !== pace) this.#player.setPace(pace);
  }
}
