// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { keepSound } from '../../src/state/playback/keep-sound.ts';
import { Settings } from '../../src/state/settings.svelte.ts';
import { FakePlayer } from '../support/fake-player.ts';
import { FakeSettingsStore } from '../support/fake-settings-store.ts';

const normal = { view: 'auto', theme: 'system', rate: 1, volume: 1, muted: false };
const valuesOf = ({ view, theme, rate, volume, muted }: Settings) => ({
  ...{ view, theme, rate, volume, muted },
});

test('a first visit has normal settings, and writes none', () => {
  const store = new FakeSettingsStore();
  expect(valuesOf(new Settings(store))).toEqual(normal);
  expect(store.writes).toBe(0);
});

test('what was set is there on the next visit', () => {
  const store = new FakeSettingsStore();
  new Settings(store).set({ view: 'lines', theme: 'dark', rate: 1.5, volume: 0.3, muted: true });
  expect(valuesOf(new Settings(store))).toEqual({
    ...{ view: 'lines', theme: 'dark', rate: 1.5, volume: 0.3, muted: true },
  });
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'lines'],
  ['a list', ['lines']],
  [
    'nonsense',
    { view: 'upside down', theme: 3, rate: 'fast', volume: Number.NaN, muted: 'yes', old: 1 },
  ],
  ['numbers out of range', { rate: 17, volume: -0.1 }],
  ['too slow a speed', { rate: 0.1 }],
])('stored settings that are %s are normal ones', (_, stored) => {
  expect(valuesOf(new Settings(new FakeSettingsStore(stored)))).toEqual(normal);
});

test('one bad value does not cost the others', () => {
  const settings = new Settings(new FakeSettingsStore({ theme: 'dark', rate: null }));
  expect(valuesOf(settings)).toEqual({ ...normal, theme: 'dark' });
});

test('a change wakes those who show it', () => {
  const settings = new Settings(new FakeSettingsStore());
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(settings.view);
    });
  });
  flushSync();
  settings.set({ view: 'reading' });
  flushSync();
  stop();
  expect(seen).toEqual(['auto', 'reading']);
});

test('the player begins with the speed and the volume of the last visit', () => {
  const player = new FakePlayer();
  keepSound(player, new Settings(new FakeSettingsStore({ rate: 1.5, volume: 0.3, muted: true })));
  expect(player).toMatchObject({ rate: 1.5, volume: 0.3, muted: true });
});

test('a change of the sound is kept, other news are not written', () => {
  const store = new FakeSettingsStore();
  const player = new FakePlayer();
  keepSound(player, new Settings(store));
  player.load('https://a.example/1.mp3');
  player.play();
  expect(store.writes).toBe(0);
  player.setRate(2);
  player.setMuted(true);
  expect(store.stored).toEqual({ rate: 2, muted: true });
  expect(store.writes).toBe(2);
});

test('once stopped, the sound is kept no more', () => {
  const store = new FakeSettingsStore();
  const player = new FakePlayer();
  keepSound(player, new Settings(store))();
  player.setRate(2);
  expect(store.writes).toBe(0);
});

test('a choice of a later part is kept, and normal until then', () => {
  const store = new FakeSettingsStore({ sleepMinutes: 'ten' });
  const settings = new Settings(store);
  expect(settings.option('skipSilence', false)).toBe(false);
  expect(settings.option('sleepMinutes', 15)).toBe(15);
  settings.setOption('skipSilence', true);
  settings.set({ view: 'lines' });
  expect(new Settings(store).option('skipSilence', false)).toBe(true);
});

test('the look is kept property by property', () => {
  const store = new FakeSettingsStore({ look: 'large' });
  const settings = new Settings(store);
  expect(settings.look).toEqual([]);
  settings.setLook({ '--text-size': '1.2' });
  settings.setLook({ '--face': 'serif', '--text-size': '' });
  expect(new Settings(store).look).toEqual([
    ['--text-size', ''],
    ['--face', 'serif'],
  ]);
});

test('a change undoes none of another tab, whose choices come with the next visit', () => {
  const store = new FakeSettingsStore({ theme: 'dark', language: 'de' });
  const [here, there] = [new Settings(store), new Settings(store)];
  there.set({ theme: 'light', rate: 2 });
  there.setOption('language', 'fr');
  there.setLook({ '--text-size': '1.2' });
  here.set({ volume: 0.3 });
  here.setLook({ '--face': 'serif' });
  expect(here).toMatchObject({ theme: 'dark', rate: 1, volume: 0.3, look: [['--face', 'serif']] });
  const next = new Settings(store);
  expect(next).toMatchObject({ theme: 'light', rate: 2, volume: 0.3 });
  expect(next.option('language', '')).toBe('fr');
  expect(Object.fromEntries(next.look)).toEqual({ '--text-size': '1.2', '--face': 'serif' });
});

test('a change of the volume undoes no speed of another tab', () => {
  const store = new FakeSettingsStore();
  const player = new FakePlayer();
  keepSound(player, new Settings(store));
  new Settings(store).set({ rate: 2 });
  player.setVolume(0.3);
  expect(store.stored).toEqual({ rate: 2, volume: 0.3 });
});

test('what another tab chooses is taken over at once, but for the language, and nothing of it is undone', () => {
  const store = new FakeSettingsStore({ theme: 'dark', language: 'de' });
  const settings = new Settings(store);
  const player = new FakePlayer();
  keepSound(player, settings);
  const stop = settings.connect();
  store.writeElsewhere({ theme: 'light', rate: 2, language: 'fr' });
  expect(settings).toMatchObject({ theme: 'light', rate: 2 });
  expect(settings.option('language', '')).toBe('de');
  expect(player.rate).toBe(2);
  player.setVolume(0.3);
  expect(store.stored).toEqual({ theme: 'light', rate: 2, language: 'fr', volume: 0.3 });
  stop();
  store.writeElsewhere({ theme: 'dark' });
  expect(settings.theme).toBe('light');
});
