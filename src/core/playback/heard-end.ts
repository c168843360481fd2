import type { Cue } from '../transcript/cue.ts';
import { spokenLength } from '../transcript/finish/fix-ends.ts';

/** Nothing is said in less. */
const LEAST = 0.1;

/** When a line has been said (seconds); one to which its file gives no length lasts as long as its text takes. */
export function heardEnd({ start, end, text }: Cue): number {
  return end - start >= LEAST ? end : start + spokenLength(text);
}
