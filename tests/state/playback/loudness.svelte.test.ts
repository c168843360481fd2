// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { LoudnessSetting } from '../../../src/state/playback/loudness.svelte.ts';
import { Settings } from '../../../src/state/settings.svelte.ts';
import { FakeLoudness } from '../../support/fake-loudness.ts';
import { FakeSettingsStore } from '../../support/fake-settings-store.ts';

test('a wish of the last visit counts from the start, and no other is there', () => {
  const loudness = new FakeLoudness();
  new LoudnessSetting(loudness, new Settings(new FakeSettingsStore({})));
  expect(loudness.on).toBe(false);
  new LoudnessSetting(loudness, new Settings(new FakeSettingsStore({ loudness: true })));
  expect(loudness.on).toBe(true);
});

test('the wish is kept', () => {
  const store = new FakeSettingsStore({});
  const loudness = new FakeLoudness();
  new LoudnessSetting(loudness, new Settings(store)).set(true);
  expect(loudness.on).toBe(true);
  expect(store.read()).toMatchObject({ loudness: true });
});

test('whether it can be had is told as it is found out', () => {
  const loudness = new FakeLoudness();
  const loudnessSetting = new LoudnessSetting(loudness, new Settings(new FakeSettingsStore({})));
  expect(loudnessSetting.able).toBeUndefined();
  loudness.answer('other-site');
  expect(loudnessSetting.able).toBe('other-site');
});
