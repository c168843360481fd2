import { expect, test } from 'vitest';
import { nameFacts } from '../../src/publish/name-facts.ts';

test('a name that holds only a date and a number is the title, without its ending', () => {
  expect(nameFacts('2026-05-01 Episode 12.mp3')).toEqual({
    title: '2026 05 01 Episode 12',
    number: 12,
    published: '2026-05-01',
  });
  expect(nameFacts('Episode 12.m4a')).toEqual({ title: 'Episode 12', number: 12 });
  expect(nameFacts('12 - The moon.mp3')).toEqual({ title: 'The moon', number: 12 });
});
