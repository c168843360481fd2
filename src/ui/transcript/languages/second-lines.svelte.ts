import { runSliced } from '../../../core/run-sliced.ts';
import type { Cue } from '../../../core/transcript/cue.ts';
import type { LineElements } from '../line-elements.ts';
import type { RenderChunk } from '../render-chunks.svelte.ts';
import { shownText } from '../turn-elements.ts';

export interface SecondText {
  readonly cues: readonly Cue[];
  /** See `pairCues`. */
  readonly pairs: Int32Array;
  readonly language: string | undefined;
}

/**
 * Writes the second text into each line, after its own, a few milliseconds at a time as chunks are mounted; the chunk of
 * the line `near` comes first. Returns a function that removes it in the same way.
 */
export function writeSecondLines(
  elements: LineElements,
  chunks: readonly RenderChunk[],
  { cues, pairs, language }: SecondText,
  near: number,
): () => void {
  const waiting: RenderChunk[] = [];
  const made: HTMLElement[] = [];
  let working = false;
  let stopped = false;

  const write = (line: number) => {
    const from = pairs[line] ?? 0;
    const to = pairs[line + 1] ?? from;
    const link = from < to ? elements.line(line) : undefined;
    if (!link) return;
    const span = document.createElement('span');
    span.className = 'second';
    span.dir = 'auto';
    if (language !== undefined) span.lang = language;
    const text = cues.slice(from, to).map((cue) => cue.text);
    span.textContent = shownText(text.join(' '));
    link.append(span);
    made.push(span);
  };

  const writeChunk = (chunk: RenderChunk) => {
    for (const turn of chunk.turns) {
      for (let i = 0; i < turn.cues.length; i++) write(turn.first + i);
    }
  };

  /** The reader's place comes first. */
  const seen = chunks[elements.chunkOf(near)];
  const nextChunk = () =>
    waiting.splice(
      Math.max(
        0,
        waiting.findIndex((chunk) => chunk === seen),
      ),
      1,
    )[0];

  const writeNext = () => {
    const chunk = nextChunk();
    if (chunk) writeChunk(chunk);
    return chunk !== undefined;
  };
  const work = async () => {
    await runSliced(writeNext, () => stopped);
    working = false;
  };
  const later = () => {
    working = true;
    setTimeout(() => void (stopped || work()));
  };

  // Each chunk is queued once its lines are in the document.
  const stopWatching = $effect.root(() => {
    for (const chunk of chunks) {
      $effect(() => {
        if (!chunk.filled) return;
        waiting.push(chunk);
        if (!working) later();
      });
    }
  });

  return () => {
    stopped = true;
    stopWatching();
    const removeNext = () => {
      const span = made.pop();
      if (!span?.isConnected) return false;
      span.remove();
      return true;
    };
    void runSliced(removeNext, () => false);
  };
}
