import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTranscript, readTranscriptText } from '../../../src/core/transcript/read.ts';

test('the demo’s transcript is read whole', async () => {
  const { cues, diagnostics, format } = await readTranscript(
    readFileSync('public/demo/a-watch-called-arnold.vtt'),
  );
  expect(cues.length).toBeGreaterThan(50);
  expect(cues.every(({ text }) => text.length > 0)).toBe(true);
  expect({ diagnostics, format }).toEqual({ diagnostics: [], format: 'vtt' });
});

test.each(['WEBVTT\n\n00:01.000 --> 00:02.000\n', '1\n00:00:01,000 --> 00:00:02,000\n'])(
  'letters that were misread, and control characters, are mended in every format',
  async (lead) => {
    const { cues } = await readTranscriptText(`${lead}\u0007Ã‡a va\u0007\n`);
    expect(cues).toEqual([{ start: 1, end: 2, text: 'Ça va' }]);
  },
);

test('captions that roll say each phrase once', async () => {
  const text = `WEBVTT\n\n00:00.000 --> 00:01.000\nwe begin\n\n00:01.000 --> 00:02.000\nwe begin to roll\n\n00:02.000 --> 00:03.000\nto roll on`;
  expect((await readTranscriptText(text)).cues.map((c) => c.text)).toEqual([
    'we begin',
    'to roll',
    'on',
  ]);
});

test('what cannot be decoded is told before what cannot be read', async () => {
  const bytes = Uint8Array.from('WEBVTT\n\n00:01.000 --> x\ncaf\u00e9\n', (letter) =>
    letter.charCodeAt(0),
  );
  expect((await readTranscript(bytes)).diagnostics.map(({ code }) => code)).toEqual([
    'not-utf-8',
    'bad-timestamp',
    'no-cues',
  ]);
});
