// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { flushSync, type Component } from 'svelte';
import { expect, test } from 'vitest';
import Bar from '../../../src/ui/player/Bar.svelte';
import BarMarks from '../../../src/ui/player/BarMarks.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const button = (name: string) => screen.findByRole('button', { name });

/** The bar, and what comes to it later. */
const MarkedBar: Component = (internals) => ({
  ...Bar(internals, {}),
  ...BarMarks(internals, {}),
});

function shown() {
  const parts = pageParts();
  parts.playback.load('https://a.example/talk.mp3');
  parts.player.finishLoading({ duration: 100 });
  parts.lines.cues = [{ start: 20, end: 35, text: 'x' }];
  show(MarkedBar, parts, {});
  return parts;
}

test('the speed button says what repeats and what is hurried through, and has a mark', async () => {
  const { extras, playback } = shown();
  expect((await button('Speed: 1×')).dataset['on']).toBeUndefined();
  playback.seek(25);
  extras.repeat.line();
  expect((await button('Speed: 1× (Repeat)')).dataset['on']).toBe('');
  extras.skipSilence.set(true);
  playback.setRate(1.5);
  expect(await button('Speed: 1.5× (Repeat, Hurry through pauses)')).toBeDefined();
  extras.repeat.off();
  extras.skipSilence.set(false);
  expect((await button('Speed: 1.5×')).dataset['on']).toBeUndefined();
});

test('the volume button says that voices are made even, once they are', async () => {
  const { extras, loudness } = shown();
  extras.loudnessSetting.set(true);
  flushSync();
  expect((await button('Volume: 100%')).dataset['on']).toBeUndefined();
  loudness.answer('yes');
  expect((await button('Volume: 100% (Even loudness)')).dataset['on']).toBe('');
  extras.loudnessSetting.set(false);
  expect((await button('Volume: 100%')).dataset['on']).toBeUndefined();
});
