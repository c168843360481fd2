import { isFields } from '../../../json/fields.ts';
import { parseSrt } from '../srt.ts';
import { parseVtt } from '../vtt.ts';
import type { Dialect } from './dialect.ts';
import { languageOf } from './language-of.ts';

/** Flightcast and others: a whole WebVTT or SRT file as one text in the JSON. */
export const readCaptionsInside: Dialect = (value) => {
  const texts = isFields(value) ? Object.values(value) : Array.isArray(value) ? value : [value];
  const captions = texts.find(
    (text) => typeof text === 'string' && /^\s*WEBVTT\b|\d\s*-->\s*\d/.test(text),
  );
  if (typeof captions !== 'string') return undefined;
  const text = captions.replace(/\r\n?/g, '\n');
  const draft = text.trimStart().startsWith('WEBVTT') ? parseVtt(text.trimStart()) : parseSrt(text);
  const language = draft.language ?? (isFields(value) ? languageOf(value) : undefined);
  return { ...draft, ...(language !== undefined && { language }) };
};
