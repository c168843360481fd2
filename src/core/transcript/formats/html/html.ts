import { textLines } from '../../../text/markup.ts';
import type { Draft, Parser } from '../../draft.ts';
import { htmlEvents } from './html-events.ts';
import { timedCues, untimedCues } from './html-cues.ts';
import { parseSrt } from '../srt/srt.ts';
import { parseText } from '../text/text.ts';
import { parseAnyVtt } from '../vtt/vtt-repairs.ts';

/**
 * Reads a page: the podcast namespace's `<cite>`, `<time>` and `<p>`, or a page that merely shows a transcript. Scripts,
 * styles and attributes are never text.
 */
export const parseHtml: Parser = (markup) => {
  const events = htmlEvents(markup);
  if (events.some(({ kind }) => kind === 'time'))
    return { cues: timedCues(events), diagnostics: [] };
  if (events.some(({ kind }) => kind === 'cite'))
    return { cues: untimedCues(events), diagnostics: [], untimed: true, paragraphs: true };
  return readShown(textLines(markup));
};

/** What a page without any marks shows may be a file of another format. */
function readShown(lines: readonly string[]): Draft {
  const text = lines.join('\n');
  if (text.startsWith('WEBVTT')) return parseAnyVtt(text);
  if (text.includes('-->')) return parseSrt(text);
  return parseText(text);
}
