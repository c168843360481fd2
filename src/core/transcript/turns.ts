import type { Cue } from './cue.ts';

/** Cues that are read together: one speaker, no long pause, a length that is pleasant to read. */
export interface Turn {
  readonly speaker?: string;
  /** Start of its first cue, in seconds. */
  readonly start: number;
  readonly cues: readonly Cue[];
  /** Index of its first cue in the whole transcript. */
  readonly first: number;
}

/** A pause in seconds that begins a new turn. */
const pause = 2;
/** Characters after which a monologue is cut at the next good place, and after which at any place. */
const long = 350;
const tooLong = 700;
/** The number of lines that are sampled to tell whether lines are fragments. */
const sample = 5000;

/**
 * Groups cues for reading: a new turn at a new speaker, a pause, or near a sentence end in a long monologue; where the
 * cues are paragraphs, each is a turn. `cues` must be ordered by start.
 */
export function toTurns(cues: readonly Cue[], paragraphs?: boolean): Turn[] {
  const turns: Turn[] = [];
  let first = 0;
  let length = 0;
  let spokenTo = 0;
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i]!;
    const before = cues[i - 1];
    if (before && (paragraphs || isBreak(before, cue, spokenTo) || isFull(before, cue, length))) {
      turns.push(turnOf(cues, first, i));
      first = i;
      length = 0;
    }
    length += cue.text.length + 1;
    spokenTo = Math.max(spokenTo, cue.end);
  }
  if (cues.length > 0) turns.push(turnOf(cues, first, cues.length));
  return turns;
}

/** Whether most lines do not end a sentence: such a transcript reads better as paragraphs. */
export function linesAreFragments(cues: readonly Cue[]): boolean {
  // A sample is enough, even for a transcript of days.
  const step = Math.ceil(cues.length / sample) || 1;
  let looked = 0;
  let fragments = 0;
  for (let i = 0; i < cues.length; i += step) {
    looked++;
    if (!endsSentence(cues[i]!.text)) fragments++;
  }
  return fragments * 2 > looked;
}

function isBreak(before: Cue, cue: Cue, spokenTo: number): boolean {
  return before.speaker !== cue.speaker || cue.start - spokenTo >= pause;
}

/** Whether a turn of `length` characters that ends with `before` should end there, and not after `cue`. */
function isFull(before: Cue, cue: Cue, length: number): boolean {
  if (length >= tooLong) return true;
  if (length >= long) {
    if (endsSentence(before.text)) return true;
    // A sentence ended in the later half of the line before.
    const ended = sentenceEnd(before.text);
    if (ended * 2 >= before.text.length) return true;
  }
  if (length + cue.text.length < long) return false;
  // A sentence ends in the first half of this line, so this boundary is the nearest.
  const ends = endsSentence(cue.text) ? -1 : sentenceEnd(cue.text);
  return ends >= 0 && ends * 2 < cue.text.length;
}

function turnOf(cues: readonly Cue[], first: number, end: number): Turn {
  const { start, speaker } = cues[first]!;
  const own = { start, first, cues: cues.slice(first, end) };
  return speaker === undefined ? own : { ...own, speaker };
}

const atSentenceEnd = /[.!?…。！？؟۔।॥।።։]["'”’»›)\]}」』】）]*$/u;
const sentenceEnds =
  /[.!?…。！？؟۔।॥።։]["'”’»›)\]}」』】）]*(?=\s|$)|[。！？]["'”’»›)\]}」』】）]*/gu;

/** Whether the text ends with the end of a sentence; closing quotes and brackets may follow the mark. */
function endsSentence(text: string): boolean {
  return atSentenceEnd.test(text.length > 16 ? text.slice(-16) : text);
}

/** Offset just after the last sentence end in `text`; -1 if there is none. */
function sentenceEnd(text: string): number {
  let last = -1;
  for (const found of text.matchAll(sentenceEnds)) last = found.index + found[0].length;
  return last;
}
