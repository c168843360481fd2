import type { DraftCue } from './draft.ts';
import { prefixOf } from './text/speaker-name.ts';

const dashed = /^[-\u2010-\u2015] ?(?=["'“‘«¿¡([♪]|\p{Lu}|\p{Lo}|\d)/u;

/**
 * Makes each cue's lines one, for lines are broken to fit a screen; a break stays before another speaker's line: one
 * with a dash, with `>>`, or with one of the `names`.
 */
export function joinLines(cues: readonly DraftCue[], names: ReadonlySet<string>): void {
  // Nearly all are joined in one go: a hundred thousand small replacements cost ten times as much.
  const plain: DraftCue[] = [];
  const texts: string[] = [];
  for (const cue of cues) {
    const { text } = cue;
    if (!text.includes('\n')) continue;
    if (mayBeDialogue(text, names)) {
      cue.text = joinDialogue(text, names);
    } else {
      plain.push(cue);
      texts.push(text);
    }
  }
  const joined = texts.join('\n').replace(/\n/g, ' ');
  let from = 0;
  for (let i = 0; i < plain.length; i++) {
    const to = from + texts[i]!.length;
    plain[i]!.text = joined.slice(from, to);
    from = to + 1;
  }
}

/** Whether a later line of a text begins with a mark of dialogue, or could begin with a name. */
function mayBeDialogue(text: string, names: ReadonlySet<string>): boolean {
  if (names.size > 0 && (text.includes(':') || text.includes('[') || text.includes('：')))
    return true;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const first = text.charCodeAt(at + 1);
    if (first === 0x2d || first === 0x3e || (first >= 0x2010 && first <= 0x2015)) return true;
  }
  return false;
}

function joinDialogue(text: string, names: ReadonlySet<string>): string {
  return text
    .split('\n')
    .reduce((joined, line) => joined + (isOthers(line, names) ? '\n' : ' ') + line);
}

function isOthers(line: string, names: ReadonlySet<string>): boolean {
  if (dashed.test(line) || line.startsWith('>>')) return true;
  return names.size > 0 && names.has(prefixOf(line)?.name ?? '');
}
