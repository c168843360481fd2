import { fold } from '../text/fold.ts';
import { isSpaceless } from '../text/spaceless.ts';
import { cueAt } from '../transcript/cue-index.ts';
import type { Cue } from '../transcript/cue.ts';
import type { HeldPlace, LinkedPlace } from './said.ts';

/** The share of the words that must be there, in order: a transcript may have been corrected. */
const LEAST_SHARE = 0.7;
/** Fewer words are said too often to tell a place by them. */
const LEAST_WORDS = 3;
/** Lines before and after a time that count as being there. */
const AROUND = 2;

interface Token {
  readonly text: string;
  /** Index of its line. */
  readonly line: number;
  /** UTF-16 units into the line: where a word begins, and where it ends. */
  readonly from: number;
  readonly to: number;
}

/** A transcript's words, read once for all that is looked for in it. */
export class SaidText {
  readonly cues: readonly Cue[];
  #tokens: readonly Token[] | undefined;
  #places: Map<string, number[]> | undefined;

  constructor(cues: readonly Cue[]) {
    this.cues = cues;
  }

  /** The words of some lines. */
  within(first: number, end: number): Token[] {
    return this.cues.slice(first, end).flatMap(({ text }, i) => tokensOf(text, first + i));
  }
  /** All words, in order. */
  get tokens(): readonly Token[] {
    return (this.#tokens ??= this.within(0, this.cues.length));
  }
  /** Indexes of those tokens, in order, that are one of some folded words. */
  placesOf(words: readonly string[]): number[] {
    const places = (this.#places ??= placesByText(this.tokens));
    return [...new Set(words)].flatMap((one) => places.get(one) ?? []).sort((a, b) => a - b);
  }
}

function placesByText(tokens: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { text }] of tokens.entries()) {
    const same = places.get(text);
    if (same) same.push(i);
    else places.set(text, [i]);
  }
  return places;
}

/**
 * Where a link's words are now, in seconds of `cues`: the link's own place where they are still there, or are nowhere, or
 * where the link has none.
 */
export function findSaid(cues: readonly Cue[], at: LinkedPlace): LinkedPlace {
  return placeOfSaid(new SaidText(cues), at) ?? at;
}

/** Where a place's words are now: the very place where they are still there; undefined where they are nowhere, or too few to tell. */
export function placeOfSaid(text: SaidText, at: LinkedPlace): LinkedPlace | undefined {
  const { start, end, said } = at;
  const { cues } = text;
  const found = said && find(text, said.first, start);
  if (!said || !found) return undefined;
  const first = startOf(cues, found[0]!);
  if (Math.abs(first - start) < SAME_PLACE) return at;
  if (end === undefined) return { start: first, said };
  const moved = first + end - start;
  const last = find(text, said.last, moved, found[0]!.line)?.at(-1);
  return { start: first, end: last ? Math.max(endOf(cues, last), first) : moved, said };
}

/** Seconds by which cut and rounded times differ. */
const SAME_PLACE = 0.5;

/** Where a held place is now, in seconds of `cues`; `time` where its words are still there, or are nowhere. */
export function findHeld(cues: readonly Cue[], { words, after }: HeldPlace, time: number): number {
  const token = find(new SaidText(cues), words, time)?.[0];
  if (!token) return time;
  const now = cueAt(cues, time);
  if (Math.abs(token.line - now) <= 1) return time;
  const { start, end } = cues[token.line]!;
  return start + Math.min(Math.max(0, after), Math.max(0, end - start));
}

/** The tokens of words that are said, those nearest to `time` of several; `from` is the first line that may have them. */
function find(text: SaidText, words: string, time: number, from = 0): Token[] | undefined {
  const wanted = tokensOf(words, 0).map(({ text }) => text);
  if (wanted.length < LEAST_WORDS) return undefined;
  const { cues } = text;
  const now = cueAt(cues, time);
  const near = text.within(Math.max(from, now - AROUND), now + AROUND + 1);
  const here = best(near, near.keys(), wanted, cues, time);
  // What is alike around the time may be said in full elsewhere.
  if (here?.length === wanted.length) return here;
  const { tokens } = text;
  const places = text.placesOf(firstsOf(wanted)).filter((i) => tokens[i]!.line >= from);
  return best(tokens, places, wanted, cues, time);
}

/** One of the first words may be another by now. */
const firstsOf = (wanted: readonly string[]) => wanted.slice(0, 3);

/** `places`: indexes of the tokens with which the words may begin. */
function best(
  tokens: readonly Token[],
  places: Iterable<number>,
  wanted: readonly string[],
  cues: readonly Cue[],
  time: number,
): Token[] | undefined {
  const least = Math.max(LEAST_WORDS, Math.ceil(wanted.length * LEAST_SHARE));
  const firsts = firstsOf(wanted);
  let found: Token[] | undefined;
  let distance = Infinity;
  for (const i of places) {
    if (!firsts.includes(tokens[i]!.text)) continue;
    const same = inOrder(tokens, i, wanted);
    const far = Math.abs(cues[tokens[i]!.line]!.start - time);
    const isBetter = same.length > (found?.length ?? least - 1);
    if (isBetter || (same.length === found?.length && far < distance)) {
      found = same;
      distance = far;
    }
  }
  return found;
}

/** The tokens from `first` on that are the wanted words, in order; a few others may stand between. */
function inOrder(tokens: readonly Token[], first: number, wanted: readonly string[]): Token[] {
  const same: Token[] = [];
  let next = 0;
  const end = Math.min(tokens.length, first + wanted.length + 2);
  for (let i = first; i < end && next < wanted.length; i++) {
    const at = wanted.indexOf(tokens[i]!.text, next);
    if (at < 0 || at > next + 2) continue;
    same.push(tokens[i]!);
    next = at + 1;
  }
  return same;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The folded words of a line; each character of a script that puts no space between words is one. */
function tokensOf(text: string, line: number): Token[] {
  return [...text.matchAll(word)].flatMap(({ 0: run, index }) => {
    const isSpaced = ![...run].some((character) => isSpaceless(character.codePointAt(0) ?? 0));
    if (isSpaced) return { text: fold(run), line, from: index, to: index + run.length };
    let from = index;
    return [...run].map((character) => {
      const token = { text: fold(character), line, from, to: from + character.length };
      from = token.to;
      return token;
    });
  });
}

function startOf(cues: readonly Cue[], { line, from }: Token): number {
  const { start, text, words = [] } = cues[line]!;
  const isFirst = text.slice(0, from).search(word) < 0;
  return isFirst ? start : (words.find(({ to }) => to > from)?.start ?? start);
}

function endOf(cues: readonly Cue[], { line, to }: Token): number {
  const { end, text, words = [] } = cues[line]!;
  const isLast = text.slice(to).search(word) < 0;
  return isLast ? end : (words.findLast(({ from }) => from < to)?.end ?? end);
}
