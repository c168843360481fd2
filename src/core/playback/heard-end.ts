import type { Cue } from '../transcript/cue.ts';
import { spokenLength } from '../transcript/finish/fix-ends.ts';

/** Seconds that a line takes at least; a shorter length in a file is no real one. */
const LEAST = 0.1;

/** When a line has been said (seconds); one to which its file gives no length lasts as long as its text takes. */
export function heardEnd({ start, end, text }: Cue): number {
  return end - start >= LEAST ? end : start + spokenLength(text);
}
