import type { TimeRange, TimeFragment } from '../../core/time.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';

/** Seconds by which a link's words are elsewhere, and for which a listener has only just followed it. */
const ELSEWHERE = 1;
const JUST_FOLLOWED = 30;

/** Where a link has led: the passage that it named, and where its sound ends. */
export class LinkedPassage {
  readonly #timeline: () => Timeline;
  #said = $state.raw<TimeRange | undefined>();
  readonly #heard = $derived.by(() => this.#said && this.#hear(this.#said));
  /** The link that was followed last, and where its words were thought to be; undefined after any other jump. */
  #followed: { place: TimeFragment; heard: number } | undefined;
  /** The second of the recording at which the sound stops, once. */
  stopAt: number | undefined;

  constructor(timeline: () => Timeline) {
    this.#timeline = timeline;
  }

  /** In seconds of the transcript. */
  get said(): TimeRange | undefined {
    return this.#said;
  }
  /** In seconds of the recording. */
  get heard(): TimeRange | undefined {
    return this.#heard;
  }

  /** Marks a passage, in seconds of the transcript; returns it in those of the recording. */
  mark(passage: TimeRange): TimeRange {
    this.#said = passage;
    return this.#hear(passage);
  }
  unmark(): void {
    this.#said = undefined;
  }

  /** Remembers that a link was followed, to a place in seconds of the transcript. */
  follow(place: TimeFragment): void {
    this.#followed = { place, heard: this.#timeline().toAudio(place.start) };
  }
  /** The place of the link that was followed, where its words turn out to be heard elsewhere and nobody has gone on from there; `time` is the sound's. */
  placeElsewhere(time: number): TimeFragment | undefined {
    if (!this.#followed) return undefined;
    const { place, heard } = this.#followed;
    const isThere = Math.abs(time - heard) < JUST_FOLLOWED;
    const isElsewhere = Math.abs(this.#timeline().toAudio(place.start) - heard) >= ELSEWHERE;
    return isThere && isElsewhere ? place : undefined;
  }

  /** The listener has gone on from there: nothing stops the sound any more, and the passage stays marked. */
  leave(): void {
    this.stopAt = this.#followed = undefined;
  }

  #hear({ start, end }: TimeRange): TimeRange {
    const timeline = this.#timeline();
    return { start: timeline.toAudio(start), end: timeline.toAudio(end, 'end') };
  }
}
