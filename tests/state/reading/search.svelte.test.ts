import { expect, test } from 'vitest';
import { Hits } from '../../../src/state/reading/hits.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

const opening = { giveBack: () => undefined, firstInView: () => undefined };

test('what is typed before the field has come is looked for, and a new wish begins anew', () => {
  const { search, transcript, follow, speakers, settings, lines } = pageParts();
  lines.cues = [{ start: 0, end: 1, text: 'ab' }];
  search.open('a', opening);
  expect(search).toMatchObject({ query: 'a', isAwaited: true, isTyped: false, isListed: false });
  search.typeAhead('b');
  expect(search).toMatchObject({ query: 'b', isTyped: true });
  const hits = (search.hits = new Hits({ search, transcript, follow, speakers, settings }));
  search.endWait();
  expect([hits.count, search.isListed]).toEqual([1, true]);
  search.open('', opening);
  expect(search).toMatchObject({ query: 'b', isAwaited: false, isTyped: false });
  search.look(' ');
  expect([hits.isWanted, hits.count, search.isListed]).toEqual([false, 0, false]);
});

test('another spelling comes into the field as if it was typed', () => {
  const { search } = pageParts();
  search.open('lighthose', opening);
  const before = search.opening;
  search.retype('lighthouse');
  expect(search).toMatchObject({ query: 'lighthouse', isTyped: true });
  expect(search.opening).not.toBe(before);
});

test('a search leads the view from the first line in it, and goes back where no line was played', async () => {
  const parts = pageParts();
  const { search, follow } = parts;
  follow.seen('up');
  search.open('a', { ...opening, firstInView: () => 3 });
  expect(follow.isLed).toBe(true);
  expect(search.close()).toBe('back');
  expect(follow.isLed).toBe(false);
});

test('a search from the line being said goes on with the voice, or stays at a line that was played', () => {
  const { search, follow, playback, player, lines } = pageParts();
  playback.load('https://a.example/talk.mp3');
  player.finishLoading({ duration: 100 });
  lines.cues = [10, 20, 30].map((start) => ({ start, end: start + 5, text: 'x' }));
  playback.seek(12);
  search.open('x', opening);
  expect(search.close()).toBe('back');
  search.open('x', opening);
  playback.seek(22);
  expect(search.close()).toBe('to the voice');
  search.open('x', opening);
  follow.playCue(2);
  expect(search.close()).toBe('stay');
});
