import type { Attachment } from 'svelte/attachments';
import { createSubscriber } from 'svelte/reactivity';
import type { Hits } from '../../state/reading/hits.svelte.ts';
import type { TranscriptDom } from '../transcript/transcript-dom.svelte.ts';
import { hitRange, mountedLine } from './hit-range.ts';

/** Chunks within this distance of the view count as near, as a share of its height. */
const AHEAD = '50%';

/** Paints the hits in and near the view, and the current one. Without the Custom Highlight API, marks the current hit's line. */
export function paintHits(hits: Hits, lines: TranscriptDom): Attachment {
  return () => {
    const near = $derived.by(() => {
      const { root, scroller, chunks } = lines;
      return root && scroller && chunks.length > 0 ? nearIn(root, scroller) : undefined;
    });

    if (!('highlights' in CSS)) {
      $effect(() => markLine(hits, lines));
      return;
    }
    const all = new Highlight();
    const now = new Highlight();
    [all.priority, now.priority] = [1, 2];
    CSS.highlights.set('hit', all).set('hit-now', now);
    // Highlights are not part of the document.
    $effect(() => {
      all.clear();
      const indexes = near?.() ?? [];
      for (const range of indexes.flatMap((index) => rangesIn(hits, lines, index))) all.add(range);
    });
    $effect(() => {
      now.clear();
      for (const stretch of hits.marked) {
        const range = hitRange(lines, stretch);
        if (range) now.add(range);
      }
    });
    return () => {
      CSS.highlights.delete('hit');
      CSS.highlights.delete('hit-now');
    };
  };
}

/** Gives the indexes of the children of `root` that are in or near the view, as the browser reports them. */
function nearIn(root: Element, scroller: Element): () => readonly number[] {
  let near: readonly number[] = [];
  const subscribe = createSubscriber((update) => {
    const places = new Map([...root.children].map((element, i) => [element, i]));
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const place = places.get(target)!;
          near = near.filter((other) => other !== place);
          if (isIntersecting) near = [...near, place];
        }
        update();
      },
      { root: scroller, rootMargin: `${AHEAD} 0px` },
    );
    for (const element of places.keys()) watcher.observe(element);
    return () => watcher.disconnect();
  });
  return () => {
    subscribe();
    return near;
  };
}

/** The hits in a chunk. Static ranges suffice, because the text does not change. */
function rangesIn(hits: Hits, lines: TranscriptDom, index: number): StaticRange[] {
  const turns = lines.chunks[index]?.turns;
  const last = turns?.at(-1);
  if (!turns || !last) return [];
  const [from, to] = hits.within(turns[0]!.first, last.first + last.cues.length);
  const ranges: StaticRange[] = [];
  for (let i = from; i < to; i++) {
    const hit = hits.stretchAt(i);
    const range = hit && hitRange(lines, hit);
    if (range) ranges.push(new StaticRange(range));
  }
  return ranges;
}

function markLine(hits: Hits, lines: TranscriptDom): (() => void) | undefined {
  const { hit } = hits;
  const line = hit && mountedLine(lines, hit.from.line);
  line?.setAttribute('data-hit', '');
  return () => line?.removeAttribute('data-hit');
}
