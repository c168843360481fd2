import { parseTimeFragment, type TimeFragment } from '../time.ts';
import { cueAt } from '../transcript/cue-index.ts';
import type { Cue } from '../transcript/cue.ts';

/** Words by which a passage is found again when other times have come to them. */
export interface Said {
  /** Its first words, as they stand in the transcript. */
  readonly first: string;
  /** Its last words. */
  readonly last: string;
}

/** A place that a link names: a time, and the words that were there when it was made. */
export interface LinkedPlace extends TimeFragment {
  readonly said?: Said;
}

/** A place in a line, held by the line's words: it holds though the line has moved. */
export interface HeldPlace {
  /** The words from the line's beginning on. */
  readonly words: string;
  /** Seconds into the line. */
  readonly after: number;
}

/** Enough words to tell a place from others, and UTF-16 units of them. */
const MOST_WORDS = 8;
const MOST_UNITS = 48;

/** The words of a passage that are kept in its link. */
export function saidOf(text: string): Said {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const first = words.slice(0, MOST_WORDS).join(' ');
  const last = words.slice(-MOST_WORDS).join(' ');
  return {
    first: [...first.slice(0, MOST_UNITS)].filter(isWhole).join('').trim(),
    last: [...last.slice(-MOST_UNITS)].filter(isWhole).join('').trim(),
  };
}

/** False for half of a character that a cut has left. */
const isWhole = (character: string) => !/^[\ud800-\udfff]$/.test(character);

/** Writes the words behind the time in a fragment: `&said=FIRST+WORDS&said=LAST+WORDS`, once where they are the same. */
export function saidFragment({ first, last }: Said): string {
  const words = [...new Set([first, last])].filter((said) => said !== '');
  return words.map((said) => `&${new URLSearchParams({ said })}`).join('');
}

/** Reads the place in a link's fragment; undefined where it names no time. */
export function readLinkedPlace(fragment: string): LinkedPlace | undefined {
  const time = parseTimeFragment(fragment);
  const [first, last = first] = new URLSearchParams(fragment.replace(/^#/, '')).getAll('said');
  return time && first && last ? { ...time, said: { first, last } } : time;
}

/** Holds a second of the recording by the words of the line being said; undefined before the first. */
export function heldPlace(cues: readonly Cue[], time: number): HeldPlace | undefined {
  const index = cueAt(cues, time);
  const cue = cues[index];
  if (!cue) return undefined;
  // Short lines are often said; what follows them is said once.
  const lines = cues.slice(index, index + MOST_WORDS).map(({ text }) => text);
  return { words: saidOf(lines.join(' ')).first, after: time - cue.start };
}
