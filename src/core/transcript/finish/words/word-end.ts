import type { Token } from './token.ts';

/** Where a file gives no end: the next word's start, but no later than the word can be spoken slowly. */
export function endOfWord({ text, start = 0, end }: Token, next: Token | undefined): number {
  if (end !== undefined && end >= start) return end;
  const spoken = start + 0.3 + text.trim().length * 0.1;
  return next?.start !== undefined && next.start >= start ? Math.min(next.start, spoken) : spoken;
}
