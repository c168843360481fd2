import type { Player, PlayerFailure, PlayerStatus } from '../../core/playback/player.ts';
import type { TimeRange } from '../../core/time.ts';
import { EarlyEnd } from './early-end.ts';
import { setRate, setVolume } from './element-settings.ts';
import { loadSource } from './howler-source.ts';
import { Listeners } from '../listeners.ts';
import { mediaFailure } from './media-failure.ts';
import { tryToPlay } from './try-to-play.ts';

/** Events of the element after which a getter of the player may answer differently. */
const changes = [
  'durationchange',
  'progress',
  'canplay',
  'play',
  'playing',
  'pause',
  'waiting',
  'seeked',
  'ended',
  'ratechange',
  'volumechange',
  'error',
] as const;

/** How far short of the place asked for a seek may land: elements round to their clock or to a frame of the audio. */
const landingSeconds = 0.05;

/**
 * Howler loads and lets go; its audio element does the rest and is the only truth about it. Howler's own transport is
 * left at rest, so that none of its habits can be heard: a play or pause while loading waits in a queue and cannot be
 * taken back, each play seeks and waits for data first (and so loses the click that allowed it), a seek while playing
 * pauses, a number that is also a sound's id (1001) is no seek, a rate plants a timer that calls out a false end, and
 * the end rewinds to 0.
 */
export class HowlerPlayer implements Player {
  /** One element for all loads: once the listener's click has allowed it to sound, iOS lets it play the next one too. */
  #element!: HTMLAudioElement;
  #earlyEnd!: EarlyEnd;
  readonly #watchers = new Listeners();
  readonly #timeWatchers = new Listeners();
  readonly #destroyed = new AbortController();
  #source: { readonly url: string; readonly letGo: () => void } | undefined;
  #status: PlayerStatus = 'empty';
  #failure: PlayerFailure | undefined;
  /** Where the last seek went; where the sound broke off, once failed. */
  #place = 0;
  /** The listener's volume, while the sound is softer. */
  #volume: number | undefined;
  readonly #elementFor: (url: string) => HTMLAudioElement | undefined;

  /** `elementFor` gives, before each load, another element to play `url` in; undefined keeps the last one. */
  constructor(elementFor: (url: string) => HTMLAudioElement | undefined = () => undefined) {
    this.#elementFor = elementFor;
    this.#take(new Audio());
  }

