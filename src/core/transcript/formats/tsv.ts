import type { Draft } from '../draft.ts';
import { displayText } from '../../text/display-text.ts';
import { voiceName } from './voice-name.ts';
import { readSegments } from './json/segments.ts';
import { readTable, tableHeader } from './table.ts';

const row = /^(\d+(?:\.\d+)?)\t(\d+(?:\.\d+)?)\t(.*)$/gm;
/** Whisper's first line; its times are milliseconds. */
const whisper = /^start\tend\t(?:speaker\t)?text\s*$/i;

/** Reads a table of tabs, commas or semicolons under a line that names its columns, or Audacity's labels. */
export function parseTsv(text: string): Draft {
  const start = text.trimStart();
  if (tableHeader.exec(start)?.index === 0) {
    const isWhisper = whisper.test(start.slice(0, start.indexOf('\n')));
    const units = isWhisper ? ({ unitsPerSecond: 1000 } as const) : {};
    return {
      ...readSegments(readTable(start), { nameOf: voiceName, ...units }),
      speakersHold: true,
    };
  }
  return {
    cues: [...text.matchAll(row)].map(([, from, to, body]) => ({
      start: Number(from),
      end: Number(to),
      text: displayText(body!),
    })),
    diagnostics: [],
    speakersHold: true,
  };
}
