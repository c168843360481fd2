import { createContext } from 'svelte';
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

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
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
