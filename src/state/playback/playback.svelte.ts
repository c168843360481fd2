import { createContext, untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Clock } from '../../core/playback/clock.ts';
import type { Frames } from '../../core/playback/frames.ts';
import { momentAt, nextMoment, SAME_MOMENT } from '../../core/playback/moment.ts';
import { PlaybackClock, type NextChange } from '../../core/playback/playback-clock.ts';
import type { Player } from '../../core/playback/player.ts';
import type { PlacedWord } from '../../core/placed-words/placed-word.ts';
import type { TimeRange, TimeFragment } from '../../core/time.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import type { Settings } from '../settings.svelte.ts';

export const RATE = { least: 0.5, most: 3, step: 0.1 };
/**
 * The scrubber moves once a second, together with the time beside it, or in so many steps where a second is more than a
 * few pixels of it: each step is a layout and a frame.
 */
const FEWEST_STEPS = 400;
/** It is touched only when a pixel changes. */
const PIXELS = 1600;

/** Seconds by which a link's words are elsewhere, and for which a listener has only just followed it. */
const ELSEWHERE = 1;
const JUST_FOLLOWED = 30;

/** The lines of the open transcript, as signals. */
export interface TimedLines {
  /** Those that have times, at the seconds at which they are heard, ordered by start. */
  readonly cues: readonly Cue[];
  /** How the transcript's seconds and those of the recording fit. */
  readonly timeline: Timeline;
  /** Whether a line is on the page; steps from line to line pass those that are not. */
  isShown(index: number): boolean;
}

/** Tells of words in the active line, where its file times none; in seconds of the recording. */
export interface WordGuide {
  /** Whether it knows any word of the line. */
  readonly hasWords: boolean;
  /** The word that is most likely being said at a time. */
  wordAt(time: number): PlacedWord | undefined;
  /** The first time after `time` at which `wordAt` differs; Infinity after the last. */
  nextChange(time: number): number;
}

/**
 * The sound as it is now: the player's state, the line and the word being said, and every action that changes them. Seconds
 * are those of the recording, except where they are said to be the transcript's.
 */
export class Playback {
  readonly #player: Player;
  readonly #clock: PlaybackClock;
  readonly #track: () => void;
  #stopAt: number | undefined;
  #url: string | undefined;
  /** The link that was followed last, and where its words were thought to be; undefined after any other jump. */
  #followed: { start: number; end: number | undefined; heard: number } | undefined;
  /** Whether a place in this recording was asked for. */
  #isPlaced = false;

  readonly #lines: TimedLines;
  /** Where the clock last looked, in seconds: the place of the mark. */
  #soon = $state.raw(0);
  /** The line asked for, while the clock alone would name another that starts at the same moment. */
  #asked = $state.raw<{ cues: readonly Cue[]; index: number; natural: number } | undefined>();
  readonly #moment = $derived.by(() => {
    const { cues } = this;
    const natural = cueAt(cues, this.#soon);
    const asked = this.#asked;
    const isAsked = asked?.cues === cues && asked.natural === natural;
    return momentAt(cues, this.#soon, isAsked ? asked.index : natural);
  });
  readonly #gap = $derived.by(() => this.timeline.gapAt(this.#soon));
  readonly #activeCue = $derived(this.#moment.cue);
  readonly #activeWord = $derived(this.#gap ? -1 : this.#moment.word);
  readonly #resting = $derived(this.#moment.resting || this.#gap !== undefined);
  /** Set while a mark of such words is shown. */
  placedWords = $state.raw<WordGuide | undefined>();
  readonly #placedWord = $derived(this.#gap ? undefined : this.placedWords?.wordAt(this.#soon));
  #second = $state.raw(0);
  #position = $state.raw(0);
  #started = $state.raw(false);
  #linked = $state.raw<TimeRange | undefined>();
  readonly #passage = $derived.by(() => this.#linked && this.#heard(this.#linked));
  #publishedDuration = $state.raw(Number.NaN);

  /** Is told of each jump: where it began, and where it led; in seconds. */
  onjump: (from: number, to: number) => void = () => undefined;

  /** Counts what was opened: what is said of one recording says nothing of the next. */
  openings = $state.raw(0);

