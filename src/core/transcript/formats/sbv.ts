import type { Draft } from '../draft.ts';
import { displayText } from '../text/display-text.ts';

const timing =
  /^[ \t]*(\d+):(\d\d):(\d\d)[.](\d{1,3})\d*,(\d+):(\d\d):(\d\d)[.](\d{1,3})\d*[ \t]*$/gm;

/** Reads SubViewer as YouTube writes it: a line of two times, and the text up to the next such line. */
export function parseSbv(text: string): Draft {
  const draft: Draft = { cues: [], problems: [], speakersHold: true };
  const found = [...text.matchAll(timing)];
  found.forEach((parts, i) => {
    const body = text.slice(parts.index + parts[0].length, found[i + 1]?.index);
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
