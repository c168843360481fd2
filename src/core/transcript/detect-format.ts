import { holdsJson, looksLikeJson } from './formats/json/locate-json.ts';
import { anyTiming } from './formats/plain-timings.ts';
import { tableHeader } from './formats/table.ts';
import type { FormatName } from './read.ts';

/** How well a text fits a format: surely (its own signature), perhaps (others fit too), or not at all. */
type Fit = 'surely' | 'perhaps' | 'no';

/** What a test may look at: the file's first 4,096 characters without leading white space, and all of it. */
interface Sample {
  readonly head: string;
  readonly text: string;
}

/** The sign by which a file's content tells its format, and what names and types call that format. */
export interface Sign {
  readonly format: Exclude<FormatName, 'unknown'>;
  readonly fit: (sample: Sample) => Fit;
  readonly called: RegExp;
}

/** Podlove's `pst:` elements, YouTube's timed text, or SAMI. */
const timedXml =
  /^<(?:[^]*<)?(?:pst:|timedtext[\s>]|sami>|sync\s+start=|(?:text|p) (?:start|t)=")/i;
const assEvents = /^\s*\[(?:Script Info|V4\+? Styles|Events)\]|^Dialogue:.*,.*,/im;
const sbvTiming = /^[ \t]*\d+:\d\d:\d\d\.\d{1,3},\d+:\d\d:\d\d\.\d+\s*$/m;
/** Whisper's `[00:00:01.000 --> 00:00:02.000]`, `[00:01.0 -> 00:02.0]`; MicroDVD's `{25}{75}`, MPL2's `[10][30]`. */
const bracketTiming =
  /^[ \t]*(?:\{\d+\}\{\d*\}|\[\d+\]\[\d*\](?=\S))|^[ \t]*\[[ \t]*\d[\d:.,]*[ \t]*-+>[ \t]*\d[\d:.,]*[ \t]*\]/m;
/** Audacity's labels. */
const labels = /^\d+\.\d+\t\d+\.\d+\t\S/m;
/** Asked in this order: the first sure one wins, else among those that perhaps fit the one that the hint names, else the first. */
export const signs: readonly Sign[] = [
  { format: 'json', called: /json/, fit: ({ head }) => surelyIf(looksLikeJson(head)) },
  {
    format: 'ttml',
    called: /ttml|dfxp/,
    fit: ({ head }) => surelyIf(/^<(?:[^]*<)?(?:\w+:)?tt[\s>]/i.test(head)),
  },
  { format: 'xml', called: /xml/, fit: ({ head }) => surelyIf(timedXml.test(head)) },
  { format: 'html', called: /html/, fit: ({ head }) => surelyIf(looksLikeHtml(head)) },
  { format: 'vtt', called: /vtt/, fit: ({ head }) => surelyIf(/^WEBVTT(?!\S)/i.test(head)) },
  { format: 'ass', called: /\b(?:ass|ssa)\b/, fit: ({ head }) => surelyIf(assEvents.test(head)) },
  { format: 'sbv', called: /sbv/, fit: ({ head }) => surelyIf(sbvTiming.test(head)) },
  { format: 'brackets', called: /whisper/, fit: ({ head }) => surelyIf(bracketTiming.test(head)) },
  {
    format: 'tsv',
    called: /[tc]sv|tab-sep|comma-sep/,
    fit: ({ head }) => surelyIf(labels.test(head) || tableHeader.exec(head)?.index === 0),
  },
  { format: 'srt', called: /srt|subrip/, fit: ({ text }) => surelyIf(anyTiming.test(text)) },
  { format: 'json', called: /json/, fit: ({ head }) => surelyIf(holdsJson(head)) },
  {
    format: 'text',
    called: /text|txt|\bmd\b|markdown/,
    fit: ({ head }) => (isForPeople(head) ? 'perhaps' : 'no'),
  },
  { format: 'lrc', called: /lrc/, fit: ({ head }) => likeLrc(head) },
];

function surelyIf(fits: boolean): Fit {
  return fits ? 'surely' : 'no';
}

/** Elements that a page, or a part of one, begins with. */
const firstElement =
  /^(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|style|script|link|cite|time|p|div|section|article|main|header|span|h[1-6]|ul|ol|dl|table|blockquote|pre|strong|b|br|a)[\s/>]/i;

/** A page begins with an element, or has those of the podcast namespace near its start. */
function looksLikeHtml(head: string): boolean {
  return (
    firstElement.test(head) || /<(?:cite|time)(?:\s[^<>]*)?>[^]*<(?:p|div|time)[\s>]/i.test(head)
  );
}

/** Letters, and hardly a character that no text has; not what a program says to another. */
function isForPeople(head: string): boolean {
  if (head.startsWith('<?xml')) return false;
  const strange = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return strange * 50 <= head.length && /\p{L}.*\p{L}/su.test(head);
}

/** Lyrics surely have their tags, or stamps with fractions; a stamp without one may be anything's. */
function likeLrc(head: string): Fit {
  if (!/^\s*\[\d+:\d\d(?:[.:]\d+)?\]/m.test(head)) return 'no';
  const tagged = /^\s*\[(?:ti|ar|al|au|by|re|ve|la|offset|length|tool)\s*:.*\]\s*$/im.test(head);
  return tagged || /^\s*\[\d+:\d\d\.\d{1,3}\]/m.test(head) ? 'surely' : 'perhaps';
}
