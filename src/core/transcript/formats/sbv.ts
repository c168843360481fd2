import { parseClock } from '../../time.ts';
import type { Draft } from '../draft.ts';
import { displayText } from '../../text/display-text.ts';
import { lineCounter, quote } from '../../text/line-counter.ts';

const timing = /^[ \t]*(\d+:\d\d:\d\d\.\d{1,3})\d*,(\d+:\d\d:\d\d\.\d{1,3})\d*[ \t]*$/gm;

/** A timing that cannot be read. */
const broken = /^[ \t]*\d+:\d+:[^\s,]*,[ \t]*\d+:\d+:\S*[ \t]*$/m;

/** Reads SubViewer as YouTube writes it: a line of two times, then text up to the next such line. */
export function parseSbv(text: string): Draft {
  const draft: Draft = { cues: [], diagnostics: [], speakersHold: true };
  const lineAt = lineCounter(text);
  const found = [...text.matchAll(timing)];
  found.forEach((parts, i) => {
    const from = parts.index + parts[0].length;
    let body = text.slice(from, found[i + 1]?.index);
    const slip = broken.exec(body);
    if (slip) {
      const line = lineAt(from + slip.index);
      draft.diagnostics.push({ code: 'bad-timestamp', line, quote: quote(slip[0]) });
      body = body.slice(0, slip.index);
    }
    draft.cues.push({
      start: parseClock(parts[1]!) ?? NaN,
      end: parseClock(parts[2]!) ?? NaN,
      text: displayText(body.replaceAll('[br]', '\n')),
    });
  });
  return draft;
}
