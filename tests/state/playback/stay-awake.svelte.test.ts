// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { stayAwake } from '../../../src/state/playback/stay-awake.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

/** A page that plays a line, and whether the screen stays on. */
function page(kept = {}) {
  const parts = pageParts({}, { kept });
  const { player, playback, follow, settings, frames, lines } = parts;
  playback.load('https://a.example/talk.mp3');
  lines.cues = [{ start: 0, end: 9, text: 'Hello.' }];
  player.finishLoading({ duration: 100 });
  let isOn = false;
  const stop = stayAwake(playback, follow, settings, frames, { stayOn: (on) => (isOn = on) });
  player.play();
  const screen = () => {
    flushSync();
    return isOn;
  };
  return { ...parts, stop, screen };
}

test('the screen stays on while the page plays and follows', () => {
  const { player, follow, frames, screen } = page();
  expect(screen()).toBe(true);
  follow.seen('up');
  expect(screen()).toBe(false);
  follow.take();
  expect(screen()).toBe(true);
  frames.hide();
  expect(screen()).toBe(false);
  frames.show();
  expect(screen()).toBe(true);
  player.pause();
  expect(screen()).toBe(false);
});

test('it goes dark where the listener wants that, and without lines to read', () => {
  const { settings, lines, screen } = page({ stayAwake: false });
  expect(screen()).toBe(false);
  settings.setOption('stayAwake', true);
  expect(screen()).toBe(true);
  lines.cues = [];
  expect(screen()).toBe(false);
});

test('it is let go of at the end', () => {
  const { stop, screen } = page();
  expect(screen()).toBe(true);
  stop();
  expect(screen()).toBe(false);
});
