import type { Draft, DraftCue } from '../draft.ts';
import { lineCounter, quote } from '../text/line-counter.ts';
import { isTidy } from '../text/space.ts';
import { readVttText } from './vtt-text.ts';
import { readVttTiming } from './vtt-time.ts';

/**
 * Reads WebVTT by the W3C's parsing rules (WebVTT, section 6.1), more tolerant of times. Its blocks come to this: every
 * line with an arrow, past the first line, is a timing or spoils its block; a cue's text runs to the next empty line or
 * arrow; all else is header, comment, style, region or lost.
 */
export function parseVtt(text: string): Draft {
  const draft: Draft & { cues: DraftCue[] } = { cues: [], problems: [], speakersHold: true };
  const lineAt = lineCounter(text);
  const bodyStart = endOfLine(text, text.indexOf('WEBVTT'));
  let arrow = text.indexOf('-->', bodyStart);
  const language = /^language: *([\w-]+)/im.exec(text.slice(0, arrow < 0 ? 1024 : arrow))?.[1];
  if (language) draft.language = language;
  let blank = -1;
  while (arrow >= 0) {
    const lineStart = text.lastIndexOf('\n', arrow) + 1;
    const lineEnd = endOfLine(text, arrow);
    const next = text.indexOf('-->', lineEnd);
    const timing = readVttTiming(text.slice(lineStart, lineEnd));
    if (timing) {
      const limit = next < 0 ? text.length : text.lastIndexOf('\n', next) + 1;
      const from = lineEnd + 1;
      if (blank < lineEnd) blank = indexOr(text, '\n\n', lineEnd);
      const to = Math.min(blank, limit);
      draft.cues.push({ start: timing.start, end: timing.end, ...contentOf(text, from, to) });
    } else {
      const line = text.slice(lineStart, lineEnd);
      draft.problems.push({
        code: 'bad-timestamp',
        line: lineAt(arrow),
        message: `cannot read the times in ${quote(line)}`,
      });
    }
    arrow = next;
  }
  return draft;
}

function contentOf(text: string, from: number, to: number) {
  return isTidy(text, from, to)
    ? { text: text.slice(from, to) }
    : readVttText(text.slice(from, to));
}

function endOfLine(text: string, from: number): number {
  return indexOr(text, '\n', from);
}

function indexOr(text: string, sought: string, from: number): number {
  const found = text.indexOf(sought, from);
  return found < 0 ? text.length : found;
}
