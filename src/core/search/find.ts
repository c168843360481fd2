import type { Cue } from '../transcript/cue.ts';
import {
  mayPart,
  type FoldedChunk,
  type FoldedTranscript,
  type Place,
} from './folded-transcript.ts';
import { phrasePattern, wordPatterns, wordsOf } from './patterns.ts';
import { nearestQueries } from './spellings.ts';

/** A hit in the original text: from one place to another, in the same line or a later one of its turn. */
export interface Hit {
  readonly from: Place;
  readonly to: Place;
}

/** What was found so far: stretches of the folded transcript, in order; they do not overlap. */
export interface Found {
  readonly from: number[];
  /** Where each ends, exclusive. */
  readonly to: number[];
  /**
   * Where lines have all words in any order: the index of the first stretch of each such line, or of each pair of lines of a
   * turn where no line alone has them. Undefined where a stretch is what was typed.
   */
  words: number[] | undefined;
  /** The spellings that are near to what is nowhere, the likeliest first: the first of them was looked for. */
  nearest: readonly string[];
}

export const nothingYet = (): Found => ({ from: [], to: [], words: undefined, nearest: [] });

/** Spellings that are offered at most. */
const MOST_NEAREST = 3;

/**
 * Looks for what was typed, else for lines that have all its words, else for its nearest spelling; pauses after each chunk
 * of the transcript. What is found is added to `found`.
 */
export function* findAll(
  transcript: FoldedTranscript,
  query: string,
  isWhole: boolean,
  found: Found,
): Generator<void> {
  yield* findAsTyped(transcript, query, isWhole, found);
  if (found.from.length > 0) return;
  const nearest = yield* nearestQueries(transcript, wordsOf(query), isWhole, MOST_NEAREST);
  if (nearest.length === 0) return;
  found.nearest = nearest;
  yield* findAsTyped(transcript, nearest[0]!, isWhole, found);
}

function* findAsTyped(
  transcript: FoldedTranscript,
  query: string,
  isWhole: boolean,
  found: Found,
): Generator<void> {
  found.words = undefined;
  const phrase = phrasePattern(query, isWhole);
  if (!phrase) return;
  for (const chunk of transcript.all()) {
    findIn(chunk, phrase, transcript, found);
    yield;
  }
  if (found.from.length > 0) return;
  yield* findWords(transcript, wordsOf(query), isWhole, found);
  const apart = wordsOf(query, true);
  if (found.from.length > 0 || apart.length === wordsOf(query).length) return;
  yield* findWords(transcript, apart, isWhole, found);
}

/** Looks for lines that have all words, else for such pairs of lines. */
function* findWords(
  transcript: FoldedTranscript,
  words: readonly string[],
  isWhole: boolean,
  found: Found,
): Generator<void> {
  if (words.length < 2) return;
  found.words = [];
  const patterns = wordPatterns(words, isWhole);
  for (const lines of [1, 2]) {
    for (const chunk of transcript.all()) {
      findLines(chunk, patterns, lines, found);
      yield;
    }
    if (found.words.length > 0) return;
  }
}

/** Adds each hit in a chunk. */
function findIn(
  chunk: FoldedChunk,
  pattern: RegExp,
  transcript: FoldedTranscript,
  found: Found,
): void {
  const { text, base, widened } = chunk;
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    const next = hit.index + hit[0].length;
    found.from.push(base + hit.index);
    found.to.push(base + next);
    if (mayPart(text, next) && widened.has(transcript.lineAt(base + next - 1))) {
      pattern.lastIndex = transcript.pastCharacter(base + next) - base;
    }
  }
}

/** Adds the words of so many lines of a turn, next to each other, that have all of them. */
function findLines(
  { text, base, starts }: FoldedChunk,
  words: RegExp[],
  lines: number,
  found: Found,
): void {
  let end = 0;
  for (const [i, start] of starts.entries()) {
    if (start < end) continue;
    // A line feed ends each turn.
    const [line = ''] = text.slice(start, starts[i + lines]).split('\n', 1);
    if (!words.every((word) => line.search(word) >= 0)) continue;
    end = start + line.length;
    found.words!.push(found.from.length);
    const stretches = words
      .flatMap((word) => [...line.matchAll(word)])
      .map(({ 0: said, index }) => [index, index + said.length] as const)
      .sort(([a], [b]) => a - b);
    let past = 0;
    for (const [from, to] of stretches) {
      if (from < past) continue;
      found.from.push(base + start + from);
      found.to.push(base + start + to);
      past = to;
    }
  }
}

/** The place of a stretch of the folded transcript in the original text, widened to whole characters. */
export function locate(transcript: FoldedTranscript, from: number, to: number): Hit {
  return { from: transcript.placeOf(from), to: transcript.placeOf(to - 1, true) };
}

/** Indexes of the first of the stretches in each line that has any; `offsets` must be in order. */
export function firstInLines(transcript: FoldedTranscript, offsets: readonly number[]): number[] {
  const firsts: number[] = [];
  let next = -1;
  for (const [i, offset] of offsets.entries()) {
    if (offset < next) continue;
    firsts.push(i);
    next = transcript.startOf(transcript.lineAt(offset) + 1) ?? Infinity;
  }
  return firsts;
}

/**
 * The parts of a recording that hold hits, when `duration` (seconds) is cut into `steps` equal parts: their numbers, in
 * order, each once. `offsets` must be in order; `cues` are those of the transcript.
 */
export function hitPips(
  transcript: FoldedTranscript,
  offsets: readonly number[],
  cues: readonly Cue[],
  duration: number,
  steps: number,
): number[] {
  const taken = new Set<number>();
  let line = transcript.lineAt(offsets[0] ?? 0);
  let start = transcript.startOf(line) ?? 0;
  let next = transcript.startOf(line + 1) ?? Infinity;
  for (const offset of offsets) {
    while (next <= offset) {
      line++;
      start = next;
      next = transcript.startOf(line + 1) ?? Infinity;
    }
    const cue = cues[line];
    if (!cue) continue;
    const share = cue.text === '' ? 0 : Math.min(1, (offset - start) / cue.text.length);
    const time = cue.start + (cue.end - cue.start) * share;
    if (time <= duration) taken.add(Math.min(steps - 1, Math.floor((time / duration) * steps)));
  }
  return [...taken].sort((a, b) => a - b);
}
