import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { button, heard, line, play, sound } from './listening.ts';
import { engines, expect, test, type Site } from './page-test.ts';

test.use({ serviceWorkers: 'allow' });

/** A show of two episodes beside the page; the first has 20 minutes of sound. */
function putShow(site: Site): void {
  const folder = new URL(site.url).pathname;
  const vtt = `WEBVTT\n\n${Array.from({ length: 60 }, (_, i) => {
    const at = (second: number) => new Date(second * 1000).toISOString().slice(11, 23);
    return `${at(i * 20)} --> ${at(i * 20 + 20)}\nThis is line ${i} of the tide.`;
  }).join('\n\n')}\n`;
  site.put(`${folder}tide.vtt`, vtt);
  const episodes = [
    { id: 'ebb', title: 'Ebb', audio: '/fixtures/audio/long.mp3', transcript: 'tide.vtt' },
    { id: 'flood', title: 'Flood', audio: `${site.otherOrigin}/fixtures/audio/beeps.mp3` },
    { id: 'shared', title: 'Shared', audio: `${site.otherOrigin}/cors/fixtures/audio/beeps.mp3` },
  ];
  site.put(`${folder}show.json`, JSON.stringify({ title: 'Tides', episodes }));
}

/** Uses the page, and waits until its worker serves it and has what the page is made of. */
async function served(page: Page): Promise<void> {
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  await page.keyboard.press('Tab');
  const read = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.startsWith('cueline-read'));
      if (!navigator.serviceWorker.controller || name === undefined) return 0;
      return (await (await caches.open(name)).keys()).length;
    });
  // The page, its show and its transcript.
  await expect.poll(read, { timeout: 40_000 }).toBeGreaterThanOrEqual(3);
}

// Not “Being kept offline”, which it says before.
const kept = (page: Page) => page.getByText(/^Kept offline/);

test(
  'after one visit the page opens and its transcript reads without a network',
  engines,
  async ({ openPlayer, site, trouble }) => {
    trouble.allow(/./);
    putShow(site);
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await served(page);
    site.cut();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ebb');
    await expect(line(page, 59)).toHaveText('This is line 59 of the tide.');
    // A part that was never asked for comes with the worker.
    await button(page, 'Library').click();
    await expect(page.getByRole('dialog', { name: 'Library' })).toBeVisible();
    // Only a published site has such a page.
    expect(site.requests.filter((path) => path.endsWith('/offline.html'))).toEqual([]);
  },
);

test(
  'without a network a read episode says calmly that its sound needs one, and plays once there is one again',
  engines,
  async ({ openPlayer, site, trouble }) => {
    trouble.allow(/./);
    putShow(site);
    // Firefox would begin from what it has loaded before.
    const release = site.hold('/fixtures/audio/long.mp3');
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await served(page);
    const mend = site.cut();
    release();
    await page.reload();
    await expect(page.getByText('The sound needs the network')).toBeVisible();
    await expect(page.getByText('The text is here, and can be read.')).toBeVisible();
    await expect(page.getByText('could not be fetched')).toHaveCount(0);
    await button(page, 'Play').click();
    await expect(page.getByText('The recording could not be fetched')).toBeVisible();
    await expect(page.getByText('The sound needs the network')).toHaveCount(0);
    mend();
    await button(page, 'Play').click();
    await heard(page, 0.5);
    await expect(page.getByText('could not be fetched')).toHaveCount(0);
  },
);

test(
  'a kept episode plays and seeks without a network',
  engines,
  async ({ openPlayer, site, trouble }) => {
    trouble.allow(/./);
    putShow(site);
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await served(page);
    await button(page, 'Keep offline').click();
    await expect(kept(page)).toBeVisible();
    site.cut();
    await page.reload();
    await line(page, 45).click();
    await heard(page, 901);
    await line(page, 2).click();
    await expect.poll(async () => (await sound(page)).time).toBeLessThan(60);
    await heard(page, 41);
  },
);

test(
  'a recording whose host shares it can be kept and removed, and one whose host does not says why',
  engines,
  async ({ openPlayer, site, trouble }) => {
    trouble.allow(/./);
    putShow(site);
    const page = await openPlayer('?episode=flood');
    await page.mouse.move(200, 200);
    await page.mouse.move(220, 220);
    await button(page, 'Keep offline').click();
    await expect(page.getByText('does not let other sites read the recording')).toBeVisible();
    await page
      .getByRole('list', { name: 'Episodes' })
      .getByRole('button', { name: 'Shared' })
      .click();
    await button(page, 'Keep offline').click();
    await expect(kept(page)).toBeVisible();
    await button(page, 'Remove from this browser').click();
    await expect(button(page, 'Keep offline')).toBeFocused();
  },
);

test('keeping can be stopped, and leaves nothing behind', engines, async ({ openPlayer, site }) => {
  putShow(site);
  const page = await openPlayer();
  await line(page, 0).waitFor();
  await served(page);
  const release = site.hold('/fixtures/audio/long.mp3');
  await button(page, 'Keep offline').click();
  await button(page, 'Stop keeping it').click();
  await expect(button(page, 'Keep offline')).toBeVisible();
  release();
  const files = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('cueline-recordings', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
  expect(files).toEqual([]);
});

test('an update waits while a page plays, and serves the next visit', async ({
  openPlayer,
  site,
  context,
}) => {
  putShow(site);
  const page = await openPlayer();
  await line(page, 0).waitFor();
  await served(page);
  await play(page);
  const worker = `${new URL(site.url).pathname}sw.js`;
  site.put(worker, `${readFileSync('dist/sw.js', 'utf8')}\n// newer`);
  const states = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return [registration?.waiting?.state, registration?.active?.state];
    });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(states).toEqual(['installed', 'activated']);
  const { time } = await sound(page);
  await heard(page, time + 0.5);
  expect(await states()).toEqual(['installed', 'activated']);
  await page.close();
  const next = await context.newPage();
  await next.goto(site.url);
  await expect
    .poll(() =>
      next.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return [registration?.waiting ?? undefined, registration?.active?.state];
      }),
    )
    .toEqual([undefined, 'activated']);
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a part that is gone with an update loads the page anew, once, at the same place', async ({
    openPlayer,
    site,
    trouble,
  }) => {
    trouble.allow(/./);
    putShow(site);
    const folder = new URL(site.url).pathname;
    // A page fetches its parts while it is idle, so the part is gone before it is opened.
    const part = readdirSync('dist/assets').find((name) => /^Library-.*js$/.test(name))!;
    site.put(`${folder}assets/${part}`, 'gone', { 'content-type': 'text/plain' });
    const page = await openPlayer();
    await play(page);
    await line(page, 30).click();
    await heard(page, 600.5);
    // The host has another page by now; what is in it is the same, but for the part that is missing in both.
    const html = readFileSync('dist/index.html', 'utf8');
    const script = /assets\/[^"]+\.js/.exec(html)![0];
    site.put(`${folder}assets/newer.js`, `import '../${script}';`);
    site.put(folder, html.replace(script, 'assets/newer.js'), { 'content-type': 'text/html' });
    let loads = 0;
    page.on('load', () => loads++);
    await button(page, 'Library').click();
    await expect(page.getByText('This page was loaded anew')).toBeVisible({ timeout: 30_000 });
    await heard(page, 600.5);
    await button(page, 'Library').click();
    await expect(page.getByText('Part of this page did not load')).toBeVisible();
    expect(loads).toBe(1);
  });
});
