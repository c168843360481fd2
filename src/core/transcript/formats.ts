import type { Parser } from './draft.ts';
import { finish } from './finish/finish.ts';
import { withoutMojibake } from './decode/mojibake.ts';
import type { Hint, ReadTranscript } from './read.ts';
import type { Diagnostic } from './diagnostic.ts';
import { signs } from './detect-format.ts';
import { sniff } from './sniff.ts';
import { prepareEntities } from '../text/entities.ts';
import { unwrap } from './decode/unwrap.ts';

/** Every format that is read. A new one is one file in `formats/`, one line here, one in `signs.ts`, and its fixtures; it loads on demand. */
export const formats = {
  json: () => import('./formats/json/json.ts').then((m) => m.parseJson),
  html: () => import('./formats/html/html.ts').then((m) => m.parseHtml),
  ttml: () => import('./formats/ttml/ttml.ts').then((m) => m.parseTtml),
  xml: () => import('./formats/timed-xml.ts').then((m) => m.parseTimedXml),
  vtt: () => import('./formats/vtt/vtt.ts').then((m) => m.parseVtt),
  srt: () => import('./formats/srt/srt.ts').then((m) => m.parseSrt),
  ass: () => import('./formats/ass.ts').then((m) => m.parseAss),
  sbv: () => import('./formats/sbv.ts').then((m) => m.parseSbv),
  lrc: () => import('./formats/lrc.ts').then((m) => m.parseLrc),
  brackets: () => import('./formats/brackets.ts').then((m) => m.parseBrackets),
  tsv: () => import('./formats/tsv.ts').then((m) => m.parseTsv),
  text: () => import('./formats/text/text.ts').then((m) => m.parseText),
} as const satisfies Record<string, () => Promise<Parser>>;

/** Loads the parser of the format that is called so. */
export async function preloadParser(said: string): Promise<void> {
  const sign = signs.find(({ called }) => called.test(said));
  if (sign) await formats[sign.format]();
}

/** Reads a transcript of any known format, its line ends in order (`normalise`). */
export async function parseAny(clean: string, hint: Hint): Promise<ReadTranscript> {
  const text = unwrap(withoutMojibake(clean));
  const format = sniff(text, hint);
  if (format === 'unknown') return { cues: [], diagnostics: [unreadable(text)], format };
  const [parse] = await Promise.all([formats[format](), prepareEntities(text)]);
  return { ...finish(parse(text)), format };
}

function unreadable(text: string): Diagnostic {
  return { code: text.trim().length > 1 ? 'unknown-format' : 'no-cues' };
}
