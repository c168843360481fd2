import { toTurns } from '../turns.ts';
import type { Writer } from './transcript-to-save.ts';

/** Writes the text in paragraphs, with the speaker's name where it changes. */
export const writeText: Writer = ({ cues, paragraphs: areApart }) => {
  let speaker: string | undefined;
  const paragraphs = toTurns(cues, areApart).map((turn) => {
    const text = turn.cues.map((cue) => cue.text).join(' ');
    const isNew = turn.speaker !== undefined && turn.speaker !== speaker;
    speaker = turn.speaker;
    return isNew ? `${speaker}: ${text}` : text;
  });
  return `${paragraphs.join('\n\n')}\n`;
};
