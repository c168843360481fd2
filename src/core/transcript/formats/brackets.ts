import type { Draft } from '../draft.ts';
import { parseClock } from '../../time.ts';
import { displayText } from '../text/display-text.ts';

const timing = /^[ \t]*\[[ \t]*(\d[\d:.,]*)[ \t]*[-\u2010-\u2015]+>?[ \t]*(\d[\d:.,]*)[ \t]*\]/gm;

/** Reads what Whisper and its kin print: a start and an end in brackets before each text. */
export function parseBrackets(text: string): Draft {
  const draft: Draft = { cues: [], problems: [], speakersHold: true };
  const language = /^Detected language[^\n]*?'?\b([a-z]{2})\b'?/im.exec(text.slice(0, 2048))?.[1];
  if (language) draft.language = language;
  const found = [...text.matchAll(timing)];
  found.forEach((parts, i) => {
    const start = parseClock(parts[1]!);
    const end = parseClock(parts[2]!);
    if (start === undefined) return;
    const body = text.slice(parts.index + parts[0].length, found[i + 1]?.index);
    draft.cues.push({ start, ...(end !== undefined && { end }), text: displayText(body) });
  });
  return draft;
}
