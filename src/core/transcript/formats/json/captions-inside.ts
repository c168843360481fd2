import { isFields } from '../../../text/fields.ts';
import { parseSrt } from '../srt/srt.ts';
import { parseAnyVtt } from '../vtt/vtt-repairs.ts';
import type { Dialect } from './vendor.ts';
import { languageOf } from './language-of.ts';

/** Flightcast and others: a whole WebVTT or SRT file as one text in the JSON. */
export const readCaptionsInside: Dialect = (value) => {
  const texts = isFields(value) ? Object.values(value) : Array.isArray(value) ? value : [value];
  const captions =
    linesOf(value) ??
    texts.find((text) => typeof text === 'string' && /^\s*WEBVTT\b|\d\s*-->\s*\d/.test(text));
  if (typeof captions !== 'string') return undefined;
  const text = captions.replace(/\r\n?/g, '\n');
  const draft = text.trimStart().startsWith('WEBVTT')
    ? parseAnyVtt(text.trimStart())
    : parseSrt(text);
  const language = draft.language ?? (isFields(value) ? languageOf(value) : undefined);
  return { ...draft, ...(language !== undefined && { language }) };
};

/** The file whose lines are listed one by one. */
function linesOf(value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.every((line) => typeof line === 'string')) return undefined;
  const timings = value.filter((line) => /^\s*[\d:.,]+\s*-->[^\n]*$/.test(line)).length;
  return timings > 0 ? value.join('\n') : undefined;
}
