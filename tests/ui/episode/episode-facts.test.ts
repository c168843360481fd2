import { expect, test } from 'vitest';
import { episodeFacts } from '../../../src/ui/episode/episode-facts.ts';
import { inWords, loadWords } from '../../../src/ui/i18n/index.ts';
import { leftText } from '../../../src/ui/library/entry-words.ts';

const episode = { id: 'x', title: 'X', transcripts: [] };

test('an episode of which nothing is known has no facts', () => {
  expect(episodeFacts(episode)).toEqual([]);
});

test('number, length and date are told in this order', () => {
  const facts = episodeFacts({ ...episode, number: 7, duration: 1810, published: '2026-03-01' });
  expect(facts.slice(0, 2)).toEqual(['Episode 7', '30 min']);
  expect(facts[2]).toBe('1 Mar 2026');
});

test.each([
  ['en', '1 Mar 2026'],
  ['en-GB', '1 Mar 2026'],
  ['en-US', 'Mar 1, 2026'],
  ['de', '01.03.2026'],
])('a date is written as in %s', async (tag, date) => {
  const words = (await loadWords(tag))!;
  const facts = inWords(words, () => episodeFacts({ ...episode, published: '2026-03-01' }));
  expect(facts).toEqual([date]);
});

test('a short episode is told in seconds', () => {
  expect(episodeFacts({ ...episode, duration: 42.4 })).toEqual(['42 s']);
  expect(episodeFacts({ ...episode, duration: 59.4 })).toEqual(['59 s']);
});

test('an episode of a minute is told in minutes', () => {
  expect(episodeFacts({ ...episode, duration: 59.6 })).toEqual(['1 min']);
  expect(episodeFacts({ ...episode, duration: 75 })).toEqual(['1 min']);
});

test('what is left to hear is told in the same words', () => {
  const left = (time: number) =>
    leftText({ place: { time, duration: 7600, finished: false, savedMs: 1 } });
  expect([left(100), left(7540), left(7555)]).toEqual(['125 min left', '1 min left', '45 s left']);
});

test('a date that is none is left out', () => {
  expect(episodeFacts({ ...episode, published: 'soon' })).toEqual([]);
});
