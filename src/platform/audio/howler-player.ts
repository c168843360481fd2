import type { Player, PlayerFailure, PlayerStatus } from '../../core/playback/player.ts';
import type { TimeRange } from '../../core/time.ts';
import { Listeners } from '../listeners.ts';
import { loadByHowler } from './load-by-howler.ts';
import { EndCheck, isInReach, mediaFailure, tryToPlay } from './media-failure.ts';
import { StandIn } from './stand-in.ts';

/** Events of the element after which a getter of the player may have changed. */
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

/** How far before its target a seek may land: elements round to their clock or to a frame of the audio. */
const landingSeconds = 0.05;

/** Browsers throw for rates outside of these, or ignore them. */
const slowestRate = 0.0625;
const fastestRate = 16;

/**
 * A player whose audio howler loads and unloads; its audio element does the rest and is the only state. Howler's own
 * play, pause, seek and rate stay unused: a play or pause while loading is queued and cannot be taken back; each play
 * seeks and waits for data first, and so loses the click that allowed it; a seek while playing pauses; a number that is
 * also a sound's id (1001) does not seek; a rate sets a timer that emits a false `end`; and the end rewinds to 0.
 */
export class HowlerPlayer implements Player {
  /** One element for all loads: once a click has allowed it to play, iOS lets it play the next audio too. */
  #element!: HTMLAudioElement;
  #endCheck!: EndCheck;
  readonly #watchers = new Listeners();
  readonly #timeWatchers = new Listeners();
  readonly #destroyed = new AbortController();
  #source: { readonly url: string; readonly unload: () => void } | undefined;
  #status: PlayerStatus = 'empty';
  #failure: PlayerFailure | undefined;
  /** Target of the last seek; once failed, where the sound broke off. */
  #place = 0;
  #outOfReach: number | undefined;
  /** Where the same audio is to be had better, and the address that serves where that one fails. */
  #better: string | undefined;
  #spare: string | undefined;
  #onWorse: () => void = () => undefined;
  #standIn: StandIn | undefined;
  /** The listener's volume while `fade` lowers the element's. */
  #volume: number | undefined;
  readonly #elementFor: (url: string) => HTMLAudioElement | undefined;

  /** `elementFor` is asked before each load for a new element to play `url` in; undefined keeps the current one. */
  constructor(elementFor: (url: string) => HTMLAudioElement | undefined = () => undefined) {
    this.#elementFor = elementFor;
    this.#take(new Audio());
  }

