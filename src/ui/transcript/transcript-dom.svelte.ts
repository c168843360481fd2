import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { firstIndex } from '../../core/transcript/cue-index.ts';
import type { Transcript } from '../../state/episode/transcript.svelte.ts';
import { LineElements, linesIn } from './line-elements.ts';
import { toChunks } from './render-chunks.svelte.ts';

/** A line, and the distance of its top from the top of the window in CSS pixels. */
export interface ReadingPlace {
  readonly line: number;
  readonly top: number;
}

/** `saidBy`: by how many CSS pixels the line being said was moved, where the others around it stay. */
type Mover = (saidBy?: number) => void;

/** The lines as they stand in the document, for every part of the page that has to do with them. */
export class TranscriptDom {
  readonly #transcript: Transcript;
  /** The element that holds the chunks; undefined while no transcript is shown. */
  root = $state.raw<HTMLElement | undefined>();
  #mounts = $state.raw(0);
  readonly chunks = $derived.by(() => {
    // Each time anew, to be filled one by one.
    void this.#mounts;
    return toChunks(this.#transcript.turns);
  });
  readonly elements = $derived.by(
    () => this.root && new LineElements(this.root, this.#transcript.turns, this.chunks),
  );

  /** Indexes of the chunks that are written before the others. */
  readonly ahead: number[] = [];
  /** Listeners for turns that were hidden or shown. */
  #movers: readonly Mover[] = [];
  /** Bars that stay at the top of the view, over the lines. */
  #bars: readonly Element[] = [];
  /** The sheet that lies over the lines from below. */
  #sheet: Element | undefined;

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /** The element that scrolls the lines. */
  get scroller(): HTMLElement | undefined {
    return this.root?.parentElement ?? undefined;
  }

  /** Attached to a bar that stays at the top of the view: lines behind it are not seen. */
  readonly cover: Attachment = (bar) => {
    this.#bars = [...this.#bars, bar];
    return () => {
      this.#bars = this.#bars.filter((other) => other !== bar);
    };
  };

  /** Where the visible part of the lines begins, in CSS pixels of the window. */
  get seenFrom(): number {
    const tops = this.#bars.map((bar) => bar.getBoundingClientRect().bottom);
    return Math.max(this.scroller?.getBoundingClientRect().top ?? 0, ...tops);
  }

  /** Attached to a part that may lie over the lower end of the lines: those behind it are not seen. */
  readonly coverBelow: Attachment = (sheet) => {
    this.#sheet = sheet;
    return () => (this.#sheet = undefined);
  };

  /** Where the visible part of the lines ends, in CSS pixels of the window. */
  get seenTo(): number {
    const view = this.scroller?.getBoundingClientRect();
    const sheet = this.#sheet?.getBoundingClientRect();
    if (!view || !sheet || sheet.right <= view.left || sheet.left >= view.right)
      return view?.bottom ?? 0;
    return Math.min(view.bottom, sheet.top);
  }

  /** The first line that ends below `top` (CSS pixels in the window): below bars, if it is left out. */
  placeAt(top = this.seenFrom): ReadingPlace | undefined {
    const { root, chunks } = this;
    const chunkElement = root && firstBelow(root.children, top);
    const chunk = chunkElement && chunks[[...root.children].indexOf(chunkElement)];
    if (!chunk) return undefined;
    const turnElement = chunk.filled ? firstBelow(chunkElement.children, top) : undefined;
    const turn = chunk.turns[turnElement ? [...chunkElement.children].indexOf(turnElement) : 0]!;
    const text = turnElement?.lastElementChild;
    const links = text ? Array.from(linesIn(text)) : [];
    const link = firstBelow(links, top);
    const line = turn.first + (link ? links.indexOf(link) : 0);
    return { line, top: (link ?? turnElement ?? chunkElement).getBoundingClientRect().top };
  }

  /** Moves the focus to the line that Tab leads to, without scrolling. */
  focusLine(): void {
    const stops = this.root?.querySelectorAll<HTMLElement>('a[tabindex="0"]') ?? [];
    const shown = [...stops].find((line) => !line.closest('[hidden]'));
    shown?.focus({ preventScroll: true });
  }

  /** Has the chunk that holds a line written ahead of its turn. */
  writeSoon(line: number): void {
    if (this.elements) this.ahead.unshift(this.elements.chunkOf(line));
  }

  /** Calls `listener` whenever turns were hidden or shown; returns the stop function. */
  watchPlaces(listener: Mover): () => void {
    this.#movers = [...this.#movers, listener];
    return () => {
      this.#movers = this.#movers.filter((other) => other !== listener);
    };
  }

  /** Turns were hidden or shown: lines stand elsewhere now. `saidBy` as in `Mover`. */
  tellMoved(saidBy?: number): void {
    for (const listener of this.#movers) listener(saidBy);
  }

  /** The lines are taken from the page. */
  leave(): void {
    this.root = undefined;
    this.#mounts++;
  }
}

/** The first element that ends below `top`, of elements ordered from the top down; else the last. */
function firstBelow(elements: ArrayLike<Element>, top: number): Element | undefined {
  const isBelow = (index: number) => elements[index]!.getBoundingClientRect().bottom > top;
  return elements[firstIndex(elements.length - 1, isBelow)];
}

export const [useTranscriptDom, setTranscriptDom] = createContext<TranscriptDom>();
