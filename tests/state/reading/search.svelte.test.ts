import { expect, test } from 'vitest';
import { Search } from '../../../src/state/reading/search.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

const opening = { giveBack: () => undefined, firstInView: () => undefined };
const url = 'https://a.example/talk.vtt';

async function searchIn(
  lines: readonly string[],
  alone: () => string | undefined = () => undefined,
) {
  const time = (second: number) => `00:00:${String(second).padStart(2, '0')}.000`;
  const cues = lines.map((text, i) => `${time(i)} --> ${time(i + 1)}\n${text}`);
  const { openEpisode, follow } = pageParts({ [url]: `WEBVTT\n\n${cues.join('\n\n')}\n` });
  await openEpisode.transcript.load({ url });
  return new Search(openEpisode.transcript, follow, alone);
}

/** Lines of a second each, where they are heard. */
const heard = (lines: readonly string[]) =>
  lines.map((text, start) => ({ start, end: start + 1, text }));

test('typing goes to the nearest hit at or after the place, else to the first', async () => {
  const search = await searchIn(['one tide', 'two', 'tide three', 'tides four']);
  search.look('tide', 1);
  expect([search.current, search.count]).toEqual([1, 3]);
  expect(search.hit?.from).toEqual({ line: 2, at: 0 });
  search.look('tides');
  expect(search.hit?.from.line).toBe(3);
  search.look('one', 3);
  expect(search.hit?.from.line).toBe(0);
});

test('next and previous go round, and typing goes on from there', async () => {
  const search = await searchIn(['ab', 'ab', 'abc']);
  search.look('a', 0);
  search.previous();
  expect(search.current).toBe(2);
  search.next();
  expect(search.current).toBe(0);
  search.next();
  search.look('ab');
  expect(search.current).toBe(1);
});

test('what finds nothing says so, and a query of nothing is not one', async () => {
  const search = await searchIn(['ab']);
  search.look('x', 0);
  expect([search.isWanted, search.isDone, search.count, search.hit]).toEqual([
    ...[true, true, 0, undefined],
  ]);
  search.next();
  expect(search.current).toBe(-1);
  search.look('  ');
  expect([search.isWanted, search.count]).toEqual([false, 0]);
});

test('each hit that is gone to is a wish to see it, even if it is the same', async () => {
  const search = await searchIn(['ab']);
  search.look('a', 0);
  const before = search.calls;
  search.next();
  expect([search.current, search.calls]).toEqual([0, before + 1]);
});

test('pips are the places of hits along the episode, each once', async () => {
  const lines = ['aa', 'b', 'b', 'ba'];
  const search = await searchIn(lines);
  search.look('a', 3);
  expect(search.pips(heard(lines), 4, 8)).toEqual([0, 1, 7]);
  expect(search.pips(heard(lines), 4, 2)).toEqual([0, 1]);
  expect(search.pip(heard(lines), 4, 8)).toBe(7);
});

test('hits of a stretch of lines are told', async () => {
  const search = await searchIn(['a', 'a', 'b', 'a']);
  search.look('a', 0);
  expect(search.within(1, 3)).toEqual([1, 2]);
});

test('while one speaker is shown alone, only hits in their lines count, are gone to and have pips', async () => {
  const lines = ['<v Ann>a', '<v Ben>a', '<v Ann>a', '<v Ben>a'];
  const search = await searchIn(lines, () => 'Ben');
  search.look('a', 0);
  expect([search.current, search.count, search.hit?.from.line]).toEqual([0, 2, 1]);
  search.next();
  expect([search.current, search.hit?.from.line]).toEqual([1, 3]);
  search.next();
  expect(search.hit?.from.line).toBe(1);
  search.previous();
  expect(search.hit?.from.line).toBe(3);
  expect(search.pips(heard(lines), 4, 4)).toEqual([1, 3]);
  expect(search.within(0, 3)).toEqual([0, 1]);
});

test('where the hit that was gone to is hidden, the next that is shown stands for it, and comes back', async () => {
  let alone = $state.raw<string | undefined>();
  const search = await searchIn(['<v Ann>a', '<v Ben>a', '<v Ann>a', '<v Ben>a'], () => alone);
  search.look('a', 2);
  expect([search.current, search.count]).toEqual([2, 4]);
  alone = 'Ben';
  expect([search.current, search.count, search.hit?.from.line]).toEqual([1, 2, 3]);
  alone = undefined;
  expect([search.current, search.count, search.hit?.from.line]).toEqual([2, 4, 2]);
  alone = 'Ben';
  search.next();
  expect(search.hit?.from.line).toBe(3);
});

test('hits that are all hidden are found once their lines are shown', async () => {
  let alone = $state.raw<string | undefined>('Ben');
  const search = await searchIn(['<v Ann>a', '<v Ben>b'], () => alone);
  search.look('a', 0);
  search.next();
  expect([search.current, search.count, search.isDone]).toEqual([-1, 0, true]);
  alone = undefined;
  expect([search.current, search.count]).toEqual([0, 1]);
});

test('what is typed before the field has come is looked for, and a new wish begins anew', async () => {
  const search = await searchIn(['ab', 'b']);
  search.open('a', opening);
  expect(search).toMatchObject({ query: 'a', isAwaited: true, isTyped: false });
  search.typeAhead('a');
  expect(search).toMatchObject({ query: 'a', count: 1, isTyped: true });
  search.endWait();
  search.open('', opening);
  expect(search).toMatchObject({ query: 'a', isAwaited: false, isTyped: false });
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

test('a reader who has scrolled is led on from there, once', async () => {
  const search = await searchIn(['a', 'a', 'a', 'a']);
  let inView = 0;
  search.open('', { ...opening, firstInView: () => inView });
  search.look('a');
  inView = 2;
  search.wander();
  search.look('a');
  expect(search.current).toBe(2);
  search.wander();
  search.next();
  search.look(' a');
  expect(search.current).toBe(3);
});
