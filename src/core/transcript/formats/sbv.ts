import type { Draft } from '../draft.ts';
import { displayText } from '../../text/display-text.ts';
import { lineCounter, quote } from '../../text/line-counter.ts';

const timing =
  /^[ \t]*(\d+):(\d\d):(\d\d)[.](\d{1,3})\d*,(\d+):(\d\d):(\d\d)[.](\d{1,3})\d*[ \t]*$/gm;

/** A line that was meant as a timing. */
const broken = /^[ \t]*\d+:\d+:[^\s,]*,[ \t]*\d+:\d+:\S*[ \t]*$/m;

/** Reads SubViewer as YouTube writes it: a line of two times, and the text up to the next such line. */
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
      start: seconds(parts, 1),
      end: seconds(parts, 5),
      text: displayText(body.replaceAll('[br]', '\n')),
    });
  });
  return draft;
}

function seconds(parts: readonly string[], from: number): number {
  const [hours, minutes, whole, fraction] = parts.slice(from, from + 4);
  return Number(`${Number(hours) * 3600 + Number(minutes) * 60 + Number(whole)}.${fraction}`);
}
