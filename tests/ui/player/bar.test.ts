// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import Bar from '../../../src/ui/player/Bar.svelte';
import SpeedPanel from '../../../src/ui/player/SpeedPanel.svelte';
import VolumePanel from '../../../src/ui/player/VolumePanel.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

function loaded() {
  const parts = pageParts();
  parts.playback.load('https://a.example/talk.mp3');
  parts.player.finishLoading({ duration: 100 });
  parts.lines.cues = [20, 40, 60].map((start) => ({ start, end: start + 15, text: 'x' }));
  return parts;
}

test('one button plays and pauses, and says which', async () => {
  const parts = loaded();
  const user = show(Bar, parts, {});
  await user.click(button('Play'));
  expect(parts.player.paused).toBe(false);
  await user.click(button('Pause'));
  expect(parts.player.paused).toBe(true);
  expect(button('Play')).toBeDefined();
});

test('the play button follows what others do to the sound', () => {
  const parts = loaded();
  show(Bar, parts, {});
  parts.player.play();
  flushSync();
  expect(button('Pause')).toBeDefined();
  parts.player.outsidePause();
  flushSync();
  expect(button('Play')).toBeDefined();
});

describe('while the sound has to wait', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const icon = () => button(/^Pause/).querySelector<SVGElement>('svg')?.dataset['icon'];
  const pass = (ms: number) => {
    flushSync();
    vi.advanceTimersByTime(ms);
    flushSync();
  };

  test('the play button is busy, and soon says what it waits for, until the sound is there', () => {
    const parts = loaded();
    show(Bar, parts, {});
    parts.player.play();
    parts.player.wait(true);
    pass(400);
    expect(button('Pause').getAttribute('aria-busy')).toBe('true');
    expect(icon()).toBe('pause');
    pass(200);
    expect(button('Pause (waiting for the recording)')).toBeDefined();
    expect(icon()).toBe('waiting');
    parts.player.wait(false);
    pass(0);
    expect(button('Pause').getAttribute('aria-busy')).toBe('false');
    expect(icon()).toBe('pause');
  });

  test('it still pauses', () => {
    const parts = loaded();
    show(Bar, parts, {});
    parts.player.play();
    parts.player.wait(true);
    pass(1000);
    button(/^Pause/).click();
    expect(parts.player.paused).toBe(true);
    pass(0);
    expect(button('Play')).toBeDefined();
  });
});

test('back and on skip, previous and next go by lines', async () => {
  const parts = loaded();
  const user = show(Bar, parts, {});
  parts.playback.seek(50);
  await user.click(button('Forward 30 seconds'));
  expect(parts.player.time).toBe(80);
  await user.click(button('Back 15 seconds'));
  expect(parts.player.time).toBe(65);
  await user.click(button('Previous line'));
  expect(parts.player.time).toBe(40);
  await user.click(button('Next line'));
  expect(parts.player.time).toBe(60);
});

test('there is no line before the first, and none after the last', () => {
  const parts = loaded();
  show(Bar, parts, {});
  parts.playback.seek(20);
  flushSync();
  expect([button('Previous line').disabled, button('Next line').disabled]).toEqual([true, false]);
  parts.playback.seek(60);
  flushSync();
  expect([button('Previous line').disabled, button('Next line').disabled]).toEqual([false, true]);
});

test('the time is told, of the whole', () => {
  const parts = loaded();
  show(Bar, parts, {});
  parts.playback.seek(65);
  flushSync();
  expect(screen.getByText('1:05')).toBeDefined();
  expect(screen.getByText('/ 1:40')).toBeDefined();
});

test('without a recording nothing can be played, and the bar says so', () => {
  show(Bar, pageParts(), {});
  expect(button('Play').disabled).toBe(true);
  expect(screen.getByText(/No recording yet/)).toBeDefined();
});

test('the speed is one of the presets, or between', async () => {
  const parts = loaded();
  const user = show(SpeedPanel, parts, {});
  await user.click(button('1.5×'));
  expect(parts.player.rate).toBe(1.5);
  expect(button('1.5×').getAttribute('aria-pressed')).toBe('true');
  const slider = screen.getByRole('slider', { name: 'Speed' });
  await fireEvent.input(slider, { target: { value: '2.35' } });
  expect(parts.player.rate).toBe(2.35);
  expect(slider.getAttribute('aria-valuetext')).toBe('2.35×');
});

