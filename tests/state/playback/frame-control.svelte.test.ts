// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { FRAME_EVENTS } from '../../../src/core/embed/frame-messages.ts';
import { FrameControl } from '../../../src/state/playback/frame-control.svelte.ts';
import { FakeFramePort } from '../../support/fake-frame-port.ts';
import { pageParts } from '../../support/page-parts.ts';

const trusted = 'https://trusted.example';

/** A player in a frame, with sound that is loaded, and two lines. */
function framed(listed: readonly string[] = []) {
  const parts = pageParts();
  const { player, playback, lines } = parts;
  const port = new FakeFramePort();
  const control = new FrameControl(port, player, playback, () => listed);
  onTestFinished(control.connect());
  lines.cues = [
    { start: 1, end: 2, text: 'One', speaker: 'Ann' },
    { start: 3, end: 4, text: 'Two' },
  ];
  const load = () => {
    playback.load('https://pod.example/ebb.mp3');
    player.finishLoading({ duration: 90 });
  };
  return { ...parts, port, load };
}

test('says once that it is ready, with what the page around may do', () => {
  const { port, load } = framed();
  expect(port.sent).toEqual([]);
  load();
  expect(port.sent).toHaveLength(1);
  expect(port.sent[0]).toMatchObject({ event: 'ready', to: undefined, value: { src: port.src } });
  expect(port.sent[0]?.value?.['events']).toEqual(FRAME_EVENTS);
  expect(port.sent[0]?.value?.['methods']).toContain('play');
  expect(port.sent[0]?.value?.['methods']).not.toContain('setVolume');
});

test('a page that comes later is told that it is ready', () => {
  const { port, load } = framed();
  load();
  port.take();
  port.command('addEventListener', 'ready', 'a');
  expect(port.sent).toMatchObject([{ event: 'ready', listener: 'a', to: 'https://blog.example' }]);
});

test('any page plays, pauses and seeks', () => {
  const { port, load, player } = framed();
  load();
  port.command('play');
  expect(player.paused).toBe(false);
  port.command('setCurrentTime', 12);
  expect(player.time).toBe(12);
  port.command('pause');
  expect(player.paused).toBe(true);
});

test('questions are answered to the page that asked', () => {
  const { port, load } = framed();
  load();
  port.take();
  port.command('setCurrentTime', 12);
  port.command('getCurrentTime', undefined, 'x');
  port.command('getDuration', undefined, 'y');
  port.command('getPaused');
  expect(port.sent).toEqual([
    { event: 'getCurrentTime', value: 12, listener: 'x', to: 'https://blog.example' },
    { event: 'getDuration', value: 90, listener: 'y', to: 'https://blog.example' },
    { event: 'getPaused', value: true, to: 'https://blog.example' },
  ]);
});

test('only a page that the show lists changes speed and volume', () => {
  const { port, load, player } = framed([trusted]);
  load();
  port.command('addEventListener', 'error');
  port.take();
  port.command('setVolume', 20);
  port.command('setPlaybackRate', 2);
  port.command('mute');
  expect([player.volume, player.rate, player.muted]).toEqual([1, 1, false]);
  expect(port.sent[0]).toMatchObject({ event: 'error', value: { code: 2 } });
  port.command('setVolume', 20, undefined, trusted);
  port.command('setPlaybackRate', 2, undefined, trusted);
  port.command('mute', undefined, undefined, trusted);
  expect([player.volume, player.rate, player.muted]).toEqual([0.2, 2, true]);
});

test('what is heard is told to those who asked, in the order of a media element', () => {
  const { port, load, player } = framed();
  load();
  port.take();
  for (const event of FRAME_EVENTS) port.command('addEventListener', event, 'all');
  port.take();
  port.command('play');
  player.tick();
  player.slowSeeks = true;
  port.command('setCurrentTime', 5);
  player.landSeek();
  port.command('pause');
  const quiet = ['cuechange', 'progress'];
  expect(port.take().filter((event) => !quiet.includes(event))).toEqual([
    ...['play', 'playing', 'timeupdate', 'seeking', 'timeupdate', 'seeked', 'timeupdate', 'pause'],
  ]);
  port.command('removeEventListener', 'play', 'all');
  port.command('play');
  expect(port.take()).not.toContain('play');
});

test('the line is told when it changes, with its speaker', () => {
  const { port, load, player, playback } = framed();
  load();
  port.command('addEventListener', 'cuechange', 'c');
  port.take();
  playback.seek(1.5);
  flushSync();
  expect(port.sent.at(-1)).toMatchObject({
    event: 'cuechange',
    listener: 'c',
    value: { cue: { index: 0, start: 1, end: 2, text: 'One', speaker: 'Ann' }, seconds: 1.5 },
  });
  port.take();
  player.at(1.7);
  flushSync();
  expect(port.take()).toEqual([]);
});

test('lines that are read anew without a change are not told again', () => {
  const { port, load, lines, playback } = framed();
  load();
  port.command('addEventListener', 'cuechange', 'c');
  playback.seek(1.5);
  flushSync();
  port.take();
  lines.cues = playback.cues.map((cue) => ({ ...cue }));
  flushSync();
  expect(port.take()).toEqual([]);
});

test('a refused start is told as an error', () => {
  const { port, load, player } = framed();
  load();
  port.command('addEventListener', 'error', 'e');
  port.take();
  player.refusesPlay = true;
  port.command('play');
  expect(port.sent).toMatchObject([{ event: 'error', value: { code: -1, msg: 'refused' } }]);
});

test('nonsense does nothing', () => {
  const { port, load, player } = framed();
  load();
  const before = player.calls.length;
  port.say('hello');
  port.say('{');
  port.say(null);
  port.say({ context: 'player.js', method: 7 });
  port.say({ method: 'play' });
  port.command('setCurrentTime', 'soon');
  port.command('setCurrentTime', Number.NaN);
  port.command('constructor');
  port.command('addEventListener', 'constructor');
  expect(player.calls).toHaveLength(before);
});
