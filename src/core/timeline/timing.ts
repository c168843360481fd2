import { isFields } from '../text/fields.ts';
import type { TimeRange } from '../time.ts';
import { Timeline, plainTimeline, type Stretch } from './timeline.ts';

/** A line that was heard: a second of the transcript, and the second of the recording at which it is. */
export interface Anchor {
  readonly transcript: number;
  readonly audio: number;
  /** Set where the lines before it are right as they are: what moved them came between. */
  readonly isFromHere?: boolean;
}

/** What somebody has said of how a recording and its transcript fit: a listener by hand, or a maker in the show. */
export interface Timing {
  /** In order of both times. */
  readonly anchors: readonly Anchor[];
  /** Stretches of the recording, in seconds of it, that the transcript does not have; in order, apart from each other. */
  readonly insertions: readonly TimeRange[];
}

export const noTiming: Timing = { anchors: [], insertions: [] };

export const isTimed = ({ anchors, insertions }: Timing) =>
  anchors.length > 0 || insertions.length > 0;

/** Anchors that differ by less (seconds) tell of a recording that runs faster or slower; by more, of something put in or cut. */
const LARGEST_DRIFT = 1;

/**
 * The map that a timing makes. An anchor moves the lines from the insertion before it on, or from the beginning; the next
 * one moves those from there on, and what it moves them by lies just before it, for that is where it was noticed.
 */
export function timelineOf({ anchors, insertions }: Timing): Timeline {
  if (anchors.length === 0 && insertions.length === 0) return plainTimeline;
  const parts = partsBetween(insertions, anchors);
  const first = parts.findIndex(({ anchors: within }) => within.length > 0);
  const [anchor] = parts[first]?.anchors ?? [];
  const known = anchor && !anchor.isFromHere ? offsetOf(anchor) : undefined;
  // What is known of a part holds for those before it, less what was put in between.
  let offset = known === undefined ? 0 : known - parts[first]!.inserted;
  const stretches: Stretch[] = [];
  const add = (audio: number, end: number, by: number, rate = 1) => {
    // Neither time is below 0.
    const from = Math.max(audio, 0, by);
    if (end <= from) return;
    // What begins before the recording does has run at its rate until then.
    const transcript = from - by + (from > audio && rate !== 1 ? (from - audio) * (rate - 1) : 0);
    // What was heard there is known; what leads to it is a guess, and gives way.
    while (stretches.at(-1) && stretches.at(-1)!.transcript >= transcript) stretches.pop();
    const before = stretches.pop();
    if (before) {
      const room = (transcript - before.transcript) / before.rate;
      stretches.push({ ...before, seconds: Math.min(before.seconds, room) });
    }
    stretches.push({ audio: from, transcript, seconds: end - from, rate });
  };
  let inserted = 0;
  let last: Anchor | undefined;
  for (const part of parts) {
    offset += part.inserted - inserted;
    inserted = part.inserted;
    let from = part.start;
    for (const [i, one] of part.anchors.entries()) {
      const moved = offsetOf(one) - offset;
      if (i === 0 && !one.isFromHere) {
        offset += moved;
        // Less was marked than was put in: what is unknown lies around the middle of the lines between.
        if (last) from = Math.max(from, (last.transcript + one.transcript) / 2 + offset);
        last = one;
        continue;
      }
      const isDrift = i > 0 && Math.abs(moved) <= LARGEST_DRIFT;
      if (isDrift) {
        const before = part.anchors[i - 1]!;
        const rate = (one.transcript - before.transcript) / (one.audio - before.audio);
        if (before.audio > from) add(from, before.audio, offset);
        add(Math.max(before.audio, from), one.audio, offset, rate);
        from = one.audio;
      } else {
        const seam = Math.max(from, one.audio - Math.max(0, moved));
        add(from, seam, offset);
        from = one.audio;
      }
      offset += moved;
      last = one;
    }
    add(from, part.end, offset);
  }
  return new Timeline(stretches);
}

/** Seconds by which a line is heard later than the transcript says. */
export const offsetOf = ({ audio, transcript }: Anchor) => audio - transcript;

/** A part of the recording between two insertions. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Seconds that were put in before it. */
  readonly inserted: number;
  readonly anchors: readonly Anchor[];
}

function partsBetween(insertions: readonly TimeRange[], anchors: readonly Anchor[]): Part[] {
  // A pair may lie before the recording: lines that are heard earlier are told of by the transcript's second 0.
  const starts = [-Infinity, ...insertions.map(({ end }) => end)];
  let inserted = 0;
  return starts.map((start, i) => {
    const end = insertions[i]?.start ?? Infinity;
    const before = insertions[i - 1];
    if (before) inserted += before.end - before.start;
    const within = anchors.filter(({ audio }) => audio >= start && audio < end);
    return { start, end, inserted, anchors: within };
  });
}

