import { expect, test } from 'vitest';
import type { Turn } from '../../../src/core/transcript/turns.ts';
import { namedSpeakers, speakerColours } from '../../../src/ui/transcript/speakers.ts';

const turns = (...speakers: (string | undefined)[]): Turn[] =>
  speakers.map((speaker, first) => ({
    ...{ start: first, cues: [], first },
    ...(speaker !== undefined && { speaker }),
  }));

test('each speaker has one colour, in order of their first words', () => {
  expect([...speakerColours(turns('Ann', 'Bo', 'Ann', undefined, 'Cy'))]).toEqual([
    ['Ann', 0],
    ['Bo', 1],
    ['Cy', 2],
  ]);
});

test('colours are used again where speakers are many', () => {
  const colours = speakerColours(turns('a', 'b', 'c', 'd', 'e', 'f', 'g'));
  expect(colours.get('g')).toBe(0);
});

test('a name stands where the speaker changes', () => {
  expect(namedSpeakers(turns('Ann', 'Ann', 'Bo', undefined, 'Bo'))).toEqual([
    ...['Ann', undefined, 'Bo', undefined, 'Bo'],
  ]);
});
