import { firstIndex } from '../../core/transcript/cue-index.ts';
import type { Turn } from '../../core/transcript/turns.ts';
import type { RenderChunk } from './render-chunks.svelte.ts';
import { HEADING } from './turn-elements.ts';

/**
 * Finds the element of a line, and the line of an element, by counting: no map has to be kept for a long transcript.
 * Relies on `root > chunk > turn > p > a`; headings may stand between lines, and before all else in a turn.
 */
export class LineElements {
  readonly #root: Element;
  readonly #turns: readonly Turn[];
  readonly #chunks: readonly RenderChunk[];
  /** Turns in a chunk. */
  readonly #size: number;

  constructor(root: Element, turns: readonly Turn[], chunks: readonly RenderChunk[]) {
    this.#root = root;
    this.#turns = turns;
    this.#chunks = chunks;
    this.#size = chunks[0]?.turns.length ?? 1;
  }

  /** Index of the turn that holds a line; -1 for none. */
  turnOf(line: number): number {
    if (line < 0) return -1;
    return firstIndex(this.#turns.length, (turn) => this.#turns[turn]!.first > line) - 1;
  }

  /** Index of the chunk that holds a line; the first before the first line. */
  chunkOf(line: number): number {
    return this.#chunkAt(Math.max(0, this.turnOf(line)));
  }

  #chunkAt(turn: number): number {
    return Math.floor(turn / this.#size);
  }

  chunk(turn: number): HTMLElement | undefined {
    return htmlChild(this.#root, this.#chunkAt(turn));
  }

  turn(turn: number): HTMLElement | undefined {
    const chunk = this.chunk(turn);
    return chunk && htmlChild(chunk, turn % this.#size);
  }

  /** The link of a line; undefined where it is not mounted yet. An effect that asks runs again once it is. */
  line(line: number): HTMLAnchorElement | undefined {
    if (!this.#chunks[this.chunkOf(line)]?.filled) return undefined;
    const link = this.lineElement(line);
    return link instanceof HTMLAnchorElement ? link : undefined;
  }

  /** The element of a line, with or without a time; undefined where it is not mounted. */
  lineElement(line: number): Element | undefined {
    const index = this.turnOf(line);
    const turn = this.#turns[index];
    const text = this.turn(index)?.lastElementChild;
    return turn && text ? linesIn(text)[line - turn.first] : undefined;
  }

  /** Index of the line that holds a node; -1 where none does. */
  indexOf(node: Node | null): number {
    const element = node instanceof Element ? node : node?.parentElement;
    const link = element?.closest('a');
    const turn = link?.closest('.turn');
    const chunk = turn?.parentElement;
    if (!link || !turn || !chunk || chunk.parentElement !== this.#root) return -1;
    const index = place(chunk) * this.#size + place(turn);
    const lines = link.parentElement ? linesIn(link.parentElement) : [];
    return (this.#turns[index]?.first ?? Number.NaN) + place(link, lines);
  }
}

function htmlChild(parent: Element, index: number): HTMLElement | undefined {
  const child = parent.children[index];
  return child instanceof HTMLElement ? child : undefined;
}

/** The elements of a turn's lines, in order; `text` is the paragraph that holds them. */
export function linesIn(text: Element): ArrayLike<Element> {
  const { children } = text;
  const hasHeadings = text.getElementsByClassName(HEADING).length > 0;
  return hasHeadings ? [...children].filter((child) => !child.matches(`.${HEADING}`)) : children;
}

/** Place of an element among others, its siblings where none are given. */
function place(
  element: Element,
  among: ArrayLike<Element> = element.parentElement?.children ?? [],
): number {
  return Array.prototype.indexOf.call(among, element);
}
