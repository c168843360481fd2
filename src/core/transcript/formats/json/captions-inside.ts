import { isFields } from '../../../text/fields.ts';
import { parseSrt } from '../srt/srt.ts';
import { parseAnyVtt } from '../vtt/vtt-repairs.ts';
import type { Vendor } from './vendor.ts';

/** Flightcast and others: a WebVTT or SRT file as one text in JSON. */
export const readCaptionsInside: Vendor = (value) => {
  const texts = isFields(value) ? Object.values(value) : Array.isArray(value) ? value : [value];
  const captions =
    linesOf(value) ??
    texts.find((text) => typeof text === 'string' && /^\s*WEBVTT\b|\d\s*-->\s*\d/.test(text));
  if (typeof captions !== 'string') return undefined;
  const text = captions.replace(/\r\n?/g, '\n');
  const isVtt = text.trimStart().startsWith('WEBVTT');
  return isVtt ? parseAnyVtt(text.trimStart()) : parseSrt(text);
};

/** A file as a list of its lines. */
function linesOf(value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.every((line) => typeof line === 'string')) return undefined;
  const timings = value.filter((line) => /^\s*[\d:.,]+\s*-->[^\n]*$/.test(line)).length;
  return timings > 0 ? value.join('\n') : undefined;
}
