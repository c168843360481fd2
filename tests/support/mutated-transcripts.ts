import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

const folder = 'tests/fixtures/transcripts';

/** The texts of all fixtures, as a ground for damage. */
export function seeds(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file) && !file.endsWith('.expected.json'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** Pieces that have a meaning to one format or another. */
export const pieces: readonly string[] = [
  ...['-->', '->', '--&gt;', '\n', '\n\n', '\r\n', '\r', '\0', '\ufeff', ' ', '\t', '\u00a0'],
  ...['<', '>', '</', '<v ', '<v Ada>', '</v>', '<i>', '<00:01.000>', '&', '&amp;', '&#', '&#x0;'],
  ...['{', '}', '{\\an8}', '\\N', '[', ']', '[00:01.00]', '(0:01)', ':', ',', '.', '-', '>>', '"'],
  ...['WEBVTT', 'NOTE', '1', '0', '-1', '99:99:99,999', '00:00:01,000 --> 00:00:02,000', '1e999'],
  ...[
    'NaN',
    'null',
    '[]',
    '{}',
    '\ud800',
    '\u202e',
    'Speaker 1: ',
    'Ada: ',
    '<p begin="1s">',
    '😀',
  ],
];

type Edit = { at: number; cut: number; put: string };

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(400)),
  put: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })),
});

/** One of the texts with some pieces cut out and others put in, anywhere. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 12 }))
    .map(([text, edits]) => edits.reduce(apply, text));
}

function apply(text: string, { at, cut, put }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + cut);
}
