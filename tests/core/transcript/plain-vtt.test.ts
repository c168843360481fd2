import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finishPlain } from '../../../src/core/transcript/finish/finish-plain.ts';
import { parsePlainVtt } from '../../../src/core/transcript/formats/vtt/plain-vtt.ts';
import { normalise } from '../../../src/core/transcript/decode/normalise.ts';
import { parseAny } from '../../../src/core/transcript/formats.ts';
import { parseTranscript } from '../../../src/core/transcript/read.ts';

const folder = 'tests/fixtures/transcripts/vtt';
const fixtures = readdirSync(folder).filter((file) => file.endsWith('.vtt'));
const demo = readFileSync('public/demo/a-watch-called-arnold.vtt', 'utf8');

const isPlain = (text: string) => {
  const draft = parsePlainVtt(normalise(text));
  return draft !== undefined && finishPlain(draft) !== undefined;
};

test.each(fixtures)('%s is read alike by the short way and the long one', async (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(await parseTranscript(text)).toEqual(await parseAny(normalise(text), {}));
});

test('the demo goes the short way', async () => {
  expect(isPlain(demo)).toBe(true);
  expect(await parseTranscript(demo)).toEqual(await parseAny(normalise(demo), {}));
});

test('ids, settings, two lines, a language and voices are plain', () => {
  expect(
    isPlain(
      'WEBVTT\nKind: captions\nLanguage: en\n\n1\n00:01.000 --> 00:02.000 align:start\n<v Ann>Two\nlines</v>\n\n2\n00:00:02.000 --> 00:00:03.000\n<v.loud Bo Li>Yes\n',
    ),
  ).toBe(true);
});

/** Mostly what is plain, and now and then what the short way must know that it does not know. */
const mostly = (plain: readonly string[], odd: readonly string[]) =>
  fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
const plainPieces = ['one', 'two', 'So', '<v Ann>', '</v>', '<00:01.500>', '<i>', '{', 'one two'];
const oddPieces = [
  ...['<00:00:01.500>', '<1.5>', '<00:01,500>', '<100:00:00.000>', '<00:61.000>', '<2>'],
  ...['Maria: ', 'Speaker 1: ', '>> ', '\n- ', '\n', '\n\n', ' ', ': ', '[Bo] ', '<v Bo>', '<'],
  ...[
    '\u00a0',
    '\t',
    '&amp;',
    '{\\an8}',
    '-->',
    '→ 5',
    'NOTE x',
    '7',
    '，',
    '：',
    '<br>',
    '\u2028',
  ],
];
const cue = fc.record({
  id: mostly(['', '1\n', 'a b\n'], ['lost\nid\n', 'NOTE x\n\n']),
  start: fc.integer({ min: 0, max: 9 }),
  end: mostly(['00:09.900', '00:00:09.000', '00:09.900 line:0'], ['0:09.9', '00:00.000', '']),
  text: fc.array(mostly(plainPieces, oddPieces), { maxLength: 5 }).map((parts) => parts.join(' ')),
  after: mostly(['\n\n', '\n\n\n'], ['\n', '\n\nNOTE x\n\n', '']),
});

test('whatever a file holds, both ways read it alike', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(cue, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (cues, inOrder) => {
        const sorted = inOrder ? cues.toSorted((a, b) => a.start - b.start) : cues;
        const text = `WEBVTT\n\n${sorted
          .map((c) => `${c.id}00:0${c.start}.000 --> ${c.end}\n${c.text}${c.after}`)
          .join('')}`;
        expect(await parseTranscript(text)).toEqual(await parseAny(normalise(text), {}));
      },
    ),
    { numRuns: 400 },
  );
});

test('captions that roll go the long way, where each phrase is said once', async () => {
  const text = `WEBVTT\n\n00:00.000 --> 00:01.000\nwe begin\n\n00:01.000 --> 00:02.000\nwe begin to roll\n\n00:02.000 --> 00:03.000\nto roll on`;
  expect((await parseTranscript(text)).cues.map((c) => c.text)).toEqual([
    'we begin',
    'to roll',
    'on',
  ]);
});
