import type { Draft } from '../draft.ts';
import { roundTime, parseClock } from '../../time.ts';
import { lineCounter, quote } from '../../text/line-counter.ts';
import { displayText } from '../../text/display-text.ts';

/** Two times in brackets: at the start of a line, or anywhere if an arrow is between them. */
const timing =
  /(?:^[ \t]*\[|\[(?=[^\]\n]*>))[ \t]*(\d[\d:.,]*)[ \t]*[-\u2010-\u2015]+>?[ \t]*(\d[\d:.,]*)[ \t]*\]/gm;

/** MicroDVD's `{25}{75}`, in frames, and MPL2's `[10][30]`, in tenths of a second. */
const counted = /^[ \t]*(?:\{(\d+)\}\{(\d*)\}|\[(\d+)\]\[(\d*)\])(.*)$/gm;
/** Frames in a second, unless MicroDVD's first line gives a rate. */
const usualRate = 25;

/** Reads the output of Whisper and similar programs, a start and an end in brackets before each text; also MicroDVD and MPL2. */
export function parseBrackets(text: string): Draft {
  const lines = [...text.matchAll(counted)];
  if (lines.length > 0) return readCounted(lines);
  const draft: Draft = { cues: [], diagnostics: [], speakersHold: true };
  const language = /^Detected language[^\n]*?'?\b([a-z]{2})\b'?/im.exec(text.slice(0, 2048))?.[1];
  if (language) draft.language = language;
  const found = [...text.matchAll(timing)];
  const lineAt = lineCounter(text);
  found.forEach((parts, i) => {
    const start = parseClock(parts[1]!);
    const end = parseClock(parts[2]!);
    if (start === undefined) {
      const line = lineAt(parts.index);
      draft.diagnostics.push({ code: 'bad-timestamp', line, quote: quote(parts[0]) });
      return;
    }
    const body = text.slice(parts.index + parts[0].length, found[i + 1]?.index);
    draft.cues.push({ start, ...(end !== undefined && { end }), text: displayText(body) });
  });
  return draft;
}

function readCounted(lines: readonly RegExpExecArray[]): Draft {
  const said = /^\{[01]\}\{[01]\}\s*(\d+(?:[.,]\d+)?)\s*$/.exec(lines[0]![0])?.[1];
  const rate = Number(said?.replace(',', '.')) || usualRate;
  const cues = lines.slice(said === undefined ? 0 : 1).map((parts) => {
    const [, frame, frameEnd, tenth, tenthEnd, body = ''] = parts;
    const seconds = (count: string) => roundTime(Number(count) / (frame === undefined ? 10 : rate));
    const end = frameEnd ?? tenthEnd;
    // A bar breaks the line; a slash at its start makes it italic.
    const shown = body.replace(/\|/g, '\n').replace(/^\/|\n\//g, '\n');
    return {
      start: seconds(frame ?? tenth!),
      ...(end && { end: seconds(end) }),
      text: displayText(shown),
    };
  });
  return { cues, diagnostics: [], speakersHold: true };
}
