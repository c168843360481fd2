import { expect, test } from 'vitest';
import { episodeFacts } from '../../../src/ui/episode/episode-facts.ts';

const episode = { id: 'x', title: 'X', transcripts: [] };

test('an episode of which nothing is known has no facts', () => {
  expect(episodeFacts(episode)).toEqual([]);
});

test('number, length and date are told in this order', () => {
  const facts = episodeFacts({ ...episode, number: 7, duration: 1810, published: '2026-03-01' });
  expect(facts.slice(0, 2)).toEqual(['Episode 7', '30 min']);
  expect(facts[2]).toMatch(/2026/);
  expect(facts[2]).toMatch(/\b1\b/);
});

test('a short episode is told in seconds', () => {
  expect(episodeFacts({ ...episode, duration: 42.4 })).toEqual(['42 s']);
});

test('a date that is none is left out', () => {
  expect(episodeFacts({ ...episode, published: 'soon' })).toEqual([]);
});
