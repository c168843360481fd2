import type { Cue } from '../cue.ts';
import { characterReference, escapeMarkup, timestamp, type Writer } from './writer.ts';

/** Writes SubRip; each cue begins with its speaker's name, as `Name: `. */
export const writeSrt: Writer = ({ cues }) =>
  cues
    .map((cue, i) => {
      const times = `${timestamp(cue.start, ',')} --> ${timestamp(cue.end, ',')}`;
      return `${i + 1}\n${times}\n${textOf(cue, i + 2)}\n`;
    })
    .join('\n');

function textOf({ text, speaker }: Cue, nextIndex: number): string {
  const said = escapeMarkup(text);
  if (speaker !== undefined) return `${speaker}: ${said}`;
  // A text that equals the next index could be taken for the index of a cue that was cut off.
  return text === String(nextIndex) ? `${characterReference(text)}${text.slice(1)}` : said;
}
