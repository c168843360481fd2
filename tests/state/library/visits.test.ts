import { expect, test } from 'vitest';
import { beginVisit, isSince } from '../../../src/state/library/visits.ts';
import { FakeSettingsStore } from '../../support/fake-settings-store.ts';

const hour = 3_600_000;

test('the first visit has none before it; a later one knows when the listener was here', () => {
  const store = new FakeSettingsStore();
  expect(beginVisit(store, 10 * hour)).toBeUndefined();
  expect(beginVisit(store, 30 * hour)).toBe(10 * hour);
  expect(beginVisit(store, 50 * hour)).toBe(30 * hour);
});

test('a reload is the same visit', () => {
  const store = new FakeSettingsStore();
  beginVisit(store, 10 * hour);
  beginVisit(store, 30 * hour);
  expect(beginVisit(store, 30.4 * hour)).toBe(10 * hour);
  expect(beginVisit(store, 30.8 * hour)).toBe(10 * hour);
});

test('a clock that was wrong does not hide what is new for long', () => {
  const store = new FakeSettingsStore();
  beginVisit(store, 900 * hour);
  expect(beginVisit(store, 10 * hour)).toBeUndefined();
  expect(beginVisit(store, 30 * hour)).toBe(10 * hour);
});

test('what makes no sense counts as no visit', () => {
  const store = new FakeSettingsStore();
  store.write('nonsense');
  expect(beginVisit(store, hour)).toBeUndefined();
});

test('an episode is new if it came out since, a date without a time until its day is over', () => {
  const before = Date.parse('2026-11-26T10:00:00Z');
  expect(isSince('2026-11-26', before)).toBe(true);
  expect(isSince('2026-11-25', before)).toBe(false);
  expect(isSince('2026-11-26T09:00:00Z', before)).toBe(false);
  expect(isSince('2026-11-26T11:00:00Z', before)).toBe(true);
  expect(isSince(undefined, before)).toBe(false);
});