  /** What sounds. */
  get element(): HTMLAudioElement {
    return this.#element;
  }
  get status(): PlayerStatus {
    return this.#status;
  }
  get time(): number {
    if (this.#status !== 'ready') return this.#place;
    const now = this.#element.currentTime;
    return now < this.#place && this.#place - now < landingSeconds ? this.#place : now;
  }
  get duration(): number {
    return this.#element.duration;
  }
  get paused(): boolean {
    return this.#element.paused || this.#element.ended;
  }
  get waiting(): boolean {
    return !this.paused && this.#element.readyState < this.#element.HAVE_FUTURE_DATA;
  }
  get seeking(): boolean {
    if (this.#status === 'loading') return this.#place > 0;
    return this.#status === 'ready' && this.#element.seeking;
  }
  get ended(): boolean {
    return this.#status === 'ready' && this.#element.ended;
  }
  get rate(): number {
    return this.#element.defaultPlaybackRate;
  }
  get effectiveRate(): number {
    return this.#element.playbackRate;
  }
  get volume(): number {
    return this.#volume ?? this.#element.volume;
  }
  get muted(): boolean {
    return this.#element.muted;
  }
  get buffered(): readonly TimeRange[] {
    const { buffered } = this.#element;
    return Array.from({ length: buffered.length }, (_, i) => ({
      start: buffered.start(i),
      end: buffered.end(i),
    }));
  }
  get failure(): PlayerFailure | undefined {
    return this.#failure;
  }

  load(url: string): void {
    this.#open(url);
    this.#watchers.tell();
  }

  unload(): void {
    this.#letGo();
    this.#watchers.tell();
  }

  play(): void {
    if (this.#source === undefined) return;
    if (this.#status === 'failed') this.#open(this.#source.url, this.#place);
    if (this.#element.ended) this.#go(0);
    this.#failure = undefined;
    const source = this.#source;
    void tryToPlay(this.#element).then((refusal) => {
      if (refusal === undefined || source !== this.#source) return;
      this.#failure = refusal;
      this.#watchers.tell();
    });
    this.#watchers.tell();
  }

  pause(): void {
    this.#element.pause();
    this.#watchers.tell();
  }

  seek(time: number): void {
    if (this.#source === undefined || Number.isNaN(time)) return;
    this.#go(time);
    this.#watchers.tell();
  }

  setRate(rate: number): void {
    setRate(this.#element, rate);
    this.#watchers.tell();
  }

  overrideRate(rate: number): void {
    this.#element.playbackRate = rate;
  }

  setVolume(volume: number): void {
    this.#volume = undefined;
    setVolume(this.#element, volume);
    this.#watchers.tell();
  }

  fade(level: number): void {
    const { volume } = this;
    this.#volume = level < 1 ? volume : undefined;
    setVolume(this.#element, volume * level);
  }

  setMuted(muted: boolean): void {
    this.#element.muted = muted;
    this.#watchers.tell();
  }

  watch(listener: () => void): () => void {
    return this.#watchers.add(listener);
  }

  watchTime(listener: () => void): () => void {
    return this.#timeWatchers.add(listener);
  }

  /** Lets go of the audio and of the browser for good; nothing is told to the watchers. */
  destroy(): void {
    this.#watchers.clear();
    this.#timeWatchers.clear();
    this.#letGo();
    this.#destroyed.abort();
  }

  #take(element: HTMLAudioElement): void {
    this.#element = element;
    this.#earlyEnd = new EarlyEnd(element);
    element.preservesPitch = true;
    this.#on('loadedmetadata', () => {
      this.#status = 'ready';
      this.#watchers.tell();
    });
    this.#on('timeupdate', () => this.#pass());
    this.#on('play', () => (this.#failure = undefined));
    for (const event of changes) this.#on(event, () => this.#watchers.tell());
  }

  #on(event: string, react: () => void): void {
    const listener = () => {
      if (this.#status !== 'loading' && this.#status !== 'ready') return;
      const failure = this.#findFailure();
      if (failure) this.#fail(failure);
      else react();
    };
    this.#element.addEventListener(event, listener, { signal: this.#destroyed.signal });
  }

  #open(url: string, place = 0): void {
    this.#letGo();
    // Howler would complain about it on the console.
    if (url === '') return this.#fail({ code: 'unplayable' });
    const fresh = this.#elementFor(url);
    if (fresh) this.#take(fresh);
    this.#status = 'loading';
    this.#source = { url, letGo: loadSource(this.#element, url) };
    if (place > 0) this.#go(place);
  }

  /** Before its metadata the element takes the place for its start, so that no sound from 0 slips out. */
  #go(time: number): void {
    const { duration } = this.#element;
    const end = Number.isNaN(duration) ? Number.MAX_SAFE_INTEGER : duration;
    this.#place = Math.min(Math.max(0, time), end);
    if (this.#status === 'failed') return;
    this.#earlyEnd.reached(this.#place);
    this.#element.currentTime = this.#place;
  }

  #pass(): void {
    if (this.paused) return;
    this.#earlyEnd.reached(this.time);
    this.#timeWatchers.tell();
  }

  #findFailure(): PlayerFailure | undefined {
    const { error } = this.#element;
    const failure = error ? mediaFailure(error, this.#status === 'ready') : undefined;
    return failure ?? this.#earlyEnd.failure;
  }

  /** Keeps the place, so that another try goes on from it; Firefox has run to the end by now. */
  #fail(failure: PlayerFailure): void {
    this.#place = this.ended ? this.#earlyEnd.heard : this.time;
    this.#element.pause();
    this.#status = 'failed';
    this.#failure = failure;
    this.#watchers.tell();
  }

  #letGo(): void {
    const source = this.#source;
    this.#source = undefined;
    this.#status = 'empty';
    this.#failure = undefined;
    this.#place = 0;
    this.#earlyEnd.reached(0);
    source?.letGo();
  }
}
