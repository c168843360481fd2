import type { Page } from '@playwright/test';
import { heard, line, marked, play } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const files = ['tests/fixtures/audio/beeps.mp3', 'tests/fixtures/audio/beeps.vtt'];

async function library(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: 'Library' }).click();
  const dialog = page.getByRole('dialog', { name: 'Library' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Has the page's own database hold so many episodes that were seen. */
async function remember(page: Page, count: number): Promise<void> {
  await page.evaluate(async (many) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('cueline');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const change = database.transaction('seen', 'readwrite');
    for (let i = 0; i < many; i++) {
      const target = { kind: 'show', url: 'https://a.example/show.json', episodeId: `e${i}` };
      change.objectStore('seen').put({
        ...{ key: `e${i}`, title: `Episode ${i}`, show: 'Tides', openedMs: i },
        target: { ...target, isDefault: false },
      });
    }
    await new Promise((resolve) => (change.oncomplete = resolve));
    database.close();
  }, count);
}

test('an empty library says what it is for', async ({ openPlayer }) => {
  const page = await openPlayer();
  await line(page, 0).waitFor();
  await expect((await library(page)).getByText('Nothing here yet')).toBeVisible();
});

test(
  'what was listened to is listed with its place, and goes on there',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await line(page, 10).click();
    await heard(page, 0.1);
    await page.getByRole('button', { name: 'Pause' }).click();
    const at = await marked(page).getAttribute('href');
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('banner').locator('input[type="file"]').setInputFiles(files);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('beeps');
    const dialog = await library(page);
    const rows = dialog.getByRole('listitem');
    await expect(rows).toHaveCount(2);
    const row = rows.filter({ hasText: title! });
    await expect(row).toContainText(/left/);
    await row.getByRole('link').click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!);
    await expect(marked(page)).toHaveAttribute('href', at!);
    await expect(page).toHaveURL(/[?]episode=/);
  },
);

test(
  'own files are kept in the private file system, and forgotten with their bytes',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await page.getByRole('banner').locator('input[type="file"]').setInputFiles(files);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('beeps');
    const kept = () =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('cueline', { create: true });
        const names = [];
        for await (const name of folder.keys()) names.push(name);
        return names.length;
      });
    await expect.poll(kept).toBe(2);
    await page.goto(page.url().replace(/[?].*/, ''));
    await line(page, 0).waitFor();
    const dialog = await library(page);
    await expect(dialog.getByText(/of it your files/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Forget “beeps”' }).click();
    await expect(dialog.getByText('“beeps” is forgotten.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    expect(await kept()).toBe(2);
    await dialog.getByRole('button', { name: 'Forget all' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect.poll(kept).toBe(0);
    await expect((await library(page)).getByText('Nothing here yet')).toBeVisible();
  },
);

test('ten thousand episodes are counted, found, and mounted as they are looked at', async ({
  openPlayer,
}) => {
  const page = await openPlayer();
  await play(page);
  await heard(page, 0.5);
  await page.getByRole('button', { name: 'Pause' }).click();
  const first = await library(page);
  await expect(first.getByRole('listitem')).toHaveCount(1);
  await first.getByRole('button', { name: 'Close' }).click();
  await remember(page, 9_999);
  const dialog = await library(page);
  await expect(dialog.getByText('10,000 episodes')).toBeVisible();
  const rows = dialog.getByRole('listitem');
  expect(await rows.count()).toBeLessThan(500);
  await dialog.getByRole('searchbox').fill('EPISODE 777');
  await expect(dialog.getByText('19 of 10,000 episodes')).toBeVisible();
  await expect(rows).toHaveCount(19);
  await dialog.getByRole('searchbox').fill('ebb');
  await expect(dialog.getByText('No title or show has “ebb” in it.')).toBeVisible();
});

test('a feed of thousands of episodes mounts those that are looked at', async ({
  openPlayer,
  site,
}) => {
  const episodes = Array.from({ length: 5000 }, (_, i) => ({ title: `E ${i}`, audio: `${i}.mp3` }));
  episodes[0]!.audio = `${site.origin}/fixtures/audio/beeps.mp3`;
  site.put('/many.json', JSON.stringify({ title: 'Many', episodes }));
  const page = await openPlayer('?show=/many.json');
  const rows = page.getByRole('list', { name: 'Episodes' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(500);
  await rows.last().scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBeGreaterThan(90);
});
