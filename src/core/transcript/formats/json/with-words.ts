import { fieldsIn, type Fields } from '../../../text/fields.ts';
import { timesOf } from './times.ts';

/** Gives each segment the words said in its time, where a file lists words beside segments; both in order of start. */
export function withWords(
  segments: readonly Fields[],
  words: readonly Fields[],
): readonly Fields[] {
  if (segments.some((segment) => fieldsIn(segment['words']).length > 0)) return segments;
  const starts = segments.map((segment) => timesOf(segment).start);
  let at = 0;
  return segments.map((segment, i) => {
    const until = starts[i + 1] ?? Infinity;
    const from = at;
    while (at < words.length && !(timesOf(words[at]!).start >= until)) at += 1;
    return { ...segment, words: words.slice(from, at) };
  });
}
