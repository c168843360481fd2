import type { DraftCue } from './draft.ts';
import { mayHavePrefix, prefixOf } from './text/speaker-name.ts';

const dashed = /^[-\u2010-\u2015] ?(?=["'“‘«¿¡([♪]|\p{Lu}|\p{Lo}|\d)/u;

/**
 * Makes each cue's lines one, for lines are broken to fit a screen; a break stays before another speaker's line: one
 * with a dash, with `>>`, or with one of the `names`.
 */
export function joinLines(cues: readonly DraftCue[], names: ReadonlySet<string>): void {
  for (const cue of cues) {
    const first = cue.text.indexOf('\n');
    if (first >= 0) cue.text = joined(cue.text, first, names);
  }
}

/** The text with its breaks as spaces or, before another's line, as they are; `first` is the first break. */
function joined(text: string, first: number, names: ReadonlySet<string>): string {
  let out = text.slice(0, first);
  for (let at = first; ;) {
    const next = text.indexOf('\n', at + 1);
    const line = next < 0 ? text.slice(at + 1) : text.slice(at + 1, next);
    out += (isOthers(line, names) ? '\n' : ' ') + line;
    if (next < 0) return out;
    at = next;
  }
}

/** Whether a line is another speaker's than the line above it. */
function isOthers(line: string, names: ReadonlySet<string>): boolean {
  const first = line.charCodeAt(0);
  if (first === 0x3e) return line.startsWith('>>');
  if ((first === 0x2d || (first >= 0x2010 && first <= 0x2015)) && dashed.test(line)) return true;
  if (names.size === 0 || !mayHavePrefix(line)) return false;
  return names.has(prefixOf(line)?.name ?? '');
}
