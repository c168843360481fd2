import { expect, test } from 'vitest';
import { checkTranscript } from '../../src/publish/check-transcript.ts';

const check = async (text: string, name: string) => {
  const { oddities } = await checkTranscript(new TextEncoder().encode(text), { name }, undefined);
  return oddities.map(({ line, text }) => [line, text]);
};

test('a damaged line of an SRT file is told with what to do', async () => {
  const srt = [
    ...['1', '00:00:01,000 --> 00:00:02,000', 'Who pulls at the sea?', ''],
    ...['2', '00:00:0x,000 --> 00:00:04,000', 'The moon.', ''],
    ...['3', '00:00:05,000 --> 00:00:06,000', 'And the sun.', ''],
  ].join('\n');
  expect(await check(srt, 'ebb.srt')).toEqual([
    [
      6,
      'Cannot read the times in “00:00:0x,000 --> 00:00:04,000”. The line is left out: write its times as 00:01:02.500, in SRT as 00:01:02,500.',
    ],
  ]);
});

test('letters in another encoding are told with what to do', async () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('1\n00:00:01,000 --> 00:00:02,000\nH'),
    0xe4,
    0x66,
    0x65,
    0x6e,
  ]);
  const { oddities } = await checkTranscript(bytes, { name: 'ebb.srt' }, undefined);
  expect(oddities).toMatchObject([{ text: expect.stringContaining('Save it as UTF-8.') }]);
});

test.each([
  [3600, 1],
  [2900, 0],
  [100, 0],
])('a transcript of 40 minutes, of a recording of %d s', async (duration, told) => {
  const vtt = `WEBVTT\n\n${duration === 100 ? '00:20' : '40:00'}.000 --> 40:03.000\nThe sea.\n`;
  const { oddities } = await checkTranscript(
    new TextEncoder().encode(vtt),
    { name: 'ebb.vtt' },
    duration,
  );
  const short = oddities.filter(({ text }) => text.includes('not the whole transcript'));
  expect(short).toHaveLength(told);
  if (told) expect(short[0]!.text).toMatch(/^This ends at 40:03, and the recording lasts 1:00:00/);
});
