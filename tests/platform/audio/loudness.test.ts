// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { LazyLoudness } from '../../../src/platform/audio/lazy-loudness.ts';
import { PlayerLoudness } from '../../../src/platform/audio/loudness.ts';
import { FakePlayer } from '../../support/fake-player.ts';
import { FakeAudioContext, FakeAudioNode, fakeWebAudio } from '../../support/fake-web-audio.ts';

beforeEach(() => {
  vi.unstubAllGlobals();
  fakeWebAudio();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('x', { status: 206 })));
});

const own = `${location.origin}/1.mp3`;
const readable = 'https://a.example/1.mp3';

/** A player that takes an element for each audio as the real one does. */
function playerWithElement(elementFor: (url: string) => HTMLAudioElement | undefined) {
  const player = Object.assign(new FakePlayer(), { element: new Audio() });
  const load = player.load.bind(player);
  player.load = (url) => {
    player.element = elementFor(url) ?? player.element;
    player.element.setAttribute('src', url);
    load(url);
  };
  return player;
}

function setUp(url: string) {
  const player = playerWithElement((wanted) => loudness.elementFor(wanted));
  const loudness = new PlayerLoudness(player);
  player.load(url);
  player.finishLoading({ duration: 100 });
  player.seek(42);
  const inCorsMode = () => expect.poll(() => player.element.crossOrigin).toBe('anonymous');
  return { player, loudness, inCorsMode };
}

test('nothing is asked for before it is wanted', () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const { player, loudness } = setUp(readable);
  player.play();
  expect(fetched).not.toHaveBeenCalled();
  expect(FakeAudioContext.last).toBeUndefined();
  expect(loudness.able).toBeUndefined();
});

test('what plays is sent through the compressor once Web Audio runs, and past it when that is no more wanted', async () => {
  const { player, loudness } = setUp(own);
  player.play();
  loudness.set(true);
  await expect.poll(() => FakeAudioNode.sources).toHaveLength(1);
  const [source] = FakeAudioNode.sources;
  expect(source?.element).toBe(player.element);
  expect(source?.to).toBeInstanceOf(FakeAudioNode);
  loudness.set(false);
  expect(source?.to).toBe('speakers');
  expect(player.calls.filter(([intent]) => intent === 'load')).toHaveLength(1);
});

test('while the browser refuses Web Audio the sound goes on without it', async () => {
  FakeAudioContext.refuses = true;
  const { player, loudness } = setUp(own);
  player.play();
  loudness.set(true);
  await expect.poll(() => FakeAudioContext.last).toBeDefined();
  expect(FakeAudioNode.sources).toEqual([]);
  expect(player.paused).toBe(false);
});

test('the sound of another site is loaded anew in CORS mode, at its place, and goes on', async () => {
  const { player, loudness, inCorsMode } = setUp(readable);
  player.play();
  loudness.set(true);
  await inCorsMode();
  expect(player).toMatchObject({ time: 42, paused: false });
});

test.each([
  ['plays goes on', 'play'],
  ['is paused stays so', 'pause'],
] as const)('where it is refused in CORS mode, what %s, as it was before', async (_, press) => {
  const { player, loudness, inCorsMode } = setUp(readable);
  player[press]();
  loudness.set(true);
  await inCorsMode();
  player.fail({ code: 'unreachable' });
  expect(player.element.crossOrigin).toBeNull();
  expect(player).toMatchObject({ status: 'loading', time: 42, paused: press === 'pause' });
  expect(loudness.able).toBe('other-site');
});

test('what the listener presses while it loads in CORS mode counts, though that is refused', async () => {
  const { player, loudness, inCorsMode } = setUp(readable);
  loudness.set(true);
  await inCorsMode();
  player.play();
  player.fail({ code: 'unreachable' });
  expect(player.paused).toBe(false);
});

test('what cannot be read is not touched', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const { player, loudness } = setUp(readable);
  player.play();
  loudness.set(true);
  await expect.poll(() => loudness.able).toBe('other-site');
  expect(player.element.crossOrigin).toBeNull();
  expect(FakeAudioContext.last).toBeUndefined();
});

test('when the device behind it goes, the sound goes on without it, in an element of its own', async () => {
  const { player, loudness } = setUp(own);
  player.play();
  loudness.set(true);
  await expect.poll(() => FakeAudioNode.sources).toHaveLength(1);
  const sent = player.element;
  FakeAudioContext.last?.dispatchEvent(new Event('error'));
  expect(player.element).not.toBe(sent);
  expect(player).toMatchObject({ time: 42, paused: false });
  expect(loudness.able).toBe('no-means');
});

test('without Web Audio there are no means', () => {
  vi.stubGlobal('AudioContext', undefined);
  expect(setUp(own).loudness.able).toBe('no-means');
});

test('its code is loaded with the first wish, and the last wish counts', async () => {
  const player = playerWithElement((url) => loudness.elementFor(url));
  const loudness = new LazyLoudness(player);
  const told = vi.fn();
  loudness.watch(told);
  player.load(own);
  player.finishLoading({ duration: 100 });
  player.play();
  loudness.set(false);
  expect(loudness.able).toBeUndefined();
  loudness.set(true);
  await expect.poll(() => loudness.able).toBe('yes');
  await expect.poll(() => FakeAudioNode.sources[0]?.element).toBe(player.element);
  expect(told).toHaveBeenCalled();
  player.load(readable);
  expect(player.element).not.toBe(FakeAudioNode.sources[0]?.element);
});
