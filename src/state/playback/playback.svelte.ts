import { createContext, untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Clock } from '../../core/playback/clock.ts';
import type { Frames } from '../../core/playback/frames.ts';
import { SAME_MOMENT } from '../../core/playback/moment.ts';
import { PlaybackClock, type NextChange } from '../../core/playback/playback-clock.ts';
import type { Player } from '../../core/playback/player.ts';
import type { PlacedWord } from '../../core/placed-words/placed-word.ts';
import type { TimeRange, TimeFragment } from '../../core/time.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import { LinkedPassage } from './linked-passage.svelte.ts';
import { SaidNow, type TimedLines, type WordGuide } from './said-now.svelte.ts';
import { ShownPlace } from './shown-place.svelte.ts';

export const RATE = { least: 0.5, most: 3, step: 0.1 };
/**
 * The sound as it is now: the player's state, the line and the word being said, and every action that changes them. Seconds
 * are those of the recording, except where they are said to be the transcript's.
 */
export class Playback {
  readonly #player: Player;
  readonly #clock: PlaybackClock;
  readonly #track: () => void;
  #url: string | undefined;
  /** Whether a place in this recording was asked for. */
  #isPlaced = false;

  readonly #lines: TimedLines;
  readonly #said: SaidNow;
  readonly #link = new LinkedPassage(() => this.timeline);
  readonly #shown = new ShownPlace(() => this.duration);
  #started = $state.raw(false);
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
    this.#said = new SaidNow(lines);
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
    return this.#shown.second;
  }
  /** The place in seconds, as a signal that is told anew with each second, line and step of the scrubber. */
  get timeShown(): number {
    void [this.second, this.activeCue, this.position];
    return untrack(() => this.#said.place);
  }
  /** The place as a share of the duration, 0 to 1, in steps that a scrubber can show. */
  get position(): number {
    return this.#shown.share;
  }
  /** The lines that have times, ordered by start. */
  get cues(): readonly Cue[] {
    return this.#lines.cues;
  }
  /** Index of the line being said; -1 before the first. */
  get activeCue(): number {
    return this.#said.cue;
  }
  /** Index of the word being said in the active line; -1 where none is, or none is known. */
  get activeWord(): number {
    return this.#said.word;
  }
  /** Whether words of the active line are known, or placed: one of them is marked in it. */
  get hasWords(): boolean {
    return this.#said.hasWords;
  }
  /** Tells of words where the file times none; set while a mark of them is shown. */
  get placedWords(): WordGuide | undefined {
    return this.#said.placedWords;
  }
  set placedWords(guide: WordGuide | undefined) {
    this.#said.placedWords = guide;
  }
  /** The word that is most likely being said, where the file times no words: for a mark, and for nothing else. */
  get placedWord(): PlacedWord | undefined {
    return this.#said.placedWord;
  }
  /** The stretch of the recording around the place of which the transcript has nothing, such as an advertisement. */
  get gap(): TimeRange | undefined {
    return this.#said.gap;
  }
  /** How the transcript's seconds and those of the recording fit. */
  get timeline(): Timeline {
    return this.#lines.timeline;
  }
  /** True between the active line's end and the next line's start. */
  get resting(): boolean {
    return this.#said.resting;
  }
  /** True once the listener has heard or sought anything of this episode. */
  get started(): boolean {
    return this.#started;
  }
  /** The passage that a link named, in seconds of the transcript. */
  get linkedPassage(): TimeRange | undefined {
    return this.#link.said;
  }
  /** The passage that a link named, where it is heard. */
  get passage(): TimeRange | undefined {
    return this.#link.heard;
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
    this.#said.forgetAsked();
    this.#link.leave();
    this.#link.unmark();
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
  resume(time: number, isFitted = false): void {
    if (time > 0 && !this.#isPlaced) this.returnTo(time, isFitted);
  }
  /** Goes where the listener stopped; where it was known what is said there (`isFitted`), it may turn out to be heard elsewhere by now. */
  returnTo(time: number, isFitted: boolean): void {
    this.seek(time);
    if (isFitted) this.#link.follow({ start: this.timeline.toTranscript(time) });
  }
  skip(bySeconds: number): void {
    this.seek(this.#player.time + bySeconds);
  }

  /** Passes to another time (seconds), which is no jump of the listener's: a passage still ends where it does. */
  pass(time: number): void {
    const { stopAt } = this.#link;
    if (stopAt !== undefined && time >= stopAt) {
      this.#link.stopAt = undefined;
      return this.pause();
    }
    this.#goTo(time);
    this.#link.stopAt = stopAt;
    this.#clock.look();
  }

  /** Goes to the start of a line, which is marked at once. */
  seekCue(index: number): void {
    const cue = this.cues[index];
    if (!cue) return;
    this.seek(cue.start);
    this.#said.ask(index, cue.start + SAME_MOMENT);
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
    const line = this.shownLine(1, this.activeCue);
    if (line !== this.activeCue) this.seekCue(line);
  }
  /** The start of the line being said, where none is shown before it. */
  previousCue(): void {
    this.seekCue(this.shownLine(-1, this.activeCue));
  }
  repeatCue(): void {
    this.seekCue(this.activeCue);
  }

  /** Goes to a second of the transcript. */
  seekSaid(time: number): void {
    this.seek(this.timeline.toAudio(time));
  }

  /** Marks a passage (seconds of the transcript) and goes to its start; playing stops at its end, once. */
  openPassage(passage: TimeRange): void {
    const { start, end } = this.#link.mark(passage);
    this.seek(start);
    this.#link.stopAt = end;
  }
  /** Goes where a link leads, in seconds of the transcript: to a passage, where it names an end. */
  goTo(place: TimeFragment): void {
    const { start, end } = place;
    if (end === undefined) {
      this.#link.unmark();
      this.seekSaid(start);
    } else this.openPassage({ start, end });
    this.#link.follow(place);
  }
  /** Goes anew where a link leads, where its words turn out to be heard elsewhere and nobody has gone on from there. */
  followAgain(): void {
    const place = this.#link.placeElsewhere(this.#player.time);
    if (!place) return;
    this.#goTo(this.timeline.toAudio(place.start));
    if (place.end !== undefined) this.#link.stopAt = this.timeline.toAudio(place.end, 'end');
    this.#link.follow(place);
  }

  /** Marks a passage at another place (seconds of the transcript) than its link said, and goes there, unless the listener has left it. */
  movePassage(passage: TimeRange): void {
    if (this.#link.stopAt !== undefined) return this.openPassage(passage);
    this.#link.mark(passage);
  }

  #goTo(time: number): void {
    this.#said.forgetAsked();
    this.#link.leave();
    this.#isPlaced = true;
    // How long the audio is, the player knows: a published duration may be too short.
    this.#player.seek(Math.max(0, time));
    this.#started = true;
    this.#clock.look();
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
    this.#said.look(soon);
    this.#shown.look(soon);
    this.#endPassage(soon);
  }

  #nextChange(place: number): NextChange {
    const soon = place + SAME_MOMENT;
    return {
      mark: Math.min(this.#said.nextChange(soon), this.#link.stopAt ?? Infinity),
      shown: this.#shown.nextChange(soon),
    };
  }

  #endPassage(time: number): void {
    const { stopAt } = this.#link;
    if (stopAt === undefined || time < stopAt || this.#player.seeking) return;
    this.#link.stopAt = undefined;
    this.#player.pause();
  }
}

export const [usePlayback, setPlayback] = createContext<Playback>();
