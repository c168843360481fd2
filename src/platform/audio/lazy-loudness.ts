import type { Loudness } from '../../core/playback/loudness.ts';
import { Listeners } from '../listeners.ts';
import type { LevelledPlayer, PlayerLoudness } from './loudness.ts';

/** `PlayerLoudness`, whose code loads when even voices are first wanted. */
export class LazyLoudness implements Loudness {
  readonly #player: LevelledPlayer;
  readonly #watchers = new Listeners();
  #loading: Promise<PlayerLoudness> | undefined;
  #loaded: PlayerLoudness | undefined;
  #wanted = false;

  constructor(player: LevelledPlayer) {
    this.#player = player;
  }

  get able(): Loudness['able'] {
    return this.#loaded?.able;
  }

  find(): void {
    this.#load().then((loudness) => loudness.find(), console.warn);
  }

  set(on: boolean): void {
    this.#wanted = on;
    if (!on && !this.#loading) return;
    this.#load().then((loudness) => loudness.set(this.#wanted), console.warn);
  }

  watch(listener: () => void): () => void {
    return this.#watchers.add(listener);
  }

  /** A new element to play `url` in; undefined where the player's own will do. */
  elementFor(url: string): HTMLAudioElement | undefined {
    return this.#loaded?.elementFor(url);
  }

  /** Rejects where the code cannot be loaded; the next call tries again. */
  async #load(): Promise<PlayerLoudness> {
    this.#loading ??= import('./loudness.ts').then(({ PlayerLoudness }) => {
      this.#loaded = new PlayerLoudness(this.#player);
      this.#loaded.watch(() => this.#watchers.tell());
      this.#watchers.tell();
      return this.#loaded;
    });
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}
