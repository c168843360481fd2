import type { FormatName, Hint } from './parse.ts';

/** How well a text fits a format: surely (its own signature), perhaps (others fit too), or not at all. */
type Fit = 'surely' | 'perhaps' | 'no';

/** What a test may look at: the file's first 4,096 characters without leading white space, and all of it. */
interface Sample {
  readonly head: string;
  readonly text: string;
}

/** The sign by which a file's content tells its format, and what names and types call that format. */
interface Sign {
  readonly format: Exclude<FormatName, 'unknown'>;
  readonly fit: (sample: Sample) => Fit;
  readonly called: RegExp;
}

/** Asked in this order: the first sure one wins, else among those that perhaps fit the one that the hint names, else the first. */
const signs: readonly Sign[] = [
  { format: 'json', called: /json/, fit: ({ head }) => surelyIf(looksLikeJson(head)) },
  {
    format: 'ttml',
    called: /ttml|dfxp/,
    fit: ({ head }) => surelyIf(/^<(?:[^]*<)?(?:\w+:)?tt[\s>]/i.test(head)),
  },
  { format: 'vtt', called: /vtt/, fit: ({ head }) => surelyIf(/^WEBVTT(?!\S)/i.test(head)) },
  { format: 'srt', called: /srt|subrip/, fit: ({ text }) => surelyIf(hasTiming(text)) },
];

/** The format of a text by its content; the hint only breaks ties. */
export function sniff(text: string, hint: Hint): FormatName {
  const sample = { head: text.slice(0, 4096).trimStart(), text };
  if (sample.head.length < 2) return 'unknown';
  const perhaps: Sign[] = [];
  for (const sign of signs) {
    const fit = sign.fit(sample);
    if (fit === 'surely') return sign.format;
    if (fit === 'perhaps') perhaps.push(sign);
  }
  const said = `${hint.name ?? ''} ${hint.type ?? ''}`.toLowerCase();
  return (perhaps.find((sign) => sign.called.test(said)) ?? perhaps[0])?.format ?? 'unknown';
}

function surelyIf(fits: boolean): Fit {
  return fits ? 'surely' : 'no';
}

/** An arrow between two clocks, as SRT has it in all its spellings. */
function hasTiming(text: string): boolean {
  return /\d[ \t]*(?:-+ ?>|[\u2010-\u2015]+>|-+&gt;|→)[ \t]*-?\d/.test(text);
}

/** An object or a list of such, or a text in quotes that is a caption file; not `[00:12]`, `[Music]` or `{\\an8}`. */
function looksLikeJson(head: string): boolean {
  return /^(?:\{\s*(?:["'}]|[A-Za-z_]\w*\s*:)|\[\s*(?:[{\]"']|\[\s*[[{"'])|"WEBVTT\b)/.test(head);
}
