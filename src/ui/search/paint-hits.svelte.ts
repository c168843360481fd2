import type { Attachment } from 'svelte/attachments';
import type { Search } from '../../state/reading/search.svelte.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';
import { hitRange, lineText } from './line-text.ts';
import { watchNear } from './watch-near.ts';

/** Paints the hits in and near the view, and the current one. Without the Custom Highlight API, marks the current hit's line. */
export function paintHits(search: Search, lines: TranscriptDom, scroller: HTMLElement): Attachment {
  return () => {
    let near = $state.raw<readonly number[]>([]);

    // The browser reports what is in view, and highlights are not part of the document: neither can be derived.
    $effect(() => {
      const { root, chunks } = lines;
      const tell = (places: readonly number[]) => (near = places);
      return root && chunks.length > 0 ? watchNear(root, scroller, tell) : undefined;
    });

    if (!('highlights' in CSS)) {
      $effect(() => markLine(search, lines));
      return;
    }
    const hits = new Highlight();
    const now = new Highlight();
    [hits.priority, now.priority] = [1, 2];
    CSS.highlights.set('hit', hits).set('hit-now', now);
    $effect(() => {
      hits.clear();
      for (const range of near.flatMap((index) => rangesIn(search, lines, index))) hits.add(range);
    });
    $effect(() => {
      now.clear();
      const { hit } = search;
      const range = hit && hitRange(lines, hit);
      if (range) now.add(range);
    });
    return () => {
      CSS.highlights.delete('hit');
      CSS.highlights.delete('hit-now');
    };
  };
}

/** The hits in a chunk. Static ranges suffice, because the text does not change. */
function rangesIn(search: Search, lines: TranscriptDom, index: number): StaticRange[] {
  const turns = lines.chunks[index]?.turns;
  const last = turns?.at(-1);
  if (!turns || !last) return [];
  const [from, to] = search.within(turns[0]!.first, last.first + last.cues.length);
  const ranges: StaticRange[] = [];
  for (let i = from; i < to; i++) {
    const hit = search.hitAt(i);
    const range = hit && hitRange(lines, hit);
    if (range) ranges.push(new StaticRange(range));
  }
  return ranges;
}

function markLine(search: Search, lines: TranscriptDom): (() => void) | undefined {
  const { hit } = search;
  const line = hit && lineText(lines, hit.from.line)?.parentElement;
  line?.setAttribute('data-hit', '');
  return () => line?.removeAttribute('data-hit');
}
