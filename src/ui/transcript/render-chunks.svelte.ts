import { runSliced } from '../../core/run-sliced.ts';
import type { Turn } from '../../core/transcript/turns.ts';
import { turnElement, turnHtml, type TurnStyle } from './turn-elements.ts';

/** Turns in one chunk: few enough to mount within a frame. */
export const CHUNK_TURNS = 20;
/** A transcript of hours has larger chunks instead of more: a page of many thousand parts is slow as such. */
const MOST_CHUNKS = 1500;

/** A run of turns that is written as one; its element is empty until it is filled. */
export class RenderChunk {
  readonly turns: readonly Turn[];
  /** Index of its first turn. */
  readonly first: number;
  /** For the height to be guessed before it is laid out. */
  readonly characters: number;
  readonly lines: number;
  /** Whether its lines stand in the document. Set by the code that writes them, as `bind:this` sets an element. */
  filled = $state.raw(false);

  constructor(turns: readonly Turn[], first: number) {
    this.turns = turns;
    this.first = first;
    let characters = 0;
    let lines = 0;
    for (const turn of turns) {
      lines += turn.cues.length;
      for (const cue of turn.cues) characters += cue.text.length;
    }
    this.characters = characters;
    this.lines = lines;
  }
}

/** Cuts the turns of a transcript into chunks of one size; the last may be smaller. */
export function toChunks(turns: readonly Turn[]): RenderChunk[] {
  const size = Math.max(CHUNK_TURNS, Math.ceil(turns.length / MOST_CHUNKS));
  const chunks: RenderChunk[] = [];
  for (let i = 0; i < turns.length; i += size) {
    chunks.push(new RenderChunk(turns.slice(i, i + size), i));
  }
  return chunks;
}

/**
 * Writes the lines of a transcript into `root`, a few milliseconds at a time: the chunks around `near` (a chunk's index)
 * first, then from the top. The first stands at once. Chunks put into `ahead` meanwhile come next. Returns the stop
 * function.
 */
export function writeLines(
  root: HTMLElement,
  chunks: readonly RenderChunk[],
  style: TurnStyle,
  near: number,
  ahead: number[] = [],
): () => void {
  const turns = chunks.flatMap((chunk) => chunk.turns);
  const elements = chunks.map(chunkElement);
  root.replaceChildren(...elements);
  const fill = (chunk: RenderChunk, index: number) => {
    const made = chunk.turns.map((_, t) => turnElement(turns, chunk.first + t, style));
    elements[index]!.append(...made);
  };
  return fillChunks(chunks, near, fill, ahead);
}

/** The same lines as HTML, for a page that is made without a browser. */
export function linesHtml(turns: readonly Turn[], style: TurnStyle): string {
  const parts = toChunks(turns).map((chunk) => {
    const made = chunk.turns.map((_, t) => turnHtml(turns, chunk.first + t, style));
    return `<div class="chunk">${made.join('')}</div>`;
  });
  return parts.join('');
}

/**
 * Takes over the lines that stand in `root`, written by `linesHtml` for the same turns: no element is made or moved. The
 * lines leave the order of Tab, into which one stop leads. Returns the stop function.
 */
export function adoptLines(root: HTMLElement, chunks: readonly RenderChunk[]): () => void {
  for (const [index, chunk] of chunks.entries()) {
    const element = root.children[index];
    if (element instanceof HTMLElement) setSize(element, chunk);
    chunk.filled = true;
  }
  let stopped = false;
  let next = 0;
  const leaveOrder = () => {
    const slice = root.children[next++];
    if (!slice || stopped) return false;
    for (const line of slice.querySelectorAll('a')) {
      if (!line.hasAttribute('tabindex')) line.tabIndex = -1;
    }
    return true;
  };
  setTimeout(() => void runSliced(leaveOrder, () => stopped));
  return () => {
    stopped = true;
  };
}

/**
 * Calls `fill` with one chunk after the other, those in `ahead` before the others; a chunk counts as filled from then on.
 * Returns the stop function.
 */
export function fillChunks(
  chunks: readonly RenderChunk[],
  near: number,
  fill: (chunk: RenderChunk, index: number) => void,
  ahead: number[] = [],
): () => void {
  let stopped = false;
  ahead.splice(0, Infinity, near, near + 1, near - 1, near + 2);
  let next = 0;
  const nextIndex = (): number => {
    while (ahead.length > 0) {
      const index = ahead.shift()!;
      if (chunks[index]?.filled === false) return index;
    }
    while (chunks[next]?.filled) next++;
    return next;
  };
  const fillNext = () => {
    const index = nextIndex();
    const chunk = chunks[index];
    if (!chunk || stopped) return false;
    fill(chunk, index);
    chunk.filled = true;
    return true;
  };
  // The others wait until the first has been seen.
  if (fillNext()) setTimeout(() => void runSliced(fillNext, () => stopped));
  return () => {
    stopped = true;
  };
}

function chunkElement(chunk: RenderChunk): HTMLElement {
  const element = document.createElement('div');
  element.className = 'chunk';
  setSize(element, chunk);
  return element;
}

/** Sets the numbers from which the styles guess a chunk's height before it is laid out. */
function setSize({ style }: HTMLElement, { characters, lines, turns }: RenderChunk): void {
  style.setProperty('--characters', String(characters));
  style.setProperty('--lines', String(lines));
  style.setProperty('--turns', String(turns.length));
}
