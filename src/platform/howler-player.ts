import { Howl, Howler } from 'howler/dist/howler.core.min.js';
import type { Player, PlayerFailure, PlayerStatus, TimeRange } from '../core/playback/player.ts';

// Without Web Audio howler makes no AudioContext, adds no listeners that unlock one at the first
// click, and starts no timer that suspends it. Long audio must not be decoded into memory anyway.
Howler.usingWebAudio = false;
Howler.autoUnlock = false;

/** Events of the element after which a getter of the player may answer differently. */
const changes = [
  'durationchange',
  'progress',
  'canplay',
  'play',
  'playing',
  'pause',
  'waiting',
  'ended',
  'ratechange',
  'volumechange',
] as const;

/** Browsers refuse rates outside these with an exception or with silence. */
const slowest = 0.0625;
const fastest = 16;

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
  readonly #element = new Audio();
  readonly #listeners = new Set<() => void>();
  readonly #timeListeners = new Set<() => void>();
  readonly #destroyed = new AbortController();
  #howl: Howl | undefined;
  #status: PlayerStatus = 'empty';
  #failure: PlayerFailure | undefined;
  /** Where the last seek went, and whether it is still on its way. */
  #place = 0;
  #seeking = false;

  constructor() {
    this.#element.preservesPitch = true;
    const { signal } = this.#destroyed;
    const on = (event: string, react: () => void) =>
      this.#element.addEventListener(
        event,
        () => {
          if (this.#howl !== undefined) react();
        },
        { signal },
      );
    on('loadedmetadata', () => this.#ready());
    on('seeked', () => this.#land());
    on('error', () => {
      const { error } = this.#element;
      if (error && !isSilentOutput(error)) this.#fail(failureOf(error));
    });
    on('timeupdate', () => {
      if (!this.paused) for (const listener of this.#timeListeners) listener();
    });
    for (const event of changes) on(event, () => this.#notify());
  }

  get status(): PlayerStatus {
    return this.#status;
  }

  get time(): number {
    if (this.#seeking) return this.#place;
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
    return this.#seeking && this.#status !== 'failed';
  }

  get ended(): boolean {
    return this.#element.ended;
  }

  get rate(): number {
    return this.#element.playbackRate;
  }

  get volume(): number {
    return this.#element.volume;
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
    this.#letGo();
    this.#status = 'loading';
    Howler._html5AudioPool.push(this.#element);
    this.#howl = new Howl({
      // A Howl without an address complains on the console; this one fails like any other.
      src: [url || 'data:,'],
      html5: true,
      preload: 'metadata',
      volume: this.#element.volume,
      // Howler refuses what it cannot name; the element looks at the content, so it shall decide.
      format: [['mp3', 'wav', 'ogg', 'aac'].find((name) => Howler.codecs(name)) ?? 'mp3'],
    });
    if (!this.#element.hasAttribute('src'))
      throw new Error('howler did not take the audio element that was put into its pool');
    this.#notify();
  }

  unload(): void {
    this.#letGo();
    this.#notify();
  }

  play(): void {
    if (this.#status === 'empty' || this.#status === 'failed') return;
    this.#failure = undefined;
    if (this.#element.ended) this.#go(0);
    const howl = this.#howl;
    // Another rejection is an abort by a pause or a load, or the error that the element reports itself.
    this.#element.play().catch((error: unknown) => {
      if (howl !== this.#howl || !(error instanceof DOMException)) return;
      if (error.name !== 'NotAllowedError') return;
      this.#failure = { code: 'refused', detail: error.message };
      this.#notify();
    });
    this.#notify();
  }

  pause(): void {
    this.#element.pause();
    this.#notify();
  }

  seek(time: number): void {
    if (this.#status === 'empty' || this.#status === 'failed' || Number.isNaN(time)) return;
    this.#go(time);
    this.#notify();
  }

  setRate(rate: number): void {
    if (Number.isNaN(rate)) return;
    const possible = Math.min(Math.max(slowest, rate), fastest);
    // A load puts the rate back to the default one.
    this.#element.defaultPlaybackRate = possible;
    this.#element.playbackRate = possible;
    this.#notify();
  }

  setVolume(volume: number): void {
    if (Number.isNaN(volume)) return;
    this.#element.volume = Math.min(Math.max(0, volume), 1);
    this.#notify();
  }

  setMuted(muted: boolean): void {
    this.#element.muted = muted;
    this.#notify();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watchTime(listener: () => void): () => void {
    this.#timeListeners.add(listener);
    return () => this.#timeListeners.delete(listener);
  }

  /** Lets go of the audio and of the browser for good; nothing is told to the watchers. */
  destroy(): void {
    this.#listeners.clear();
    this.#timeListeners.clear();
    this.#letGo();
    this.#destroyed.abort();
  }

  #ready(): void {
    this.#status = 'ready';
    if (this.#seeking) this.#go(this.#place);
    this.#notify();
  }

  /** Before the metadata the element keeps the place as its start, so that no sound from 0 slips out. */
  #go(time: number): void {
    const { duration } = this.#element;
    const end = Number.isNaN(duration) ? Number.MAX_SAFE_INTEGER : duration;
    this.#place = Math.min(Math.max(0, time), end);
    this.#seeking = true;
    this.#element.currentTime = this.#place;
  }

  #land(): void {
    // The element is on its way to a later wish already.
    if (this.#element.seeking) return;
    this.#seeking = false;
    this.#notify();
  }

  #fail(failure: PlayerFailure): void {
    this.#element.pause();
    this.#status = 'failed';
    this.#failure = failure;
    this.#notify();
  }

  #letGo(): void {
    const howl = this.#howl;
    this.#howl = undefined;
    this.#status = 'empty';
    this.#failure = undefined;
    this.#place = 0;
    this.#seeking = false;
    if (howl === undefined) return;
    howl.unload();
    // Howler leaves a silent sound behind.
    this.#element.removeAttribute('src');
    this.#element.load();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** How Chromium and Firefox say, under the code for audio they cannot play, that they were given none to try. */
const nothingCame =
  /^(MEDIA_ELEMENT_ERROR: (Format error|Media load rejected)|\d{3}: |Failed to open media)/;

/** Firefox calls a missing or broken sound device an error of the audio, and plays on in silence. */
function isSilentOutput({ message }: MediaError): boolean {
  return message.includes('OnMediaSinkAudioError');
}

function failureOf(error: MediaError): PlayerFailure {
  const detail = error.message;
  if (error.code === error.MEDIA_ERR_NETWORK || nothingCame.test(detail))
    return { code: 'unreachable', detail };
  if (error.code === error.MEDIA_ERR_DECODE) return { code: 'damaged', detail };
  return { code: 'unplayable', detail };
}
