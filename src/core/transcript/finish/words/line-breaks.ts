import { endsClause, endsSentence } from './sentence-end.ts';
import { widthOf, type Gap } from './spacing.ts';
import type { Token } from './token.ts';

/** About how long a line may be, in columns. */
const widest = 80;
/** From here on a sentence's end ends the line too. */
const wideEnough = 40;
/** A silence this long ends a line, whatever was said; this short one, where a sentence ends. */
const longPauseSeconds = 1.5;
const shortPauseSeconds = 0.5;

/** True while a line of that many columns, with a space after its last word, is not too long. */
export function fitsLine(width: number): boolean {
  return width <= widest + 1;
}

/** True where `next` is better put on a line of its own than onto `line`. */
export function startsLine(line: readonly Token[], width: number, next: Token): boolean {
  const before = line.at(-1)!;
  const pause = pauseBetween(before, next);
  if (pause >= longPauseSeconds) return true;
  return endsSentence(before.text) && (width >= wideEnough || pause >= shortPauseSeconds);
}

/** How many words of a full line stay on it: up to a sentence's end, else a clause's or a silence, else all. */
export function bestCut(
  line: readonly Token[],
  gapBetween: (before: Token, after: Token) => Gap,
): number {
  let best = line.length;
  let bestScore = 0;
  let width = 0;
  for (let at = 1; at < line.length; at++) {
    const [before, next] = [line[at - 1]!, line[at]!];
    width += widthOf(before);
    if (width < widest / 4 || gapBetween(before, next) === 'glued') continue;
    const reason = reasonToPart(before, next);
    // Of two places as good, the later one.
    if (reason > 0 && reason + width / widest >= bestScore) {
      best = at;
      bestScore = reason + width / widest;
    }
  }
  return best;
}

function reasonToPart(before: Token, next: Token): number {
  const pause = pauseBetween(before, next);
  if (endsSentence(before.text)) return 4;
  return (endsClause(before.text) ? 1 : 0) + (pause > 0.25 ? 2 * Math.min(1, pause) : 0);
}

/** Seconds of silence; 0 where the times do not say. */
function pauseBetween(before: Token, next: Token): number {
  const pause = (next.start ?? NaN) - (before.end ?? NaN);
  return pause > 0 ? pause : 0;
}
