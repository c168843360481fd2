import { isSpaceless } from '../text/spaceless.ts';
import type { TextPlace } from './passage.ts';
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

/**
 * Moves two places of the text outwards to the edges of the words around them. Chinese, Japanese, Korean and other
 * scripts without spaces stay as they are.
 */
export function wholeWords(
  cues: readonly Cue[],
  from: TextPlace,
  to: TextPlace,
): { from: TextPlace; to: TextPlace } {
  const textOf = ({ line }: TextPlace) => cues[line]?.text ?? '';
  return {
    from: { ...from, offset: edge(textOf(from), from.offset, -1) },
    to: { ...to, offset: edge(textOf(to), to.offset, 1) },
  };
}

function edge(text: string, offset: number, by: 1 | -1): number {
  let at = offset;
  while (isOfWord(text, at - 1) && isOfWord(text, at)) at += by;
  return at;
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const hangul = /\p{Script=Hangul}/u;
const apostrophe = /['’]/;

/** Whether a letter of a word stands there, or an apostrophe between two. */
function isOfWord(text: string, at: number): boolean {
  if (!apostrophe.test(text[at] ?? '')) return isLetter(text, at);
  return isLetter(text, at - 1) && isLetter(text, at + 1);
}

function isLetter(text: string, at: number): boolean {
  const character = text[at] ?? '';
  const isSpaced = !hangul.test(character) && !isSpaceless(text.charCodeAt(at));
  return isSpaced && letter.test(character);
}
