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
 * Writes the second text into each line, after its own, a few milliseconds at a time as chunks are mounted. `show` is called
 * once it stands in those that were: it is hidden until then, so that the lines move once. Returns a function that removes it
 * in the same way.
 */
export function writeSecondLines(
  elements: LineElements,
  chunks: readonly RenderChunk[],
  { cues, pairs, language }: SecondText,
  show: () => void,
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

  const writeNext = () => {
    const chunk = waiting.shift();
    if (chunk) writeChunk(chunk);
    return chunk !== undefined;
  };
  const work = async () => {
    await runSliced(writeNext, () => stopped);
    working = false;
    if (!stopped) show();
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
