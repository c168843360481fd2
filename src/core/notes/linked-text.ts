import { parseClock } from '../time.ts';

/** A piece of plain text: an address in it, a time in the recording (seconds), or neither. */
export interface TextPiece {
  readonly text: string;
  readonly url?: string;
  readonly time?: number;
}

const digit = '[\\d٠-٩۰-۹０-９]';
/** `1:23`, `12:34`, `1:02:03`, with the digits of any script; not `10:30 pm`, nor a part of `2026-05-01T10:30`. */
const clock = `(?<![\\p{L}\\p{N}:：.,/])(?:${digit}{1,2}[:：])?${digit}{1,3}[:：]${digit}{2}(?![\\p{L}\\p{N}:：/]|[.,]${digit}|\\s?[ap]\\.?m\\b)`;
const addressOrTime = new RegExp(`\\bhttps?://[^\\s<>"]+|${clock}`, 'giu');
/** Signs that end a sentence rather than an address. */
const closing = new Set('.,;:!?\'"’”»*_~]}>…。、，！？');

/** The pieces of a text, in order. An address begins with `http://` or `https://` and ends before a full stop or an unopened bracket. */
export function linkedText(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  const add = (piece: TextPiece, at: number, end: number) => {
    if (at > from) pieces.push({ text: text.slice(from, at) });
    pieces.push(piece);
    from = end;
  };
  for (const { 0: found, index } of text.matchAll(addressOrTime)) {
    if (/^h/i.test(found)) {
      const written = withoutClosing(found);
      if (!URL.canParse(written)) continue;
      add({ text: written, url: new URL(written).href }, index, index + written.length);
    } else {
      const time = parseClock(asAscii(found));
      if (time !== undefined) add({ text: found, time }, index, index + found.length);
    }
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function withoutClosing(address: string): string {
  let end = address.length;
  let unopened = count(address, ')') - count(address, '(');
  for (; end > 0; end--) {
    const sign = address[end - 1]!;
    if (sign === ')' && unopened > 0) unopened--;
    else if (!closing.has(sign)) break;
  }
  return address.slice(0, end);
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

/** The digits of each of these scripts begin at a multiple of sixteen. */
const asAscii = (text: string) =>
  text.replace(/[^\d:]/gu, (sign) => (sign === '：' ? ':' : String(sign.charCodeAt(0) & 15)));
