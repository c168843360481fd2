import type { DraftCue } from '../draft.ts';
import { mayHavePrefix, prefixOf } from './speaker-name.ts';

const dashed = /^[-\u2010-\u2015] ?(?=["'“‘«¿¡([♪]|\p{Lu}|\p{Lo}|\d)/u;

/**
 * Makes each cue's lines one, for lines are broken to fit a screen; a break stays before another speaker's line: one
 * with a dash, with `>>`, or with one of the `names`.
 */
export function joinLines(cues: readonly DraftCue[], names: ReadonlySet<string>): void {
  for (const cue of cues) {
    if (cue.text.includes('\n')) cue.text = joined(cue.text, names);
  }
}

/**
 * The text with its breaks as spaces or, before another's line, as they are. Joined as a list, for a sum of strings
 * would keep all its parts.
 */
function joined(text: string, names: ReadonlySet<string>): string {
  const lines = text.split('\n');
  if (!lines.some((line, i) => i > 0 && isOthers(line, names))) return lines.join(' ');
  return lines
    .map((line, i) => (i > 0 ? (isOthers(line, names) ? '\n' : ' ') : '') + line)
    .join('');
}

/** Whether a line is another speaker's than the line above it. */
function isOthers(line: string, names: ReadonlySet<string>): boolean {
  const first = line.charCodeAt(0);
  if (first === 0x3e) return line.startsWith('>>');
  if ((first === 0x2d || (first >= 0x2010 && first <= 0x2015)) && dashed.test(line)) return true;
  if (names.size === 0 || !mayHavePrefix(line)) return false;
  return names.has(prefixOf(line)?.name ?? '');
}
