import type { Frames } from '../core/playback/frames.ts';
import type { Player } from '../core/playback/player.ts';
import type { Library, Place } from '../core/episode/library.ts';

/** While playing, a place this old is saved anew. */
const SAVE_EVERY_SECONDS = 5;
/** Whoever stops this near the end has finished. */
const END_SECONDS = 3;

/** Keeps the listener's place in each episode: saved at each pause, seek and leave, and every few seconds between. */
export class PlaceKeeper {
  readonly #player: Player;
  readonly #library: Library;
  readonly #nowMs: () => number;
  #key: string | undefined;
  /** The episode whose place is asked for. */
  #opening: object | undefined;
  #savedTime = 0;

  constructor(player: Player, library: Library, nowMs: () => number) {
    this.#player = player;
    this.#library = library;
    this.#nowMs = nowMs;
  }

  /** Starts keeping; returns the stop function. */
  connect(frames: Frames): () => void {
    const stops = [
      this.#player.watch(() => this.#look()),
      this.#player.watchTime(() => this.#look()),
      frames.watch(() => this.save()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Keeps for this episode from now on, until a newer one; resolves to the second to start at, 0 for a new or a finished one. */
  async open(key: string): Promise<number> {
    this.#key = undefined;
    const opening = (this.#opening = {});
    const place = await this.#library.place(key);
    const start = place && !place.finished ? place.time : 0;
    if (opening === this.#opening) {
      this.#savedTime = start;
      this.#key = key;
    }
    return start;
  }

  close(): void {
    this.save();
    this.#key = this.#opening = undefined;
  }

  /** Saves now, if the listener has moved. */
  save(): void {
    const { status, time, duration, ended } = this.#player;
    if (this.#key === undefined || status !== 'ready' || time === this.#savedTime) return;
    this.#savedTime = time;
    const finished = ended || time > duration - END_SECONDS;
    const place: Place = { time, duration, finished, savedMs: this.#nowMs() };
    void this.#library.savePlace(this.#key, place);
  }

  #look(): void {
    const far = Math.abs(this.#player.time - this.#savedTime) >= SAVE_EVERY_SECONDS;
    if (far || this.#player.paused) this.save();
  }
}
