import type { Turn } from '../../core/transcript/turns.ts';

/** Turns in one slice: few enough to mount within a frame. */
export const SLICE = 20;
/** A transcript of hours has larger slices instead of more: a page of many thousand parts is slow as such. */
const MOST_SLICES = 1500;
/** How long one task may spend on mounting, in milliseconds. */
const TASK_MS = 12;

/** A page that is made on a server is made in one go: its HTML carries every line. */
const IN_ONE_GO = typeof document === 'undefined';

/** A run of turns that is mounted as one; empty until its turn to be filled comes. */
export class RenderChunk {
  readonly turns: readonly Turn[];
  /** Index of its first turn. */
  readonly first: number;
  /** For the height to be guessed before it is laid out. */
  readonly characters: number;
  readonly lines: number;
  filled = $state.raw(IN_ONE_GO);

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

/** Cuts the turns of a transcript into slices of one size; the last may be smaller. */
export function toChunks(turns: readonly Turn[]): RenderChunk[] {
  const size = Math.max(SLICE, Math.ceil(turns.length / MOST_SLICES));
  const chunks: RenderChunk[] = [];
  for (let i = 0; i < turns.length; i += size) {
    chunks.push(new RenderChunk(turns.slice(i, i + size), i));
  }
  return chunks;
}

/**
 * Fills the slices one after the other, a few milliseconds at a time: first those around `near` (a slice's index), then from the top.
 * `flush` mounts what was filled, at once. Returns the stop function.
 */
export function fillChunks(
  chunks: readonly RenderChunk[],
  near: number,
  flush: () => void,
): () => void {
  let stopped = false;
  const order = [near, near + 1, near - 1, near + 2];
  let next = 0;
  const nextChunk = (): RenderChunk | undefined => {
    while (order.length > 0) {
      const slice = chunks[order.shift()!];
      if (slice && !slice.filled) return slice;
    }
    while (chunks[next]?.filled) next++;
    return chunks[next];
  };
  const fillNext = () => {
    const slice = nextChunk();
    if (slice) slice.filled = true;
    return slice !== undefined;
  };
  const fillSome = () => {
    const began = performance.now();
    while (!stopped && fillNext()) {
      flush();
      if (performance.now() - began > TASK_MS) return void yieldToPage().then(fillSome);
    }
  };
  // The first is mounted with the page; the others wait until it has been seen.
  if (fillNext()) void yieldToPage().then(fillSome);
  return () => {
    stopped = true;
  };
}

/** Lets the page paint and answer before going on. */
function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
