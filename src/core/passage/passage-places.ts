import type { TextPlace } from './passage.ts';
import type { TimeRange } from '../playback/player.ts';
import { cueAt } from '../transcript/cue-index.ts';
import type { Cue } from '../transcript/cue.ts';

/** A line that starts so near to where the passage ends is not part of it; media clocks round to a thousandth. */
const EDGE = 0.01;
const SAME_MOMENT = 0.001;

/** Where the words of a passage stand: by the times of words where they are known, else whole lines. */
export function passagePlaces(
  cues: readonly Cue[],
  { start, end }: TimeRange,
): { from: TextPlace; to: TextPlace } | undefined {
  const line = Math.max(0, cueAt(cues, start + SAME_MOMENT));
  const last = Math.max(line, cueAt(cues, end - EDGE));
  const [first, final] = [cues[line], cues[last]];
  if (!first || !final) return undefined;
  const begun = first.words?.find((word) => word.end > start + SAME_MOMENT);
  const isInside = begun !== undefined && start > first.start + EDGE;
  const ended = final.words?.findLast((word) => word.start < end - SAME_MOMENT);
  const endsInside = ended !== undefined && end < final.end - EDGE;
  return {
    from: { line, offset: isInside ? begun.from : 0 },
    to: { line: last, offset: endsInside ? ended.to : final.text.length },
  };
}
