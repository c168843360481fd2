// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { passageToShare } from '../../../src/state/reading/passage.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

function opened(mayBegin: boolean, passage = { start: 10, end: 14 }) {
  const parts = pageParts({}, { mayBegin });
  const { player, playback, openedPassage } = parts;
  playback.load('https://a.example/talk.mp3');
  playback.openPassage(passage);
  return { ...parts, link: openedPassage, ready: () => player.finishLoading({ duration: 100 }) };
}

test('a passage plays by itself once its audio is ready', () => {
  const { link, player, ready } = opened(true);
  expect(player.paused).toBe(true);
  expect(link.asks).toBeUndefined();
  ready();
  expect(player.paused).toBe(false);
  expect(link.asks).toBeUndefined();
});

test('where the browser refuses, the listener is asked, and a click plays the passage', () => {
  const { link, player, ready } = opened(true);
  player.refusesPlay = true;
  ready();
  expect(link.asks).toBe('to begin');
  link.play();
  expect(player.paused).toBe(false);
  expect(link.asks).toBeUndefined();
});

test('where sound would surprise, nothing plays until the listener says so', () => {
  const { link, player, ready } = opened(false);
  ready();
  expect(player.paused).toBe(true);
  expect(link.asks).toBe('to begin');
});

test('who has asked for another line meanwhile is left alone', () => {
  const { player, follow, ready } = opened(true);
  follow.goTo({ start: 30 });
  ready();
  expect(player.paused).toBe(true);
});

test('it begins by itself once only', () => {
  const { player, playback, ready } = opened(true);
  ready();
  playback.pause();
  playback.seek(10);
  expect(player.paused).toBe(true);
});

test('at the end of the passage the listener is asked how to go on', () => {
  const { link, player, ready } = opened(true);
  ready();
  player.at(14.1);
  player.tick();
  expect(player.paused).toBe(true);
  expect(link.asks).toBe('to go on');
  link.goOn();
  player.at(18);
  player.tick();
  expect(player.paused).toBe(false);
});

test('a question that was dismissed is not asked again', () => {
  const { link, ready } = opened(false);
  ready();
  link.dismiss();
  expect(link.asks).toBeUndefined();
});

test('a passage past the end of the audio is told, and nothing plays', () => {
  const { link, player, openEpisode, playback, ready } = opened(true, { start: 500, end: 510 });
  ready();
  expect(openEpisode.userErrors).toMatchObject([{ about: 'link', why: 'past-the-end' }]);
  expect(player.paused).toBe(true);
  expect(playback.passage).toBeUndefined();
  expect(playback.time).toBe(0);
  expect(link.asks).toBeUndefined();
});

test('a passage is quoted with the time at which it is heard', () => {
  const { fit, playback, openEpisode } = pageParts();
  fit.nudge(60, 8);
  const passage = { start: 60, end: 64, first: 0, last: 0, parts: [] };
  const { time } = passageToShare(passage, openEpisode, playback, 'https://page.example/');
  expect(time).toBe(68);
});