test('the volume is told in hundredths, and muted where nothing is heard', async () => {
  const parts = loaded();
  const user = show(VolumePanel, parts, {});
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Volume' });
  await fireEvent.input(slider, { target: { value: '0.35' } });
  expect(parts.player.volume).toBe(0.35);
  expect(slider.getAttribute('aria-valuetext')).toBe('Volume: 35%');
  await user.click(button('Mute'));
  expect(parts.player.muted).toBe(true);
  expect(slider.value).toBe('0');
  expect(slider.getAttribute('aria-valuetext')).toBe('Muted');
  await user.click(button('Unmute'));
  expect(slider.value).toBe('0.35');
});

test('the time until sleep stands on its button', () => {
  const parts = loaded();
  show(Bar, parts, {});
  expect(button('Sleep timer')).toBeDefined();
  parts.sleep.start(15);
  flushSync();
  expect(button('Sleep timer: 15 min').textContent).toContain('15 min');
  parts.clock.pass(14 * 60 + 30);
  flushSync();
  expect(button('Sleep timer: 30 s')).toBeDefined();
});

test('a passage can be repeated only once a link has opened one', async () => {
  const parts = loaded();
  const user = show(SpeedPanel, parts, {});
  const passage = await screen.findByRole<HTMLButtonElement>('button', { name: 'Passage' });
  expect(passage.disabled).toBe(true);
  parts.playback.openPassage({ start: 20, end: 30 });
  flushSync();
  await user.click(passage);
  expect(parts.repeat.mode).toBe('passage');
});

test('even loudness is offered only where it can be had, and the panel says why not', async () => {
  const parts = loaded();
  show(VolumePanel, parts, {});
  const choice = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Even loudness' });
  expect(choice.disabled).toBe(true);
  parts.loudness.answer('other-site');
  flushSync();
  expect(choice.disabled).toBe(true);
  expect(screen.getByText(/does not let other pages read the sound/)).toBeDefined();
  parts.loudness.answer('yes');
  flushSync();
  expect(choice.disabled).toBe(false);
});

/** Whether a button has the mark that something in its panel is on. */
function dotOn(name: string): boolean {
  flushSync();
  return button(name).dataset['on'] !== undefined;
}

test('the speed button says what repeats and what is hurried through, and has a mark', () => {
  const parts = loaded();
  const { playback, repeat, skipSilence } = parts;
  show(Bar, parts, {});
  expect(dotOn('Speed: 1×')).toBe(false);
  playback.seek(25);
  repeat.line();
  expect(dotOn('Speed: 1× (Repeat)')).toBe(true);
  skipSilence.set(true);
  playback.setRate(1.5);
  expect(dotOn('Speed: 1.5× (Repeat, Hurry through pauses)')).toBe(true);
  repeat.off();
  skipSilence.set(false);
  expect(dotOn('Speed: 1.5×')).toBe(false);
});

test('the volume button says that voices are made even, once they are', () => {
  const parts = loaded();
  const { loudness, loudnessSetting } = parts;
  show(Bar, parts, {});
  loudnessSetting.set(true);
  expect(dotOn('Volume: 100%')).toBe(false);
  loudness.answer('yes');
  expect(dotOn('Volume: 100% (Even loudness)')).toBe(true);
  loudnessSetting.set(false);
  expect(dotOn('Volume: 100%')).toBe(false);
});

test('at the end, the next episode is offered, and plays when it is taken', async () => {
  const url = 'https://page.example/show.json';
  const episodes = ['Ebb', 'Flood'].map((title) => ({ id: title, title, audio: `${title}.mp3` }));
  const parts = pageParts({ [url]: JSON.stringify({ title: 'Tides', episodes }) });
  await parts.navigation.open(readLink('https://page.example/'));
  parts.player.finishLoading({ duration: 100 });
  const user = show(Bar, parts, {});
  expect(screen.queryByText('Flood')).toBeNull();
  parts.player.play();
  parts.player.finish();
  flushSync();
  const offered = await screen.findByRole('button', { name: /^Next episode\s+Flood$/ });
  await user.click(offered);
  expect(parts.openEpisode.episode?.title).toBe('Flood');
  expect(parts.player.url).toBe('https://page.example/Flood.mp3');
  expect(parts.player.paused).toBe(false);
});
