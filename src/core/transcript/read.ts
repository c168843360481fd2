import { prepareEntities } from '../text/entities.ts';
import { cleanText } from './decode/clean-text.ts';
import { decodeText } from './decode/decode.ts';
import { finish } from './finish/finish.ts';
import { detectFormat, formatCalled } from './formats.ts';
import type { Hint, ReadTranscript } from './transcript.ts';

/**
 * Reads a transcript of any known format: bytes to text, text to a format, its parser's draft to cues. Never throws for
 * what is in the file: what cannot be read is in `diagnostics`. Parsers load on demand.
 */
export async function readTranscript(bytes: Uint8Array, hint: Hint = {}): Promise<ReadTranscript> {
  const { text, diagnostics } = await decodeText(bytes, hint.served);
  const read = await readTranscriptText(text, hint);
  return diagnostics.length === 0
    ? read
    : { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** The same for a transcript that is decoded already. */
export async function readTranscriptText(raw: string, hint: Hint = {}): Promise<ReadTranscript> {
  const text = cleanText(raw);
  const format = detectFormat(text, said(hint));
  if (!format) {
    const code = text.trim().length > 1 ? 'unknown-format' : 'no-cues';
    return { cues: [], diagnostics: [{ code }], format: 'unknown' };
  }
  const [parse] = await Promise.all([format.load(), prepareEntities(text)]);
  return { ...finish(await parse(text)), format: format.name };
}

/** Loads the parser that a transcript of such a name or type will need. */
export async function preloadParser(hint: Hint): Promise<void> {
  await formatCalled(said(hint))?.load();
}

function said({ name = '', type = '' }: Hint): string {
  return `${name} ${type}`.toLowerCase();
}
