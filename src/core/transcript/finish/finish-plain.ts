import type { Cue } from '../cue.ts';
import type { Draft, DraftCue } from '../draft.ts';
import type { ReadTranscript } from '../read.ts';

/** Longer texts are seldom, and not worth a second look at each of their letters. */
const longest = 1000;
/** Pairs of neighbours that are looked at, of which a quarter must roll (see `unroll.ts`). */
const samples = 200;

/**
 * What `finish` makes of a draft to which its rules have nothing to do but to join lines: in order, with ends, speakers
 * named in every cue or in none, no phrase said twice. Undefined where one of them might have more to do.
 */
export function finishPlain(draft: Draft): Omit<ReadTranscript, 'format'> | undefined {
  const { cues, diagnostics, language } = draft;
  if (draft.untimed || diagnostics.length > 0 || cues.length === 0) return undefined;
  const named = cues[0]?.speaker !== undefined;
  // The pairs that `unroll.ts` looks at.
  const step = Math.max(1, Math.floor(cues.length / samples));
  let before: DraftCue | undefined;
  let echoes = 0;
  let pairs = 0;
  let index = 0;
  for (const cue of cues) {
    if (named !== (cue.speaker !== undefined) || !(cue.start >= (before?.start ?? 0))) {
      return undefined;
    }
    const { text } = cue;
    if (text.length > longest || mayName(text, named)) return undefined;
    const lineEnd = text.indexOf('\n');
    if (lineEnd >= 0) {
      // Two lines are what nearly all have, and this joins them five times as fast as a search for more.
      const rest = text.slice(lineEnd + 1);
      cue.text = `${text.slice(0, lineEnd)} ${rest.includes('\n') ? rest.replaceAll('\n', ' ') : rest}`;
    }
    if (before && (index - 1) % step === 0) {
      pairs += 1;
      if (echoesEnd(before.text, cue.text)) echoes += 1;
    }
    before = cue;
    index += 1;
  }
  if (echoes > 0 && echoes * 4 >= pairs) return undefined;
  if (!cues.every(isWhole)) return undefined;
  return { cues, diagnostics, ...(language && { language }) };
}

/** Whether there may be a speaker's name, or the mark of a change; `named` texts may have them in later lines only. */
function mayName(text: string, named: boolean): boolean {
  const lines = text.includes('\n');
  if (text.startsWith('>>') || (lines && /\n[-\u2010-\u2015>[]/.test(text))) return true;
  return named ? lines && text.includes(':') : text.includes(':') || text.startsWith('[');
}

function isWhole(cue: DraftCue): cue is DraftCue & Cue {
  return cue.text !== '' && cue.end !== undefined && cue.end >= cue.start && cue.end < Infinity;
}

/** Whether a text begins with what the one before ends with. */
function echoesEnd(before: string, text: string): boolean {
  const end = text.indexOf(' ');
  const word = end < 0 ? text : text.slice(0, end);
  let at = before.indexOf(word);
  while (at >= 0 && !text.startsWith(before.slice(at))) at = before.indexOf(word, at + 1);
  return at >= 0;
}
