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
  if (!mayChangeSpeaker(text, names)) return lines.join(' ');
  return lines
    .map((line, i) => (i > 0 ? (isOthers(line, names) ? '\n' : ' ') : '') + line)
    .join('');
}

/** Whether any line after the first could be another speaker's. Tests the text as it stands: nearly all say no. */
function mayChangeSpeaker(text: string, names: ReadonlySet<string>): boolean {
  if (names.size > 0 && mayHavePrefix(text)) return true;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (isMark(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

/** Whether a character may mark a change of speaker: `>`, a hyphen, a dash. */
function isMark(code: number): boolean {
  return code === 0x3e || isDash(code);
}

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

/** Whether a line is another speaker's than the line above it. */
function isOthers(line: string, names: ReadonlySet<string>): boolean {
  const first = line.charCodeAt(0);
  if (first === 0x3e) return line.startsWith('>>');
  if (isDash(first) && dashed.test(line)) return true;
  if (names.size === 0 || !mayHavePrefix(line)) return false;
  return names.has(prefixOf(line)?.name ?? '');
}
