import { heardEnd } from '../playback/heard-end.ts';
import type { TimeRange } from '../time.ts';
import { cueAt } from '../transcript/cue-index.ts';
import type { Cue } from '../transcript/cue.ts';

/** The part of a line that belongs to a passage: UTF-16 offsets in its text, `to` exclusive. */
export interface LinePlace {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A line or word that shares fewer seconds than this with the passage, or less than half of itself, is left out. */
const LINE_TOUCH = 0.25;
const WORD_TOUCH = 0.1;

/** The places of a passage's words, line by line: by word times where they are known, else whole lines. */
export function passagePlaces(cues: readonly Cue[], passage: TimeRange): LinePlace[] {
  const places: LinePlace[] = [];
  const last = cueAt(cues, passage.end);
  for (let line = 0; line <= last; line++) {
    const cue = cues[line]!;
    const place = cue.words?.length ? byWords(cue, passage) : byLine(cue, passage);
    if (place) places.push({ line, ...place });
  }
  return places;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function byLine(cue: Cue, passage: TimeRange): Stretch | undefined {
  const said = { start: cue.start, end: heardEnd(cue) };
  return isIn(said, passage, LINE_TOUCH) ? { from: 0, to: cue.text.length } : undefined;
}

function byWords({ text, words = [] }: Cue, passage: TimeRange): Stretch | undefined {
  const first = words.findIndex((word) => isIn(word, passage, WORD_TOUCH));
  if (first < 0) return undefined;
  const last = words.findLastIndex((word) => isIn(word, passage, WORD_TOUCH));
  return {
    from: first === 0 ? 0 : words[first]!.from,
    to: last === words.length - 1 ? text.length : words[last]!.to,
  };
}

function isIn({ start, end }: TimeRange, passage: TimeRange, touch: number): boolean {
  const overlap = Math.min(end, passage.end) - Math.max(start, passage.start);
  return overlap >= Math.min(touch, (end - start) / 2, (passage.end - passage.start) / 2);
}
