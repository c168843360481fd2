import { formatClock, timeFragment } from '../../time.ts';
import { characterReference, escapeMarkup, type Writer } from './writer.ts';
import { toTurns } from '../turns.ts';

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

/** Writes Markdown: a paragraph for each turn with its speaker, and each line's time, as a link where a page plays it. */
export const writeMarkdown: Writer = (transcript) => {
  const { cues, untimed, paragraphs: areApart, title, page = '' } = transcript;
  const timeOf = (start: number) => {
    const link = page === null ? '' : `(${page}${timeFragment(start)})`;
    return `[${formatClock(start)}]${link}`;
  };
  let speaker: string | undefined;
  const paragraphs = toTurns(cues, areApart).map((turn) => {
    const isNew = turn.speaker !== undefined && turn.speaker !== speaker;
    speaker = turn.speaker;
    const lines = turn.cues.map(({ start, text }) => {
      const said = escapeMarkdown(text);
      return untimed ? said : `${timeOf(start)} ${said}`;
    });
    return `${isNew ? `**${escapeMarkdown(speaker ?? '')}:** ` : ''}${lines.join('\n')}`;
  });
  const heading = title === undefined ? '' : `# ${escapeMarkdown(title)}\n\n`;
  return `${heading}${paragraphs.join('\n\n')}\n`;
};

/** Text for Markdown: its own marks become character references. */
export function escapeMarkdown(text: string): string {
  return escapeMarkup(text)
    .replace(/[*_`[\]]|\((?=\d+:\d)/g, characterReference)
    .replace(/\n/g, '<br>');
}
