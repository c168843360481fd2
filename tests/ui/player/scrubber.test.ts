// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import Scrubber from '../../../src/ui/player/Scrubber.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Place in the episode' });

/** An episode of 100 seconds with two chapters, at 50 seconds. */
async function opened() {
  const chapters = 'https://a.example/chapters.json';
  const parts = pageParts({
    [chapters]: JSON.stringify({
      chapters: [
        { startTime: 0, title: 'Opening' },
        { startTime: 60, title: 'Answers' },
      ],
    }),
  });
  parts.openEpisode.clear();
  await parts.openEpisode.open(
    { ...{ id: 'a', title: 'A', audio: 'https://a.example/a.mp3', chapters }, transcripts: [] },
    'a',
  );
  parts.player.finishLoading({ duration: 100 });
  parts.playback.seek(50);
  const user = show(Scrubber, parts, {});
  return { ...parts, user };
}

test('the place is told in words: time, whole and chapter', async () => {
  const { playback } = await opened();
  expect(slider().getAttribute('aria-valuetext')).toBe('0:50 of 1:40, Opening');
  playback.seek(61);
  flushSync();
  expect(slider().getAttribute('aria-valuetext')).toBe('1:01 of 1:40, Answers');
});

test('while it is dragged the sound stays, let go it moves', async () => {
  const { player } = await opened();
  await fireEvent.input(slider(), { target: { value: '80' } });
  expect(player.time).toBe(50);
  expect(slider().getAttribute('aria-valuetext')).toBe('1:20 of 1:40, Answers');
  await fireEvent.change(slider());
  expect(player.time).toBe(80);
});

test('the arrows go five seconds, and nobody else takes them', async () => {
  const { player, user } = await opened();
  let leaked = 0;
  const count = () => leaked++;
  document.addEventListener('keydown', count);
  slider().focus();
  await user.keyboard('{ArrowRight}');
  expect(player.time).toBe(55);
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(player.time).toBe(45);
  document.removeEventListener('keydown', count);
  expect(leaked).toBe(0);
});

test('without a known duration there is no place to go to', () => {
  const parts = pageParts();
  parts.playback.load('https://a.example/live.mp3');
  show(Scrubber, parts, {});
  expect(slider().disabled).toBe(true);
  expect(slider().hasAttribute('aria-valuetext')).toBe(false);
  parts.player.finishLoading({ duration: 100 });
  flushSync();
  expect(slider().disabled).toBe(false);
});
