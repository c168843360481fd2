import type { Draft } from './draft.ts';
import { holdsJson, looksLikeJson } from './formats/json/locate-json.ts';
import { anyTiming } from './formats/plain-timings.ts';
import { tableHeader } from './formats/table.ts';

/** A format that is read. */
interface Format {
  readonly name: string;
  /** Its own name for people, where that is the same in every language; the ui has words for the others. */
  readonly label?: string;
  /** Matches its file names and media types, in lower case. */
  readonly called: RegExp;
  /** How well a file fits, by its content. */
  readonly fits: (sample: Sample) => Fit;
  /** Loads its parser (see `Parser`), which may load more of itself for an odd file. */
  readonly load: () => Promise<(text: string) => Draft | Promise<Draft>>;
}

/** The text to test: `head` is its first 4,096 characters without leading white space. */
interface Sample {
  readonly head: string;
  readonly text: string;
}

/** The first that surely fits is the format, else the first that does likely, else of those that perhaps fit the one that is hinted at. */
type Fit = 'surely' | 'likely' | 'perhaps' | 'no';

/** Every format that is read, in the order in which they are tried. A new one is a file in `formats/`, an entry here, and its fixtures. */
export const formats = [
  {
    name: 'vtt',
    label: 'WebVTT',
    called: /vtt/,
    fits: ({ head }) => surelyIf(/^WEBVTT(?![^\s\d])/i.test(head)),
    load: () => import('./formats/vtt/vtt.ts').then((m) => m.parseVtt),
  },
  {
    name: 'json',
    label: 'JSON',
    called: /json/,
    fits: ({ head }) => (looksLikeJson(head) ? 'surely' : holdsJson(head) ? 'likely' : 'no'),
    load: () => import('./formats/json/json.ts').then((m) => m.parseJson),
  },
  {
    name: 'ttml',
    label: 'TTML',
    called: /ttml|dfxp/,
    fits: ({ head }) => surelyIf(/^<(?:[^]*<)?(?:\w+:)?tt[\s>]/i.test(head)),
    load: () => import('./formats/ttml/ttml.ts').then((m) => m.parseTtml),
  },
  {
    // Podlove's `pst:` elements, YouTube's timed text, SAMI.
    name: 'xml',
    called: /xml/,
    fits: ({ head }) =>
      surelyIf(
        /^<(?:[^]*<)?(?:pst:|timedtext[\s>]|sami>|sync\s+start=|(?:text|p) (?:start|t)=")/i.test(
          head,
        ),
      ),
    load: () => import('./formats/timed-xml.ts').then((m) => m.parseTimedXml),
  },
  {
    name: 'html',
    label: 'HTML',
    called: /html/,
    fits: ({ head }) => surelyIf(looksLikeHtml(head)),
    load: () => import('./formats/html/html.ts').then((m) => m.parseHtml),
  },
  {
    name: 'ass',
    label: 'SSA/ASS (SubStation Alpha)',
    called: /\b(?:ass|ssa)\b/,
    fits: ({ head }) =>
      surelyIf(/^\s*\[(?:Script Info|V4\+? Styles|Events)\]|^Dialogue:.*,.*,/im.test(head)),
    load: () => import('./formats/ass.ts').then((m) => m.parseAss),
  },
  {
    name: 'sbv',
    label: 'SBV (YouTube)',
    called: /sbv/,
    fits: ({ head }) =>
      surelyIf(/^[ \t]*\d+:\d\d:\d\d\.\d{1,3},\d+:\d\d:\d\d\.\d+\s*$/m.test(head)),
    load: () => import('./formats/sbv.ts').then((m) => m.parseSbv),
  },
  {
    // Whisper's `[00:00:01.000 --> 00:00:02.000]`, `[00:01.0 -> 00:02.0]`; MicroDVD's `{25}{75}`, MPL2's `[10][30]`.
    name: 'brackets',
    called: /whisper/,
    fits: ({ head }) =>
      surelyIf(
        /^[ \t]*(?:\{\d+\}\{\d*\}|\[\d+\]\[\d*\](?=\S))|^[ \t]*\[[ \t]*\d[\d:.,]*[ \t]*-+>[ \t]*\d[\d:.,]*[ \t]*\]/m.test(
          head,
        ),
      ),
    load: () => import('./formats/brackets.ts').then((m) => m.parseBrackets),
  },
  {
    // Tables with a first line that names their columns, and Audacity's labels.
    name: 'tsv',
    called: /[tc]sv|tab-sep|comma-sep/,
    fits: ({ head }) =>
      surelyIf(/^\d+\.\d+\t\d+\.\d+\t\S/m.test(head) || tableHeader.exec(head)?.index === 0),
    load: () => import('./formats/tsv.ts').then((m) => m.parseTsv),
  },
  {
    name: 'srt',
    label: 'SRT (SubRip)',
    called: /srt|subrip/,
    fits: ({ text }) => surelyIf(anyTiming.test(text)),
    load: () => import('./formats/srt/srt.ts').then((m) => m.parseSrt),
  },
  {
    name: 'text',
    called: /text|txt|\bmd\b|markdown/,
    fits: ({ head }) => (isForPeople(head) ? 'perhaps' : 'no'),
    load: () => import('./formats/text/text.ts').then((m) => m.parseText),
  },
  {
    name: 'lrc',
    called: /lrc/,
    fits: ({ head }) => fitsLrc(head),
    load: () => import('./formats/lrc.ts').then((m) => m.parseLrc),
  },
] as const satisfies readonly Format[];

