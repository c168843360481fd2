/** A piece of speech as a file gives it: a word, a part of one, or a mark. Times are seconds. */
export interface Token {
  /** As in the file: white space at its ends may say where words part. */
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
  readonly speaker?: string;
}

/** A token, of what a file says; a time that is NaN is one that it does not say. */
export function tokenOf(text: string, start: number, end: number, speaker?: string): Token {
  return {
    text,
    ...(!Number.isNaN(start) && { start }),
    ...(!Number.isNaN(end) && { end }),
    ...(speaker !== undefined && { speaker }),
  };
}

/** Where a file gives no end: the next word's start, but no later than the word can be spoken slowly. */
export function endOfWord({ text, start = 0, end }: Token, next: Token | undefined): number {
  if (end !== undefined && end >= start) return end;
  const spoken = start + 0.3 + text.trim().length * 0.1;
  return next?.start !== undefined && next.start >= start ? Math.min(next.start, spoken) : spoken;
}
