import type { Draft } from '../draft.ts';
import { displayText } from '../text/display-text.ts';

const row = /^(\d+(?:\.\d+)?)\t(\d+(?:\.\d+)?)\t(.*)$/gm;
/** Whisper's first line; its times are milliseconds. */
const header = /^start\tend\t(?:speaker\t)?text\s*$/im;

/** Reads rows of start, end and text with tabs between: milliseconds under Whisper's header, else Audacity's seconds. */
export function parseTsv(text: string): Draft {
  const unit = header.test(text.slice(0, 1024)) ? 1000 : 1;
  return {
    cues: [...text.matchAll(row)].map(([, start, end, body]) => ({
      start: Number(start) / unit,
      end: Number(end) / unit,
      text: displayText(body!),
    })),
    problems: [],
    speakersHold: true,
  };
}
