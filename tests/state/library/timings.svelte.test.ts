// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { pageParts } from '../../support/page-parts.ts';

const page = 'https://page.example/';
const audio = 'https://page.example/ebb.mp3';
const show = (entry: object = {}) =>
  JSON.stringify({
    title: 'Tides',
    episodes: [{ id: 'ebb', audio: 'ebb.mp3', transcript: 'ebb.vtt', ...entry }],
  });
const vtt = 'WEBVTT\n\n00:10.000 --> 00:12.000\nThe sea.\n';

/** The page with the episode open, and its recording loaded. */
async function opened({ library = new FakeLibrary(), duration = 100, entry = {}, at = 0 } = {}) {
  const answers = { [`${page}show.json`]: show(entry), [`${page}ebb.vtt`]: vtt };
  const parts = pageParts(answers, { library });
  await parts.navigation.open(readLink(page), at > 0 ? { start: at } : undefined);
  parts.player.finishLoading({ duration });
  return { ...parts, library };
}

test('what was said by hand is there the next time, for the same recording', async () => {
  const first = await opened();
  first.fit.nudge(10, 0.5);
  expect([...first.library.timings.values()]).toMatchObject([{ audio, duration: 100 }]);
  const again = await opened({ library: first.library });
  expect([again.fit.source, again.playback.cues[0]?.start]).toEqual(['hand', 10.5]);
  expect(again.fit.isOpen).toBe(false);
});

test('a recording of another length is another recording', async () => {
  const { fit, library } = await opened();
  fit.nudge(10, 0.5);
  const other = await opened({ library, duration: 130 });
  expect(other.fit.source).toBe('plain');
  expect(library.timings.size).toBe(1);
});

test('what was undone or dropped is forgotten', async () => {
  const { fit, library } = await opened();
  fit.nudge(10, 0.5);
  fit.undo();
  expect(library.timings.size).toBe(0);
  fit.nudge(10, 0.5);
  fit.reset();
  expect(library.timings.size).toBe(0);
});

test('a show may say how an episode fits, and a link leads to where its words are heard', async () => {
  const { fit, player } = await opened({ entry: { offset: 8 }, at: 10 });
  expect([fit.source, player.time]).toEqual(['show', 18]);
});

test('a link leads to where a hand has moved its words', async () => {
  const { fit, library } = await opened();
  fit.nudge(10, 2);
  const { player } = await opened({ library, at: 10 });
  expect(player.time).toBe(12);
});