/** With one more anchor; those that contradict it, or that it makes needless, are gone. */
export function withAnchor({ anchors, insertions }: Timing, anchor: Anchor): Timing {
  const kept = anchors.filter(
    ({ audio, transcript }) =>
      (audio < anchor.audio && transcript < anchor.transcript) ||
      (audio > anchor.audio && transcript > anchor.transcript),
  );
  // The listener hears a line where an insertion was said to be.
  const apart = insertions.filter(({ start, end }) => anchor.audio < start || anchor.audio >= end);
  const all = [...kept, anchor].sort((a, b) => a.audio - b.audio);
  return { anchors: all, insertions: apart };
}

/** With one more insertion; it takes in those that it touches. */
export function withInsertion({ anchors, insertions }: Timing, range: TimeRange): Timing {
  if (!(range.end > range.start)) return { anchors, insertions };
  let { start, end } = range;
  const apart = insertions.filter((one) => {
    const touches = one.start <= end && one.end >= start;
    if (touches) [start, end] = [Math.min(start, one.start), Math.max(end, one.end)];
    return !touches;
  });
  const all = [...apart, { start, end }].sort((a, b) => a.start - b.start);
  // Lines are not heard within it.
  const outside = anchors.filter(({ audio }) => audio < start || audio >= end);
  return { anchors: outside, insertions: all };
}

/** Moved by some seconds (later where positive) as far as what is heard at a second of the recording reaches. */
export function nudged(timing: Timing, audio: number, bySeconds: number): Timing {
  const now = timelineOf(timing).toTranscript(audio);
  const transcript = now - bySeconds;
  const part = partsBetween(timing.insertions, timing.anchors).find(
    ({ start, end }) => audio >= start && audio < end,
  );
  const before = part?.anchors.findLast((one) => one.audio <= audio);
  const moved = before ?? part?.anchors[0];
  if (!moved) return withAnchor(timing, { audio, transcript });
  const anchors = timing.anchors.filter((one) => one !== moved);
  return withAnchor({ ...timing, anchors }, { ...moved, transcript: moved.transcript - bySeconds });
}

/** The timing that makes a map: for a hand that goes on from there. */
export function timingOf(timeline: Timeline): Timing {
  const { stretches } = timeline;
  if (timeline.isIdentity) return noTiming;
  const anchors = stretches.map(({ audio, transcript }) => ({ audio, transcript }));
  const insertions = stretches.flatMap(({ audio }, i) => {
    const before = stretches[i - 1];
    const start = before ? before.audio + before.seconds : 0;
    return before && audio > start ? [{ start, end: audio }] : [];
  });
  return { anchors, insertions };
}

/** More than a hand makes; a file with more is none of ours. */
const mostAnchors = 1000;

/**
 * Reads a timing: `offset` in seconds, or `anchors` and `insertions` as pairs of seconds (of the transcript and of the
 * recording; start and end), an anchor from which on alone lines are moved with a third value that is true. What
 * contradicts earlier values is left out; undefined if nothing is said.
 */
export function readTiming(json: unknown): Timing | undefined {
  if (!isFields(json)) return undefined;
  const { offset, anchors, insertions } = json;
  let timing = noTiming;
  if (typeof offset === 'number' && Number.isFinite(offset) && offset !== 0) {
    timing = withAnchor(timing, { transcript: 0, audio: offset });
  }
  for (const [start, end] of tuples(insertions)) timing = withInsertion(timing, { start, end });
  for (const [transcript, audio, isFromHere] of tuples(anchors)) {
    timing = withAnchor(timing, { transcript, audio, ...(isFromHere === true && { isFromHere }) });
  }
  return isTimed(timing) ? timing : undefined;
}

/** A timing as `readTiming` reads it. */
export function writeTiming({ anchors, insertions }: Timing): object {
  return {
    ...(anchors.length > 0 && {
      anchors: anchors.map(({ transcript, audio, isFromHere }) =>
        isFromHere ? [transcript, audio, true] : [transcript, audio],
      ),
    }),
    ...(insertions.length > 0 && { insertions: insertions.map(({ start, end }) => [start, end]) }),
  };
}

function tuples(list: unknown): [number, number, unknown][] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, mostAnchors).flatMap((one: unknown): [number, number, unknown][] => {
    if (!Array.isArray(one)) return [];
    const [a, b, c]: unknown[] = one;
    const isPair = Number.isFinite(a) && Number.isFinite(b);
    return isPair && typeof a === 'number' && typeof b === 'number' ? [[a, b, c]] : [];
  });
}
