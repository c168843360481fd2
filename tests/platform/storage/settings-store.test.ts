// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { LocalSettings, VisitSettings } from '../../../src/platform/storage/settings-store.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('what was written is there on the next visit', () => {
  new LocalSettings().write({ rate: 1.5 });
  expect(new LocalSettings().read()).toEqual({ rate: 1.5 });
});

test('before anything was written there is nothing', () => {
  expect(new LocalSettings().read()).toBeUndefined();
});

test('what is no JSON counts as nothing', () => {
  localStorage.setItem('cueline.settings', '{oops');
  expect(new LocalSettings().read()).toBeUndefined();
});

test('where storage is refused, settings last as long as the page', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const settings = new LocalSettings();
  settings.write({ rate: 2 });
  expect(settings.read()).toEqual({ rate: 2 });
});

test('where storage has become full, settings last as long as the page', () => {
  const settings = new LocalSettings();
  settings.write({ rate: 1.5 });
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { getItem: () => '{"rate":1.5}', setItem: full });
  settings.write({ rate: 2 });
  expect(settings.read()).toEqual({ rate: 2 });
});

test('settings of one visit begin as the kept ones, and leave them as they are', () => {
  const kept = new LocalSettings('test.visit');
  kept.write({ rate: 2 });
  const visit = new VisitSettings(kept);
  expect(visit.read()).toEqual({ rate: 2 });
  visit.write({ rate: 1 });
  expect(visit.read()).toEqual({ rate: 1 });
  expect(kept.read()).toEqual({ rate: 2 });
});

test('what another page writes under the same name is told, until one stops', () => {
  let told = 0;
  const stop = new LocalSettings().watch(() => told++);
  const write = (key: string) => dispatchEvent(new StorageEvent('storage', { key }));
  write('cueline.settings');
  write('another');
  expect(told).toBe(1);
  stop();
  write('cueline.settings');
  expect(told).toBe(1);
});