  /** The element that plays; another one after a load for which `elementFor` gave one. */
  get element(): HTMLAudioElement {
    return this.#element;
  }
  get status(): PlayerStatus {
    return this.#status;
  }
  get time(): number {
    if (this.#status !== 'ready' || this.#standIn) return this.#place;
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
    return this.#status === 'ready' && (this.#element.seeking || this.#standIn !== undefined);
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
  get outOfReach(): number | undefined {
    return this.#outOfReach;
  }

  load(url: string): void {
    this.#open(url);
    this.#watchers.tell();
  }

  improve(url: string, onFailure = () => {}): void {
    if (this.#source === undefined || this.#status === 'failed') return;
    this.#better = url;
    this.#onWorse = onFailure;
    this.#takeBetter();
  }

  unload(): void {
    this.#unloadByHowler();
    this.#watchers.tell();
  }

  play(): void {
    if (this.#source === undefined) return;
    if (this.#status === 'failed') this.#open(this.#source.url, this.#place);
    if (this.#element.ended) this.#seekTo(0);
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
    this.#takeBetter();
    this.#watchers.tell();
  }

  seek(time: number): void {
    if (this.#source === undefined || Number.isNaN(time)) return;
    this.#seekTo(time);
    this.#watchers.tell();
  }

  setRate(rate: number): void {
    if (!Number.isNaN(rate)) {
      const possible = Math.min(Math.max(slowestRate, rate), fastestRate);
      // A load resets `playbackRate` to the default one.
      this.#element.defaultPlaybackRate = possible;
      this.#element.playbackRate = possible;
    }
    this.#watchers.tell();
  }

  overrideRate(rate: number): void {
    this.#element.playbackRate = rate;
  }

  setVolume(volume: number): void {
    this.#volume = undefined;
    this.#setElementVolume(volume);
    this.#watchers.tell();
  }

  fade(level: number): void {
    const { volume } = this;
    this.#volume = level < 1 ? volume : undefined;
    this.#setElementVolume(volume * level);
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

  /** Unloads the audio and removes all listeners, for good. Watchers are not told. */
  destroy(): void {
    this.#watchers.clear();
    this.#timeWatchers.clear();
    this.#unloadByHowler();
    this.#destroyed.abort();
  }

  /** Makes `element` the one that plays. */
  #take(element: HTMLAudioElement): void {
    this.#element = element;
    this.#endCheck = new EndCheck(element);
    element.preservesPitch = true;
    this.#on('loadedmetadata', () => {
      this.#status = 'ready';
      this.#watchers.tell();
    });
    this.#on('seeked', () => this.#onLanding());
    this.#on('timeupdate', () => this.#onTime());
    this.#on('play', () => (this.#failure = undefined));
    this.#on('pause', () => this.#takeBetter());
    for (const event of changes) this.#on(event, () => this.#watchers.tell());
  }

  /** Reacts to an event of the element unless the element turns out to have failed, or nothing is loaded. */
  #on(event: string, react: () => void): void {
    const element = this.#element;
    const listener = () => {
      if (this.#status !== 'loading' && this.#status !== 'ready') return;
      if (element !== this.#element) return;
      const failure = this.#findFailure();
      if (failure && this.#spare !== undefined) {
        this.#open(this.#spare, this.time, !element.paused);
        this.#onWorse();
      } else if (failure) this.#fail(failure);
      else react();
    };
    element.addEventListener(event, listener, { signal: this.#destroyed.signal });
  }

  #open(url: string, place = 0, isPlaying = false): void {
    this.#unloadByHowler();
    // Howler would log an error.
    if (url === '') return this.#fail({ code: 'unplayable' });
    const fresh = this.#elementFor(url);
    if (fresh) this.#take(fresh);
    this.#status = 'loading';
    this.#source = { url, unload: loadByHowler(this.#element, url) };
    if (place > 0) this.#seekTo(place);
    if (isPlaying) this.play();
  }

  /** Goes on from the better address while nothing sounds. */
  #takeBetter(): void {
    const better = this.#better;
    const spare = this.#source?.url;
    const { paused, ended } = this.#element;
    if (better === undefined || spare === undefined || !paused || ended) return;
    if (this.#status !== 'loading' && this.#status !== 'ready') return;
    this.#open(better, this.time);
    this.#spare = spare;
  }

  /** Goes on from the better address at another place; until it sounds there, the present one does where it is. */
  #changeAt(place: number, better: string): void {
    this.#place = place;
    if (this.#standIn) return this.#standIn.place(place);
    const spare = this.#source!;
    const onReady = ({ element, unload }: StandIn) => {
      this.#standIn = this.#better = undefined;
      this.#source = { url: better, unload };
      this.#spare = spare.url;
      this.#take(element);
      this.#endCheck.reached(this.#place);
      spare.unload();
      this.#watchers.tell();
    };
    const onFailure = () => {
      this.#dropStandIn();
      this.#better = undefined;
      this.#seekTo(this.#place);
      this.#onWorse();
      this.#watchers.tell();
    };
    const element = this.#elementFor(better) ?? new Audio();
    this.#standIn = new StandIn(element, this.#element, better, onReady, onFailure);
    this.#standIn.place(place);
  }

  #dropStandIn(): void {
    this.#standIn?.drop();
    this.#standIn = undefined;
  }

  /** Works before the metadata too: the element then starts at that place, and nothing from 0 is heard. */
  #seekTo(time: number): void {
    const better = this.#better;
    // What is not exact does not know its length either.
    if (better !== undefined && this.#status === 'ready' && !this.paused)
      return this.#changeAt(Math.max(0, time), better);
    const { duration } = this.#element;
    const end = Number.isNaN(duration) ? Number.MAX_SAFE_INTEGER : duration;
    const place = Math.min(Math.max(0, time), end);
    // Chromium would go to the start of an audio that it cannot seek in.
    if (this.#status === 'ready' && !this.#isInReach(place)) {
      this.#outOfReach = place;
      return;
    }
    this.#place = place;
    if (this.#status === 'failed') return;
    this.#endCheck.reached(this.#place);
    this.#element.currentTime = this.#place;
  }

  /** A place that was asked for before the audio was there may turn out to be out of reach. */
  #onLanding(): void {
    if (!this.#isInReach(this.#place)) this.#outOfReach = this.#place;
  }

  /** All of what lies in memory is: while Firefox reads an MP3 without a table, it names the part that it has read. */
  #isInReach(place: number): boolean {
    return this.#source?.url.startsWith('blob:') === true || isInReach(this.#element, place);
  }

  #onTime(): void {
    if (this.paused) return;
    this.#endCheck.reached(this.time);
    this.#timeWatchers.tell();
  }

  #findFailure(): PlayerFailure | undefined {
    const { error } = this.#element;
    const failure = error ? mediaFailure(error, this.#status === 'ready') : undefined;
    return failure ?? this.#endCheck.failure;
  }

  /** Keeps the place for the next try; Firefox has already jumped to the end. */
  #fail(failure: PlayerFailure): void {
    this.#place = this.ended ? this.#endCheck.heard : this.time;
    this.#element.pause();
    this.#status = 'failed';
    this.#failure = failure;
    this.#watchers.tell();
  }

  #unloadByHowler(): void {
    const source = this.#source;
    this.#source = undefined;
    this.#status = 'empty';
    this.#failure = undefined;
    this.#place = 0;
    this.#outOfReach = this.#better = this.#spare = undefined;
    this.#dropStandIn();
    this.#endCheck.reached(0);
    source?.unload();
  }

  #setElementVolume(volume: number): void {
    if (!Number.isNaN(volume)) this.#element.volume = Math.min(Math.max(0, volume), 1);
  }
}
