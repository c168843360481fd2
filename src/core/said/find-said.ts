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

/**
 * Where a link's words are now, in seconds of `cues`: the link's own place where they are still there, or are nowhere, or
 * where the link has none.
 */
export function findSaid(cues: readonly Cue[], at: LinkedPlace): LinkedPlace {
  const { start, end, said } = at;
  const found = said && find(cues, said.first, start);
  if (!said || !found) return at;
  const first = startOf(cues, found[0]!);
  if (Math.abs(first - start) < SAME_PLACE) return at;
  if (end === undefined) return { start: first, said };
  const moved = first + end - start;
  const last = find(cues, said.last, moved, found[0]!.line)?.at(-1);
  return { start: first, end: last ? Math.max(endOf(cues, last), first) : moved, said };
}

/** Seconds by which cut and rounded times differ. */
const SAME_PLACE = 0.5;

/** Where a held place is now, in seconds of `cues`; `time` where its words are still there, or are nowhere. */
export function findHeld(cues: readonly Cue[], { words, after }: HeldPlace, time: number): number {
  const token = find(cues, words, time)?.[0];
  if (!token) return time;
  const now = cueAt(cues, time);
  if (Math.abs(token.line - now) <= 1) return time;
  const { start, end } = cues[token.line]!;
  return start + Math.min(Math.max(0, after), Math.max(0, end - start));
}

/** The tokens of words that are said, those nearest to `time` of several; `from` is the first line that may have them. */
function find(cues: readonly Cue[], words: string, time: number, from = 0): Token[] | undefined {
  const wanted = tokensOf(words, 0).map(({ text }) => text);
  if (wanted.length < LEAST_WORDS) return undefined;
  const now = cueAt(cues, time);
  const near = Math.max(from, now - AROUND);
  const lines = (first: number, end: number) =>
    cues.slice(first, end).flatMap(({ text }, i) => tokensOf(text, first + i));
  const here = best(lines(near, now + AROUND + 1), wanted, cues, time);
  // What is alike around the time may be said in full elsewhere.
  return here?.length === wanted.length ? here : best(lines(from, cues.length), wanted, cues, time);
}

function best(
  tokens: readonly Token[],
  wanted: readonly string[],
  cues: readonly Cue[],
  time: number,
): Token[] | undefined {
  const least = Math.max(LEAST_WORDS, Math.ceil(wanted.length * LEAST_SHARE));
  // One of the first words may be another by now.
  const firsts = wanted.slice(0, 3);
  let found: Token[] | undefined;
  let distance = Infinity;
  for (let i = 0; i < tokens.length; i++) {
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
