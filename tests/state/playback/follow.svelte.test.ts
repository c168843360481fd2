// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pageParts } from '../../support/page-parts.ts';

function following() {
  const { player, playback, follow, lines } = pageParts();
  playback.load('https://a.example/talk.mp3');
  player.finishLoading({ duration: 100 });
  lines.cues = [10, 20, 30].map((start) => ({ start, end: start + 5, text: 'x' }));
  return { player, playback, follow };
}

test('the view follows from the start', () => {
  const { follow } = following();
  expect(follow.holding).toBe(true);
  expect(follow.away).toBeUndefined();
});

test('a line that the reader scrolls out of view is let go, and where it went is known', () => {
  const { follow } = following();
  follow.seen('up');
  expect(follow.holding).toBe(false);
  expect(follow.away).toBe('up');
  follow.seen('down');
  expect(follow.away).toBe('down');
});

test('where the line went in one episode says nothing of the next', () => {
  const { follow, playback } = following();
  follow.seen('up');
  playback.load('https://a.example/other.mp3');
  expect(follow.holding).toBe(true);
  expect(follow.away).toBeUndefined();
});

test('scrolled back into view, the line is held again without being called', () => {
  const { follow } = following();
  follow.seen('up');
  follow.seen('in view');
  expect(follow.holding).toBe(true);
  expect(follow.calls).toBe(0);
});

test.each<[string, (follow: ReturnType<typeof following>['follow']) => void, number]>([
  ['a click on a line', (follow) => follow.playCue(2), 30],
  ['the next line', (follow) => follow.nextCue(), 30],
  ['the previous line', (follow) => follow.previousCue(), 10],
  ['the same line again', (follow) => follow.repeatCue(), 20],
])('%s takes hold again, and goes there', (_, act, time) => {
  const { follow, playback, player } = following();
  playback.seek(22);
  follow.seen('down');
  act(follow);
  expect(follow.holding).toBe(true);
  expect(follow.calls).toBe(1);
  expect(player.time).toBe(time);
});

test('playing on does not take hold: nothing but the reader’s wish does', () => {
  const { follow, playback } = following();
  follow.seen('up');
  playback.play();
  playback.seek(22);
  expect(follow.holding).toBe(false);
});
