import type { Loudness } from '../../core/playback/leveller.ts';
import type { Player } from '../../core/playback/player.ts';
import type { HowlerPlayer } from './howler-player.ts';
import { LevelGraph } from './level-graph.ts';
import { Listeners } from '../listeners.ts';
import { readableSound, type Readable } from './readable-sound.ts';

/** A player whose element can be looked at. */
export type LevelledPlayer = Player & Pick<HowlerPlayer, 'element'>;

/**
 * Levels what a player plays. Its element goes silent for good where Web Audio may not read it, or stands still, so it is
 * put on that way only once both are known to be well, and each audio after it gets an element of its own.
 */
export class PlayerLoudness implements Loudness {
  readonly #player: LevelledPlayer;
  readonly #watchers = new Listeners();
  #wanted = false;
  #graph: LevelGraph | undefined;
  #isBroken = typeof AudioContext === 'undefined';
  #told: Loudness['able'];
  /** Whether it was paused when it was last well: what fails is always. */
  #wasPaused = true;
  #finding: { readonly url: string; readonly stop: AbortController } | undefined;
  #found: { readonly url: string; readonly readable: Readable } | undefined;

  constructor(player: LevelledPlayer) {
    this.#player = player;
    player.watch(() => this.#look());
  }

  get able(): Loudness['able'] {
    if (this.#isBroken) return 'no-means';
    if (this.#found?.url !== this.#url) return undefined;
    return this.#found.readable === 'no' ? 'other-site' : 'yes';
  }

  set(on: boolean): void {
    this.#wanted = on;
    this.#look();
  }

  watch(listener: () => void): () => void {
    return this.#watchers.add(listener);
  }

  find(): void {
    const url = this.#url;
    if (url === '' || this.#found?.url === url || this.#finding?.url === url) return;
    this.#finding?.stop.abort();
    const stop = new AbortController();
    this.#finding = { url, stop };
    void readableSound(url, stop.signal)
      .catch((): Readable => 'no')
      .then((readable) => {
        if (stop.signal.aborted) return;
        this.#finding = undefined;
        this.#found = { url, readable };
        this.#look();
      });
  }

  #tell(): void {
    if (this.#told === this.able) return;
    this.#told = this.able;
    this.#watchers.tell();
  }

  get #url(): string {
    return this.#player.element.getAttribute('src') ?? '';
  }

  #look(): void {
    this.#tell();
    const { element, paused, status } = this.#player;
    if (status !== 'failed') this.#wasPaused = paused;
    const isSent = this.#graph?.has(element) === true;
    if (this.#isBroken || (!this.#wanted && !isSent)) return;
    if (this.#wanted) this.find();
    if (status === 'failed' && element.crossOrigin !== null) return this.#doWithout();
    if (status !== 'ready' || !(isSent || this.able === 'yes')) return;
    if (this.#needsCors) return this.#reload();
    if (paused) return;
    this.#graph ??= new LevelGraph(
      () => this.#look(),
      () => this.#break(),
    );
    if (!this.#graph.running) this.#graph.resume();
    else this.#graph.send(element, this.#wanted);
  }

  get #needsCors(): boolean {
    const { crossOrigin } = this.#player.element;
    return this.#wanted && this.#found?.readable === 'with-cors' && crossOrigin === null;
  }

  /** Loads the same once more, in an element as it has to be by now. */
  #reload(paused = this.#player.paused): void {
    const { time } = this.#player;
    this.#player.load(this.#url);
    this.#player.seek(time);
    if (!paused) this.#player.play();
  }

  /** The element to play `url` in, where the player's own does not suit it; for the player to ask before each load. */
  elementFor(url: string): HTMLAudioElement | undefined {
    const { element, volume } = this.#player;
    const withCors = this.#found?.url === url && this.#found.readable === 'with-cors';
    const crossOrigin = withCors && this.#wanted ? 'anonymous' : null;
    if (!this.#graph?.has(element) && crossOrigin === element.crossOrigin) return undefined;
    const fresh = new Audio();
    fresh.crossOrigin = crossOrigin;
    fresh.defaultPlaybackRate = element.defaultPlaybackRate;
    fresh.volume = volume;
    fresh.muted = element.muted;
    return fresh;
  }

  /** What is read for itself may still be refused to an element: then it is loaded as it was. */
  #doWithout(): void {
    this.#found = { url: this.#url, readable: 'no' };
    this.#reload(this.#wasPaused);
  }

  /** The way is gone, as with the device behind it. */
  #break(): void {
    this.#isBroken = true;
    const isSent = this.#graph?.has(this.#player.element);
    if (isSent) this.#reload();
    this.#graph?.close();
    this.#graph = undefined;
    this.#tell();
  }
}
