import type { DraftCue } from '../../draft.ts';
import { displayText } from '../../../text/display-text.ts';

/** A voice as WebVTT has it, which hosts leave in when they make SubRip of it. */
const voice = /(?:<|&lt;)v(?:\.[^\s<>&]*)?\s+([^<>&\n]{1,80}?)\s*(?:>|&gt;)/g;

/** Gives a cue the text that is `raw` in a SubRip file, and the first voice in it. */
export function readSrtText(raw: string, cue: DraftCue): void {
  if (!raw.includes('<v') && !raw.includes(';v')) {
    cue.text = displayText(raw);
    return;
  }
  const named = raw.replace(voice, (_, name: string) => {
    if (cue.speaker !== undefined && cue.speaker !== name) return `\n${name}: `;
    cue.speaker = name;
    return '';
  });
  cue.text = displayText(named);
}