  constructor(player: Player, frames: Frames, clock: Clock, lines: TimedLines) {
    this.#player = player;
    this.#clock = new PlaybackClock(player, frames, clock, {
      look: (place) => this.#look(place),
      nextChange: (place) => this.#nextChange(place),
    });
    this.#lines = lines;
    this.#track = createSubscriber((update) => player.watch(update));
  }

  /** Follows the player from now on; returns the stop function. */
  connect(): () => void {
    return this.#clock.connect();
  }

  /** The player's state, as signals. */
  get player(): Readonly<Omit<Player, 'time'>> {
    this.#track();
    return this.#player;
  }
  /** Seconds; as published until the audio itself tells, NaN where nobody knows. */
  get duration(): number {
    const own = this.player.duration;
    return Number.isFinite(own) && own > 0 ? own : this.#publishedDuration;
  }
  /** Live place in seconds; not a signal. */
  get time(): number {
    return this.#player.time;
  }
  /** The place in whole seconds. */
  get second(): number {
    return this.#second;
  }
  /** The place in seconds, as a signal that is told anew with each second, line and step of the scrubber. */
  get timeShown(): number {
    void [this.#second, this.#activeCue, this.#position];
    return untrack(() => this.#soon);
  }
  /** The place as a share of the duration, 0 to 1, in steps that a scrubber can show. */
  get position(): number {
    return this.#position;
  }
  /** The lines that have times, ordered by start. */
  get cues(): readonly Cue[] {
    return this.#lines.cues;
  }
  /** Index of the line being said; -1 before the first. */
  get activeCue(): number {
    return this.#activeCue;
  }
  /** Index of the word being said in the active line; -1 where none is, or none is known. */
  get activeWord(): number {
    return this.#activeWord;
  }
  /** Whether words of the active line are known, or placed: one of them is marked in it. */
  get hasWords(): boolean {
    return this.cues[this.#activeCue]?.words !== undefined || this.placedWords?.hasWords === true;
  }
  /** The word that is most likely being said, where the file times no words: for a mark, and for nothing else. */
  get placedWord(): PlacedWord | undefined {
    return this.#placedWord;
  }
  /** The stretch of the recording around the place of which the transcript has nothing, such as an advertisement. */
  get gap(): TimeRange | undefined {
    return this.#gap;
  }
  /** How the transcript's seconds and those of the recording fit. */
  get timeline(): Timeline {
    return this.#lines.timeline;
  }
  /** True between the active line's end and the next line's start. */
  get resting(): boolean {
    return this.#resting;
  }
  /** True once the listener has heard or sought anything of this episode. */
  get started(): boolean {
    return this.#started;
  }
  /** The passage that a link named, in seconds of the transcript. */
  get linkedPassage(): TimeRange | undefined {
    return this.#linked;
  }
  /** The passage that a link named, where it is heard. */
  get passage(): TimeRange | undefined {
    return this.#passage;
  }

  load(url: string, publishedDuration = Number.NaN): void {
    this.unload();
    this.#publishedDuration = publishedDuration;
    this.#url = url;
    this.#player.load(url);
  }

  /** Loads the same audio anew, from another address if one is given, at the place where it is. */
  reload(url = this.#url): void {
    if (url === undefined) return;
    const { time } = this.#player;
    this.#url = url;
    this.#player.load(url);
    if (time > 0) this.#goTo(time);
  }

  unload(): void {
    this.openings++;
    this.#url = undefined;
    this.#isPlaced = false;
    this.#player.unload();
    this.#publishedDuration = Number.NaN;
    this.#asked = this.#stopAt = this.#linked = this.#followed = undefined;
    this.#started = false;
    this.#clock.look();
  }

  play(): void {
    this.#player.play();
  }
  pause(): void {
    this.#player.pause();
  }
  toggle(): void {
    if (this.#player.paused) this.play();
    else this.pause();
  }

  /** Goes to a time in seconds. */
  seek(time: number): void {
    if (this.#player.status === 'empty') return;
    const from = this.#player.time;
    const wasStarted = this.#started;
    this.#goTo(time);
    if (wasStarted) this.onjump(from, time);
  }
  /** Goes where the listener stopped the last time, unless a place was asked for by now. */
  resume(time: number): void {
    if (time > 0 && !this.#isPlaced) this.seek(time);
  }
  skip(bySeconds: number): void {
    this.seek(this.#player.time + bySeconds);
  }

  /** Passes to another time (seconds), which is no jump of the listener's: a passage still ends where it does. */
  pass(time: number): void {
    const stopAt = this.#stopAt;
    if (stopAt !== undefined && time >= stopAt) {
      this.#stopAt = undefined;
      return this.pause();
    }
    this.#goTo(time);
    this.#stopAt = stopAt;
    this.#clock.look();
  }

  /** Goes to the start of a line, which is marked at once. */
  seekCue(index: number): void {
    const { cues } = this;
    const cue = cues[index];
    if (!cue) return;
    this.seek(cue.start);
    this.#asked = { cues, index, natural: cueAt(cues, cue.start + SAME_MOMENT) };
    this.#clock.look();
  }
  playCue(index: number): void {
    this.seekCue(index);
    this.play();
  }
  /** The nearest line that is shown, before or after the line `from`; `from` where there is none. */
  shownLine(by: 1 | -1, from: number): number {
    let line = from + by;
    while (this.cues[line] && !this.#lines.isShown(line)) line += by;
    return this.cues[line] ? line : from;
  }
  nextCue(): void {
    const line = this.shownLine(1, this.#activeCue);
    if (line !== this.#activeCue) this.seekCue(line);
  }
  /** The start of the line being said, where none is shown before it. */
  previousCue(): void {
    this.seekCue(this.shownLine(-1, this.#activeCue));
  }
  repeatCue(): void {
    this.seekCue(this.#activeCue);
  }

  /** Goes to a second of the transcript. */
  seekSaid(time: number): void {
    this.seek(this.timeline.toAudio(time));
  }

  /** Marks a passage (seconds of the transcript) and goes to its start; playing stops at its end, once. */
  openPassage(passage: TimeRange): void {
    this.#linked = passage;
    const { start, end } = this.#heard(passage);
    this.seek(start);
    this.#stopAt = end;
  }
  /** Goes where a link leads, in seconds of the transcript: to a passage, where it names an end. */
  goTo({ start, end }: TimeFragment): void {
    if (end === undefined) {
      this.#linked = undefined;
      this.seekSaid(start);
    } else this.openPassage({ start, end });
    this.#followed = { start, end, heard: this.timeline.toAudio(start) };
  }
  /** Goes anew where a link leads, where its words turn out to be heard elsewhere and nobody has gone on from there. */
  followAgain(): void {
    const followed = this.#followed;
    if (!followed) return;
    const { start, end, heard } = followed;
    const now = this.timeline.toAudio(start);
    const isThere = Math.abs(this.#player.time - heard) < JUST_FOLLOWED;
    if (!isThere || Math.abs(now - heard) < ELSEWHERE) return;
    this.#goTo(now);
    if (end !== undefined) this.#stopAt = this.timeline.toAudio(end, 'end');
    this.#followed = { ...followed, heard: now };
  }

  /** Marks a passage at another place (seconds of the transcript) than its link said, and goes there, unless the listener has left it. */
  movePassage(passage: TimeRange): void {
    if (this.#stopAt !== undefined) return this.openPassage(passage);
    this.#linked = passage;
  }

  #goTo(time: number): void {
    this.#asked = this.#stopAt = this.#followed = undefined;
    this.#isPlaced = true;
    // How long the audio is, the player knows: a published duration may be too short.
    this.#player.seek(Math.max(0, time));
    this.#started = true;
    this.#clock.look();
  }

  #heard({ start, end }: TimeRange): TimeRange {
    return { start: this.timeline.toAudio(start), end: this.timeline.toAudio(end, 'end') };
  }

  setRate(rate: number): void {
    const rounded = Math.round(rate * 20) / 20;
    this.#player.setRate(Math.min(RATE.most, Math.max(RATE.least, rounded)));
  }
  setVolume(volume: number): void {
    this.#player.setVolume(Math.min(1, Math.max(0, volume)));
    if (this.#player.muted && volume > 0) this.#player.setMuted(false);
  }
  setMuted(muted: boolean): void {
    this.#player.setMuted(muted);
  }

  #look(place: number): void {
    if (!this.#player.paused) this.#started = true;
    const soon = place + SAME_MOMENT;
    if (this.#asked && this.#asked.natural !== cueAt(this.#asked.cues, soon)) {
      this.#asked = undefined;
    }
    this.#soon = soon;
    this.#second = Math.floor(soon);
    const duration = this.duration;
    const step = Math.floor(soon / this.#step) * this.#step;
    const share = duration > 0 ? (soon < duration ? step / duration : 1) : 0;
    this.#position = Math.round(share * PIXELS) / PIXELS;
    this.#endPassage(soon);
  }

  #nextChange(place: number): NextChange {
    const soon = place + SAME_MOMENT;
    return {
      mark: Math.min(
        nextMoment(this.cues, soon, this.#asked?.index),
        this.placedWords?.nextChange(soon) ?? Infinity,
        this.timeline.nextSeam(soon),
        this.#stopAt ?? Infinity,
      ),
      shown: Math.min(Math.floor(soon) + 1, (Math.floor(soon / this.#step) + 1) * this.#step),
    };
  }

  /** Seconds between steps of the scrubber. */
  get #step(): number {
    const { duration } = this;
    return duration > 0 ? Math.min(1, duration / FEWEST_STEPS) : 1;
  }

  #endPassage(time: number): void {
    if (this.#stopAt === undefined || time < this.#stopAt || this.#player.seeking) return;
    this.#stopAt = undefined;
    this.#player.pause();
  }
}

/** Gives the player the speed and the volume of the last visit or of another tab, and keeps every change; returns the stop function. */
export function keepSound(player: Player, settings: Settings): () => void {
  const take = () => {
    const { rate, volume, muted } = settings;
    if (player.rate !== rate) player.setRate(rate);
    if (player.volume !== volume) player.setVolume(volume);
    if (player.muted !== muted) player.setMuted(muted);
  };
  take();
  settings.onelsewhere = take;
  return player.watch(() => {
    const { rate, volume, muted } = player;
    // Each alone: another tab may have kept another speed.
    if (rate !== settings.rate) settings.set({ rate });
    if (volume !== settings.volume) settings.set({ volume });
    if (muted !== settings.muted) settings.set({ muted });
  });
}

export const [usePlayback, setPlayback] = createContext<Playback>();
