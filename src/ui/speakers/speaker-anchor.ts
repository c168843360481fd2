import type { LineElements } from '../transcript/line-elements.ts';
import type { RenderChunk } from '../transcript/render-chunks.svelte.ts';

/** The element that stays in place while turns are hidden: the line being read, or the nearest turn that stays shown. */
export function speakerAnchor(
  chunks: readonly RenderChunk[],
  elements: LineElements,
  speaker: string | undefined,
): (read: Element | undefined) => Element | undefined {
  return (read) => {
    const line = elements.indexOf(read?.closest('a') ?? read?.querySelector('a') ?? null);
    const turns = chunks.flatMap((chunk) => chunk.turns);
    const from = elements.turnOf(line);
    if (from < 0 || speaker === undefined || turns[from]?.speaker === speaker) return read;
    const isKept = ({ speaker: of }: { speaker?: string }) => of === speaker;
    const after = turns.findIndex((turn, i) => i > from && isKept(turn));
    const kept = after >= 0 ? after : turns.findLastIndex(isKept);
    return elements.turn(kept);
  };
}
