import { expect, test } from 'vitest';
import type { TranscriptLink } from '../../../src/core/episode/episode.ts';
import {
  choiceOf,
  chosenTranscript,
  firstTranscript,
} from '../../../src/core/episode/transcript-choice.ts';

const link = (language?: string, label?: string): TranscriptLink => ({
  url: `https://a.example/${language}-${label}.vtt`,
  ...(language !== undefined && { language }),
  ...(label !== undefined && { label }),
});
const english = link('en');
const german = link('de');
const brazilian = link('pt-BR');
const portuguese = link('pt-PT');
const links = [english, german, portuguese, brazilian];

test.each<[string, readonly string[], TranscriptLink]>([
  ['the listener’s first language', ['de', 'en'], german],
  ['their second, where there is none in their first', ['fr', 'de'], german],
  ['a kind of their language', ['pt'], portuguese],
  ['just their kind of it', ['pt-br'], brazilian],
  ['the language that theirs is a kind of', ['de-AT', 'en'], german],
  ['the first, where they know none of them', ['fr'], english],
  ['the first, where nothing is known of them', [], english],
])('without a choice it is %s', (_, languages, expected) => {
  expect(firstTranscript(links, '', languages)).toBe(expected);
});

test('what was chosen goes before the listener’s languages', () => {
  expect(firstTranscript(links, choiceOf(german), ['en'])).toBe(german);
});

test('a choice that is not there leaves it to the languages', () => {
  expect(firstTranscript(links, 'fr', ['de'])).toBe(german);
});

test('a language that begins like another is another', () => {
  expect(firstTranscript([english, link('fil')], '', ['fi'])).toBe(english);
});

test('of two in one language the very one is remembered', () => {
  const two = [link('de', 'Automatic'), link('de', 'By hand')];
  expect(chosenTranscript(two, choiceOf(two[1]!))).toBe(two[1]);
  expect(chosenTranscript(two, 'de Other')).toBe(two[0]);
});

test('one without a language is remembered by its label', () => {
  const two = [link(undefined, 'Short'), link(undefined, 'In full')];
  expect(chosenTranscript(two, choiceOf(two[1]!))).toBe(two[1]);
  expect(chosenTranscript(links, choiceOf(two[1]!))).toBeUndefined();
});

test('without a choice none is chosen', () => {
  expect(chosenTranscript([link(), link()], '')).toBeUndefined();
});
