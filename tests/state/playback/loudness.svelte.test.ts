// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Levelling } from '../../../src/state/playback/loudness.svelte.ts';
import { Settings } from '../../../src/state/settings.svelte.ts';
import { FakeLeveller } from '../../support/fake-leveller.ts';
import { FakeSettingsStore } from '../../support/fake-settings-store.ts';

test('a wish of the last visit counts from the start, and no other is there', () => {
  const leveller = new FakeLeveller();
  new Levelling(leveller, new Settings(new FakeSettingsStore({})));
  expect(leveller.on).toBe(false);
  new Levelling(leveller, new Settings(new FakeSettingsStore({ levelling: true })));
  expect(leveller.on).toBe(true);
});

test('the wish is kept', () => {
  const store = new FakeSettingsStore({});
  const leveller = new FakeLeveller();
  new Levelling(leveller, new Settings(store)).set(true);
  expect(leveller.on).toBe(true);
  expect(store.read()).toMatchObject({ levelling: true });
});

test('whether it can be had is told as it is found out', () => {
  const leveller = new FakeLeveller();
  const levelling = new Levelling(leveller, new Settings(new FakeSettingsStore({})));
  expect(levelling.able).toBeUndefined();
  leveller.answer('other-site');
  expect(levelling.able).toBe('other-site');
});