type Known = (typeof formats)[number];
export type FormatName = Known['name'] | 'unknown';

/** Formats that have no name of their own. */
type DescribedFormat = Exclude<FormatName, Extract<Known, { label: string }>['name']>;

/** A format's name for people: its own, else the one that `described` has in their language. */
export function formatLabel(
  format: FormatName,
  described: Readonly<Record<DescribedFormat, string>>,
): string {
  if (format === 'unknown') return described.unknown;
  const known: Known = formats.find(({ name }) => name === format)!;
  return 'label' in known ? known.label : described[known.name];
}

/** The format of a file: by its content, where that tells, else by its name and type. */
export function detectFormat(text: string, said: string): Known | undefined {
  const sample = { head: text.slice(0, 4096).trimStart(), text };
  if (sample.head.length < 2) return undefined;
  let likely: Known | undefined;
  const perhaps: Known[] = [];
  for (const format of formats) {
    const fit: Fit = format.fits(sample);
    if (fit === 'surely') return format;
    if (fit === 'likely') likely ??= format;
    if (fit === 'perhaps') perhaps.push(format);
  }
  return likely ?? perhaps.find(({ called }) => called.test(said)) ?? perhaps[0];
}

/** The format that a name or a type, in lower case, stands for. */
export function formatCalled(said: string): Known | undefined {
  return formats.find(({ called }) => called.test(said));
}

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

/** Whether a text has letters, hardly a control character, and does not begin as XML does. */
function isForPeople(head: string): boolean {
  if (head.startsWith('<?xml')) return false;
  const strange = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return strange * 50 <= head.length && /\p{L}.*\p{L}/su.test(head);
}

/** Lyrics have their tags, or stamps with fractions; stamps without may be those of another text. */
function fitsLrc(head: string): Fit {
  if (!/^\s*\[\d+:\d\d(?:[.:]\d+)?\]/m.test(head)) return 'no';
  const tagged = /^\s*\[(?:ti|ar|al|au|by|re|ve|la|offset|length|tool)\s*:.*\]\s*$/im.test(head);
  return tagged || /^\s*\[\d+:\d\d\.\d{1,3}\]/m.test(head) ? 'surely' : 'perhaps';
}
