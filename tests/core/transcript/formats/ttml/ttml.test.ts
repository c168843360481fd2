import { expect, test } from 'vitest';
import { parseTtml } from '../../../../../src/core/transcript/formats/ttml/ttml.ts';
import { cpuTime } from '../../../../support/cpu-time.ts';

const body = (content: string) =>
  parseTtml(`<tt xml:lang="en"><body><div>${content}</div></body></tt>`);

test('spans that count from the start of the audio are told from those that count from their paragraph', () => {
  const words = (from: number) =>
    ['one', 'two', 'three']
      .map((w, i) => `<span begin="${from + i}s" end="${from + i + 1}s">${w}</span>`)
      .join(' ');
  const paragraph = (from: number) => `<p begin="60s" end="63s">${words(from)}</p>`;
  for (const from of [0, 60])
    expect(body(paragraph(from)).cues[0]?.words?.map(({ start }) => start)).toEqual([60, 61, 62]);
});

test('words with white space between them keep it, syllables without are one word', () => {
  const { cues } = body(
    '<p begin="0s" end="3s"><span begin="0s">Har</span><span begin="1s">bour</span> <span begin="2s">lights</span></p>',
  );
  expect(cues).toMatchObject([{ text: 'Harbour lights', words: [{ start: 0 }, { start: 2 }] }]);
});

test('depth exhausts no stack, and end tags too many cost no time', () => {
  const deep = `<p begin="1s">${'<span>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`;
  expect(cpuTime(() => body(deep))).toBeLessThan(3000);
});
