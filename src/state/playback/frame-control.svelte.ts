import { untrack } from 'svelte';
import {
  FRAME_EVENTS,
  frameMessage,
  methodsFor,
  readCommand,
  type FrameCommand,
  type FrameCue,
  type FramePort,
  type FrameState,
} from '../../core/embed/frame-messages.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type { Player, PlayerFailure } from '../../core/playback/player.ts';
import type { Playback } from './playback.svelte.ts';

/** Player.js: a method that is not supported, and anything else. */
const ERROR = { method: 2, other: -1 } as const;

/** Somebody of the page around who wants to be told of an event. */
interface FrameListener {
  readonly event: string;
  readonly listener: string | undefined;
  readonly origin: string;
}

/** What the page around was last told of the player. */
interface Told extends FrameState {
  readonly waiting: boolean;
  readonly failure: PlayerFailure | undefined;
  /** Seconds that are loaded, from the first on. */
  readonly loaded: number;
}

/** Lets the page around an embedded player command it and follow it, by Player.js. It tells of nothing but what plays. */
export class FrameControl {
  readonly #port: FramePort;
  readonly #player: Player;
  readonly #playback: Playback;
  readonly #listed: () => readonly string[];
  #listeners: readonly FrameListener[] = [];
  #told: Told;
  #isReady = false;

  /** `listed`: origins that the open show allows more than playing, pausing and seeking. */
  constructor(
    port: FramePort,
    player: Player,
    playback: Playback,
    listed: () => readonly string[],
  ) {
    this.#port = port;
    this.#player = player;
    this.#playback = playback;
    this.#listed = listed;
    this.#told = this.#look();
  }

  /** Obeys and tells from now on; returns the stop function. */
  connect(): () => void {
    let told: string | undefined;
    const stops = [
      this.#port.listen((data, origin) => this.#hear(data, origin)),
      this.#player.watch(() => this.#tellChanges()),
      this.#player.watchTime(() => this.#tell('timeupdate')),
      // The page around is outside of every component.
      $effect.root(() => {
        $effect(() => {
          // Lines that are read anew, as when the times of their words come, are no change.
          const cue = this.#cue();
          const text = JSON.stringify(cue);
          if (text === told) return;
          told = text;
          untrack(() => this.#tell('cuechange', { cue }));
        });
      }),
    ];
    this.#tellChanges();
    return () => stops.forEach((stop) => stop());
  }

  #hear(data: unknown, origin: string): void {
    const command = readCommand(data);
    if (!command) return;
    const { method, listener } = command;
    if (!this.#methods(origin).includes(method)) {
      this.#tell('error', { code: ERROR.method, msg: `${method} is not supported here` });
    } else if (method.startsWith('get')) {
      const answer = this.#answer(method);
      this.#port.send(frameMessage(method, answer, listener), origin);
    } else this.#obey(command, origin);
  }

  #methods(origin: string | undefined): readonly string[] {
    return methodsFor(origin, this.#listed(), this.#port.origin);
  }

