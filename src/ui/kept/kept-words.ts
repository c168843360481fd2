import type { KeptPassage } from '../../core/kept/kept-passage.ts';
import { keptWords } from '../../core/kept/kept-passage.ts';
import { enKept, type KeptMessages } from '../i18n/en-kept.ts';
import { m } from '../i18n/index.ts';

/** The words of this folder, in the reader's language. */
export const words = (): KeptMessages => m.keptPassages ?? enKept;

/** UTF-16 units of a passage that are enough to name it. */
const MOST_OF_NAME = 60;

/** The beginning of a passage, by which it is named. */
export function nameOf(kept: KeptPassage): string {
  const whole = keptWords(kept);
  if (whole.length <= MOST_OF_NAME) return whole;
  const cut = whole.slice(0, MOST_OF_NAME);
  const end = cut.lastIndexOf(' ');
  return `${(end > 20 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
