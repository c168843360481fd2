import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Transcript } from '../../state/episode/transcript.svelte.ts';
import { LineElements } from './line-elements.ts';
import { toChunks } from './render-chunks.svelte.ts';

/** The lines as they stand in the document, for every part of the page that has to do with them. */
export class TranscriptDom {
  readonly #transcript: Transcript;
  /** What holds the chunks; undefined while no transcript is shown. */
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
  /** Bars that stay at the top of the view, over the lines. */
  #bars: readonly Element[] = [];

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

  /** The lines are taken from the page. */
  leave(): void {
    this.root = undefined;
    this.#mounts++;
  }
}

export const [useTranscriptDom, setTranscriptDom] = createContext<TranscriptDom>();