  #answer(method: string): number | boolean | undefined {
    const { seconds, duration, paused, rate, volume, muted } = this.#look();
    switch (method) {
      case 'getCurrentTime':
        return seconds;
      case 'getDuration':
        return duration;
      case 'getPaused':
        return paused;
      case 'getPlaybackRate':
        return rate;
      case 'getVolume':
        return volume;
      case 'getMuted':
        return muted;
      default:
        return undefined;
    }
  }

  #obey({ method, value, listener }: FrameCommand, origin: string): void {
    const playback = this.#playback;
    const number = typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    switch (method) {
      case 'play':
        return playback.play();
      case 'pause':
        return playback.pause();
      case 'setCurrentTime':
        return number === undefined ? undefined : playback.seek(number);
      case 'setPlaybackRate':
        return number === undefined ? undefined : playback.setRate(number);
      case 'setVolume':
        return number === undefined ? undefined : playback.setVolume(number / 100);
      case 'mute':
      case 'unmute':
        return playback.setMuted(method === 'mute');
      case 'addEventListener':
        return this.#addListener(value, listener, origin);
      case 'removeEventListener':
        return this.#removeListener(value, listener);
    }
  }

  #addListener(event: unknown, listener: string | undefined, origin: string): void {
    const name = FRAME_EVENTS.find((one) => one === event);
    if (name === undefined) return;
    this.#removeListener(name, listener, true);
    this.#listeners = [...this.#listeners, { event: name, listener, origin }];
    if (name === 'ready' && this.#isReady) this.#sendReady(origin, listener);
    if (name === 'cuechange') this.#tell('cuechange', { cue: this.#cue() });
  }

  /** Without a name all listeners of the event go, unless exactly the nameless one is meant. */
  #removeListener(event: unknown, listener: string | undefined, isExact = false): void {
    const isMeant = (one: FrameListener) =>
      one.event === event && (one.listener === listener || (listener === undefined && !isExact));
    this.#listeners = this.#listeners.filter((one) => !isMeant(one));
  }

  /** Tells the state, and `more`, to everybody who listens for `event`. */
  #tell(event: string, more?: object): void {
    const { waiting: _, failure: __, loaded: ___, ...state } = this.#look();
    for (const { listener, origin } of this.#listeners.filter((one) => one.event === event)) {
      this.#port.send(frameMessage(event, { ...state, ...more }, listener), origin);
    }
  }

  #sendReady(origin: string | undefined, listener?: string): void {
    const value = {
      src: this.#port.src,
      events: FRAME_EVENTS,
      methods: this.#methods(origin ?? this.#port.parentOrigin),
    };
    this.#port.send(frameMessage('ready', value, listener), origin);
  }

  /** Tells what has changed since it was last told, in the order of a media element's events. */
  #tellChanges(): void {
    const before = this.#told;
    const now = (this.#told = this.#look());
    if (!this.#isReady && this.#player.status !== 'empty') {
      this.#isReady = true;
      this.#sendReady(undefined);
      for (const { event, origin, listener } of this.#listeners) {
        if (event === 'ready') this.#sendReady(origin, listener);
      }
    }
    if (now.duration !== before.duration) this.#tell('durationchange');
    if (now.readyState > 0 && before.readyState === 0) this.#tell('loadedmetadata');
    if (now.loaded !== before.loaded) this.#tell('progress');
    if (now.seeking && !before.seeking) this.#tell('seeking');
    if (before.paused && !now.paused) this.#tell('play');
    if (now.waiting && !before.waiting) this.#tell('waiting');
    const isHeard = (state: Told) => !state.paused && !state.waiting;
    if (isHeard(now) && !isHeard(before)) this.#tell('playing');
    if (!now.seeking && before.seeking) {
      this.#tell('timeupdate');
      this.#tell('seeked');
    }
    if (now.paused && !before.paused) {
      this.#tell('timeupdate');
      this.#tell('pause');
    }
    if (now.ended && !before.ended) this.#tell('ended');
    if (now.rate !== before.rate) this.#tell('ratechange');
    if (now.volume !== before.volume || now.muted !== before.muted) this.#tell('volumechange');
    if (now.failure && now.failure !== before.failure) {
      this.#tell('error', { code: ERROR.other, msg: now.failure.code });
    }
  }

  #look(): Told {
    const { time, paused, ended, seeking, waiting, rate, volume, muted } = this.#player;
    const { status, failure, buffered } = this.#player;
    const { duration } = this.#playback;
    return {
      ...{ seconds: time, paused, ended, seeking, waiting, rate, muted, failure },
      ...omitUndefined({ duration: Number.isFinite(duration) ? duration : undefined }),
      volume: Math.round(volume * 100),
      readyState: status !== 'ready' ? 0 : waiting ? 2 : 4,
      loaded: buffered.at(-1)?.end ?? 0,
    };
  }

  /** The line being said, or said last; null before the first. */
  #cue(): FrameCue | null {
    const { cues, activeCue: index } = this.#playback;
    const cue = cues[index];
    if (!cue) return null;
    const { start, end, text, speaker } = cue;
    return { index, start, end, text, ...omitUndefined({ speaker }) };
  }
}
