import { expect, test } from 'vitest';
import {
  detectFormat,
  formatCalled,
  formatLabel,
  formats,
} from '../../../src/core/transcript/formats.ts';

test('each format has a name of its own and a parser', async () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
  for (const { load } of formats) expect(await load()).toBeTypeOf('function');
});

test.each([
  ['https://a.example/ep.vtt text/vtt', 'vtt'],
  ['ep application/x-subrip', 'srt'],
  ['ep.srt text/plain', 'srt'],
  ['ep application/json', 'json'],
  ['ep text/html', 'html'],
  ['ep application/ttml+xml', 'ttml'],
  ['ep.txt', 'text'],
  ['ep.mp3', undefined],
])('“%s” is called %s', (said, name) => {
  expect(formatCalled(said)?.name).toBe(name);
});

test.each([
  ['WEBVTT\n\n00:01.000 --> 00:02.000\nHi', 'ep.srt', 'vtt'],
  ['1\n00:00:01,000 --> 00:00:02,000\nHi', 'ep.vtt', 'srt'],
  ['<p>Hi</p>', 'ep.txt', 'html'],
  ['So he said:\n{"segments": [{"startTime": 1, "body": "Hi"}, {"startTime": 2}]}', '', 'json'],
  ['[00:01] Hi', 'ep.txt', 'text'],
  ['[00:01] Hi', 'ep.lrc', 'lrc'],
  ['x', 'ep.vtt', undefined],
])('the content of %j, called “%s”, decides: %s', (text, said, name) => {
  expect(detectFormat(text, said)?.name).toBe(name);
});

test('a format is shown by its own name, else by the words of the page', () => {
  const words = {
    xml: 'XML',
    lrc: 'LRC',
    brackets: 'B',
    tsv: 'Table',
    text: 'Plain',
    unknown: 'Unknown',
  };
  expect((['vtt', 'tsv', 'unknown'] as const).map((name) => formatLabel(name, words))).toEqual([
    'WebVTT',
    'Table',
    'Unknown',
  ]);
});
