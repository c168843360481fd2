// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { writeLibraryFile } from '../../../src/core/kept/library-file.ts';
import { FACES } from '../../../src/state/looks.ts';
import { FakeKeptStore } from '../../support/fake-kept-store.ts';
import { keptOf } from '../../support/kept.ts';
import { pageParts } from '../../support/page-parts.ts';

const tide = keptOf('The tide came up.');
const none = { episodes: 0, places: 0, timings: 0, passages: 0 };

async function page(settings: Record<string, unknown> = {}, keptStore = new FakeKeptStore()) {
  const parts = pageParts({}, { keptStore, kept: settings });
  return { ...parts, ...(await parts.kept()) };
}

test('a library comes out with its passages and settings, and another browser takes it', async () => {
  const from = await page({ rate: 1.5, look: { '--measure': '80' } });
  await from.passages.take([tide]);
  const { text, isWhole } = await from.transfer.write();
  expect(isWhole).toBe(true);
  const to = await page();
  expect(await to.transfer.take(text)).toEqual({
    ...{ merged: { ...none, passages: 1 }, hasSettings: true, damaged: 0, isStored: true },
  });
  expect(to.passages.all).toEqual([tide]);
  expect(to.settings.option('rate', 1)).toBe(1.5);
  expect(to.settings.look).toEqual([['--measure', '80']]);
});

test('settings that were made here stay', async () => {
  const { transfer, settings } = await page({ theme: 'dark', look: { '--measure': '60' } });
  const look = { '--measure': '80', '--face': FACES.serif };
  const theirs = { theme: 'light', view: 'lines', look };
  await transfer.take(writeLibraryFile({}, 0, theirs));
  expect([settings.theme, settings.view]).toEqual(['dark', 'lines']);
  expect(Object.fromEntries(settings.look)).toEqual({ '--measure': '60', '--face': FACES.serif });
});

test('what the page noted for itself neither goes out nor comes in as a setting', async () => {
  const from = await page({ lineHintShown: true, toldOfFit: 'x' });
  await from.passages.take([tide]);
  const { text } = await from.transfer.write();
  expect(JSON.parse(text)).toMatchObject({ settings: {} });
  const to = await page();
  const taken = await to.transfer.take(writeLibraryFile({}, 0, { hasKept: true, toldOfFit: 'x' }));
  expect(taken).toMatchObject({ hasSettings: false });
  expect(to.settingsStore.read()).toEqual({});
});

test('settings that make no sense are left out', async () => {
  const { transfer, settingsStore } = await page();
  await transfer.take(
    writeLibraryFile({}, 0, {
      theme: ['x'],
      look: { '--measure': 'calc(1)', '--paper': '#000', color: 'red' },
    }),
  );
  expect(settingsStore.read()).toEqual({});
});

test('where the browser stores nothing, passages are there for this visit', async () => {
  const keptStore = new FakeKeptStore();
  keptStore.refuses = true;
  const { transfer, passages } = await page({}, keptStore);
  const taken = await transfer.take(writeLibraryFile({ passages: [tide] }, 0));
  const merged = { ...none, passages: 1 };
  expect(taken).toEqual({ merged, hasSettings: false, damaged: 0, isStored: false });
  expect(passages.all).toEqual([tide]);
});

test('where places cannot be read, the library that is saved says that they are not in it', async () => {
  const keptStore = new FakeKeptStore();
  const { transfer, passages } = await page({}, keptStore);
  await passages.take([tide]);
  keptStore.records = () => Promise.resolve(undefined);
  const { text, isWhole } = await transfer.write();
  expect(isWhole).toBe(false);
  expect(JSON.parse(text)).toMatchObject({ passages: [{ id: tide.id }] });
});

test('a bad file changes nothing', async () => {
  const { transfer, passages, settingsStore } = await page({ theme: 'dark' });
  expect(await transfer.take('{"format":"cueline-library","version":9}')).toBe('newer');
  expect(passages.all).toEqual([]);
  expect(settingsStore.read()).toEqual({ theme: 'dark' });
});
