import { firstIndex } from '../transcript/cue-index.ts';
import type { Turn } from '../transcript/turns.ts';
import { fold, foldLetters, isPlain, joint } from '../text/fold.ts';
import { foldMap, type FoldMap } from '../text/fold-map.ts';

/** A run of turns as folded text: the cues of a turn are joined, and a line feed ends each turn. */
export interface FoldedChunk {
  readonly text: string;
  /** Offset of the chunk in the whole folded transcript. */
  readonly base: number;
  /** Index of its first line. */
  readonly first: number;
  /** Where each line begins in `text`. */
  readonly starts: readonly number[];
  /** Lines (by their index in the transcript) in which one character folds to several. */
  readonly widened: ReadonlySet<number>;
}

/** A place in a transcript: a line, and a UTF-16 offset in its text. */
export interface Place {
  readonly line: number;
  readonly at: number;
}

/** Characters in a chunk: few enough to fold and to search in a few milliseconds. */
const CHUNK = 32_000;
/** How many lines' maps are kept: hits that are shown together lie in few lines. */
const MOST_MAPS = 1000;

/** The transcript as folded text for searching; chunks are folded on demand. */
export class FoldedTranscript {
  readonly #turns: readonly Turn[];
  readonly #chunks: FoldedChunk[] = [];
  readonly #maps = new Map<number, FoldMap>();
  #turn = 0;

  constructor(turns: readonly Turn[]) {
    this.#turns = turns;
  }

  /** A chunk by its index; folds up to it. Undefined past the last. */
  chunk(index: number): FoldedChunk | undefined {
    while (this.#chunks.length <= index && this.#turn < this.#turns.length) this.#foldNext();
    return this.#chunks[index];
  }

  /** All chunks in order; folds each when it is asked for. */
  *all(): Generator<FoldedChunk> {
    for (let i = 0, chunk = this.chunk(0); chunk; chunk = this.chunk(++i)) yield chunk;
  }

  /** Index of the line that holds an offset of the folded transcript. */
  lineAt(offset: number): number {
    const chunk = this.#chunkAt(offset);
    return chunk
      ? chunk.first + lastWhere(chunk.starts, (start) => start <= offset - chunk.base)
      : -1;
  }

  /** Where a line begins in the folded transcript; undefined before it is folded. */
  startOf(line: number): number | undefined {
    const chunk = this.#chunks[lastWhere(this.#chunks, ({ first }) => first <= line)];
    const start = chunk?.starts[line - chunk.first];
    return chunk && start !== undefined ? chunk.base + start : undefined;
  }

  /** The original place of the folded unit at `offset`: where it begins, or with `end` where it ends. */
  placeOf(offset: number, end = false): Place {
    const line = this.lineAt(offset);
    const local = offset - (this.startOf(line) ?? 0);
    const map = this.#mapOf(line);
    if (!map) return { line, at: end ? local + 1 : local };
    return { line, at: (end ? map.to[local] : map.from[local]) ?? 0 };
  }

  #textOf(line: number): string {
    const turn = this.#turns[lastWhere(this.#turns, ({ first }) => first <= line)];
    return turn?.cues[line - turn.first]?.text ?? '';
  }

  /** The first offset from `offset` on where an original character begins. */
  pastCharacter(offset: number): number {
    const line = this.lineAt(offset - 1);
    const map = this.#mapOf(line);
    const start = this.startOf(line) ?? 0;
    let local = offset - start;
    while (map && local < map.from.length && map.from[local] === map.from[local - 1]) local++;
    return start + local;
  }

  #mapOf(line: number): FoldMap | undefined {
    const known = this.#maps.get(line);
    if (known) return known;
    const text = this.#textOf(line);
    if (isPlain(text)) return undefined;
    if (this.#maps.size >= MOST_MAPS) this.#maps.clear();
    const map = foldMap(text);
    this.#maps.set(line, map);
    return map;
  }

  #chunkAt(offset: number): FoldedChunk | undefined {
    return this.#chunks[lastWhere(this.#chunks, ({ base }) => base <= offset)];
  }

  #foldNext(): void {
    const before = this.#chunks.at(-1);
    const starts: number[] = [];
    const widened = new Set<number>();
    const first = this.#turns[this.#turn]!.first;
    let text = '';
    for (; this.#turn < this.#turns.length && text.length < CHUNK; this.#turn++) {
      let said = '';
      for (const cue of this.#turns[this.#turn]!.cues) {
        const folded = fold(cue.text);
        said += joint(said, folded);
        if (!isPlain(cue.text) && hasWide(cue.text)) widened.add(first + starts.length);
        starts.push(text.length + said.length);
        said += folded;
      }
      text += `${said}\n`;
    }
    const base = before ? before.base + before.text.length : 0;
    this.#chunks.push({ text, base, first, starts, widened });
  }
}

/** Whether a character beyond ASCII folds to several, for each that was looked up. */
const wide = new Map<string, boolean>();
/** Pairs of neighbouring units in the folded form of a character. */
const inner = new Set<string>();

/** Whether an offset of a folded text may lie within what one character folded to. */
export function mayPart(text: string, offset: number): boolean {
  return inner.has(text.slice(offset - 1, offset + 1));
}

function hasWide(text: string): boolean {
  let found = false;
  for (const character of text) {
    if (character > '~' && isWide(character)) found = true;
  }
  return found;
}

function isWide(character: string): boolean {
  const known = wide.get(character);
  if (known !== undefined) return known;
  const folded = foldLetters(character);
  const isOne = [...folded].length <= 1;
  if (!isOne) for (let i = 1; i < folded.length; i++) inner.add(folded.slice(i - 1, i + 1));
  wide.set(character, !isOne);
  return !isOne;
}

/** Index of the last item for which `holds` is true, as it is for all before it; -1 for none. */
function lastWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return firstIndex(items.length, (index) => !holds(items[index]!)) - 1;
}
