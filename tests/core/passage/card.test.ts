import { expect, test } from 'vitest';
import { layOutCard, type MeasureCard } from '../../../src/core/passage/card.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const measure: MeasureCard = (text, size) => [...text].length * size * 0.5;
const box = { width: 1000, height: 900 };
const said = (text: string, speaker?: string) => ({ text, ...(speaker && { speaker }) });

test('a short passage is set large', () => {
  const text = layOutCard([said('So you press play.')], box, false, measure);
  expect(text.size).toBe(84);
  expect(text.rows).toEqual([{ kind: 'words', text: 'So you press play.', top: 0, part: 0 }]);
});

test('a longer passage is set smaller until it fits', () => {
  const text = layOutCard([said('word '.repeat(90).trim())], box, false, measure);
  expect(text.size).toBeLessThan(84);
  expect(text.height).toBeLessThanOrEqual(900);
  expect(text.rows.map((row) => row.text).join(' ')).toBe('word '.repeat(90).trim());
});

test('a passage that does not fit at all is cut with an ellipsis', () => {
  const text = layOutCard([said('word, '.repeat(900))], box, false, measure);
  expect(text.size).toBe(38);
  expect(text.height).toBeLessThanOrEqual(900);
  expect(text.rows.at(-1)!.text).toMatch(/word…$/);
});

test.each([
  ['words', 'word '],
  ['one word', 'x'],
  ['marks', '.'],
  ['Japanese', '字幕はいつも声に遅れます。'],
  ['emoji', '👩‍👩‍👧‍👦'],
])('of a very long passage of %s no more is laid out than fits', (_what, text) => {
  let measured = 0;
  const counting: MeasureCard = (part, size) => {
    measured++;
    return measure(part, size, 'words');
  };
  const parts = Array.from({ length: 20 }, () => said(text.repeat(20_000 / text.length)));
  const seconds = cpuTime(() => {
    expect(layOutCard(parts, box, false, counting).rows).toHaveLength(17);
  });
  expect(seconds).toBeLessThan(3000);
  expect(measured).toBeLessThan(20_000);
});

test('several speakers are named where the speaker changes', () => {
  const parts = [said('One.', 'Mara'), said('Two.', 'Mara'), said('Three.', 'Teo')];
  const { rows } = layOutCard(parts, box, true, measure);
  expect(rows.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'name Mara',
    'words One.',
    'words Two.',
    'name Teo',
    'words Three.',
  ]);
});

test('no cut passage ends with a name', () => {
  const parts = Array.from({ length: 80 }, (_, i) => said('One.', i % 2 ? 'Mara' : 'Teo'));
  for (let height = 300; height < 500; height += 7) {
    const { rows } = layOutCard(parts, { width: 1000, height }, true, measure);
    expect(rows.at(-1)).toMatchObject({ kind: 'words', text: 'One…' });
  }
});
