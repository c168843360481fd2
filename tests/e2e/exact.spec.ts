import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { writeSeekFile } from '../../src/core/timeline/mp3/seek-file.ts';
import { walkFrames, type Mp3Frames } from '../../src/core/timeline/mp3/walk-frames.ts';
import { hearAll, heardErrors } from '../support/ear.ts';
import { bytesSource } from '../support/id3.ts';

import { button, line, play } from './listening.ts';
import { engines, expect, test, type Site } from './page-test.ts';

test.use({ serviceWorkers: 'allow' });

/** A minute of variable bit rate whose sound tells its position; the first frame says how many there are. */
const variable = readFileSync('tests/fixtures/audio/variable.mp3');
const { start } = (await walkFrames(bytesSource(variable))) as Mp3Frames;
/** The same without that frame, as some encoders write it: browsers take it for a file of another length. */
const bare = variable.subarray(start);
const frames = (await walkFrames(bytesSource(bare))) as Mp3Frames;

const vtt = `WEBVTT\n\n${Array.from({ length: 30 }, (_, i) => {
  const at = (second: number) => new Date(second * 1000).toISOString().slice(11, 23);
  return `${at(i * 2)} --> ${at(i * 2 + 2)}\nThis is line ${i}.`;
}).join('\n\n')}\n`;

/** Where an encoder's note is missing, nothing tells how much silence it put before the sound: LAME's, at 8 kHz. */
const bareDelay = (576 + 529) / 8000;

/** Listens in to everything that will play. */
async function listenIn(page: Page): Promise<Page> {
  await line(page, 0).waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await hearAll(page);
  return page;
}

/**
 * A click on a line is heard at that line, later by the encoder's silence. Without exact places it would be seconds off;
 * on a busy machine, sound that is listened in to is late.
 */
async function expectHeardAt(page: Page, index: number): Promise<void> {
  await line(page, index).click();
  const said = () =>
    page.evaluate(() => window.__audios.findLast((one) => !one.paused)?.currentTime ?? 0);
  await expect.poll(said, { timeout: 15_000 }).toBeGreaterThan(index * 2 + 0.3);
  await expect
    .poll(async () => Math.abs((await heardErrors(page, 1))[0]! + bareDelay), { timeout: 15_000 })
    .toBeLessThan(0.25);
}

const sources = (page: Page) =>
  page.evaluate(() => window.__audios.map((one) => one.getAttribute('src') ?? '').join(' '));

/** Uses the page, and waits until a worker serves it. */
async function served(page: Page): Promise<void> {
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Firefox now and then never ends loading a page whose audio gets another source meanwhile, though all of it is there. */
const reload = (page: Page) => page.reload({ waitUntil: 'commit' });

/** A show beside the page: one episode, with its seek file or without one. */
async function putShow(site: Site, seek: Mp3Frames | 'none' = frames): Promise<void> {
  const folder = new URL(site.url).pathname;
  site.put(`${folder}tide.mp3`, bare, { 'content-type': 'audio/mpeg' });
  if (seek !== 'none') site.put(`${folder}tide.mp3.seek`, await writeSeekFile(seek));
  site.put(`${folder}tide.vtt`, vtt);
  const episodes = [
    {
      ...{ id: 'tide', audio: 'tide.mp3', transcript: 'tide.vtt' },
      ...(seek !== 'none' && { seek: 'tide.mp3.seek' }),
    },
  ];
  site.put(`${folder}show.json`, JSON.stringify({ title: 'Tides', episodes }));
}

test(
  'a click is heard at its line in a dropped recording whose header is missing',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await page
      .getByRole('banner')
      .locator('input[type="file"]')
      .setInputFiles([
        { name: 'tide.mp3', mimeType: 'audio/mpeg', buffer: bare },
        { name: 'tide.vtt', mimeType: 'text/vtt', buffer: Buffer.from(vtt) },
      ]);
    await expect(line(page, 29)).toHaveText('This is line 29.');
    await expect(page.getByText('0:00 / 1:00')).toBeVisible();
    await listenIn(page);
    for (const index of [20, 3, 27]) await expectHeardAt(page, index);
  },
);

test(
  'a click is heard at its line in a recording that was published with its frames',
  engines,
  async ({ openPlayer, site }) => {
    await putShow(site);
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await served(page);
    await reload(page);
    await listenIn(page);
    for (const index of [20, 3, 27]) await expectHeardAt(page, index);
    expect(await sources(page)).toContain('~exact/');
  },
);

test(
  'at the first visit the sound goes on from exact places at the next jump',
  engines,
  async ({ openPlayer, site }) => {
    await putShow(site);
    const page = await openPlayer();
    await listenIn(page);
    await play(page);
    expect(await sources(page)).not.toContain('~exact/');
    await served(page);
    await expectHeardAt(page, 20);
    expect(await sources(page)).toContain('~exact/');
    await button(page, 'Pause').click();
    await expectHeardAt(page, 3);
  },
);

test(
  'a click is heard at its line in a recording that is kept offline',
  engines,
  async ({ openPlayer, site }) => {
    await putShow(site, 'none');
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await served(page);
    await button(page, 'Keep offline').click();
    await expect(page.getByText(/^Kept offline/)).toBeVisible();
    await reload(page);
    await listenIn(page);
    for (const index of [20, 3]) await expectHeardAt(page, index);
    expect(await sources(page)).toContain('blob:');
  },
);

test(
  'frames of another recording are of no use: it plays as it is',
  engines,
  async ({ openPlayer, site, trouble }) => {
    trouble.allow(/./);
    await putShow(site, { ...frames, print: 'another' });
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await served(page);
    await reload(page);
    await line(page, 5).click();
    await page.waitForFunction(() =>
      window.__audios.some((one) => /tide\.mp3$/.test(one.src) && one.currentTime > 10.2),
    );
  },
);

test(
  'a recording on another site has its frames read after the first jump, once',
  engines,
  async ({ openPlayer, site }) => {
    const audio = `${site.otherOrigin}/cors/tide.mp3`;
    site.put('/tide.mp3', bare, { 'content-type': 'audio/mpeg' });
    site.put('/tide.vtt', vtt);
    const query = `?audio=${audio}&transcript=/tide.vtt`;
    const page = await openPlayer(query);
    await line(page, 0).waitFor();
    await served(page);
    await line(page, 10).click();
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).join(' ')))
      .toContain('cueline-seek');
    await reload(page);
    await listenIn(page);
    await expectHeardAt(page, 3);
    expect(await sources(page)).toContain('~exact/');
  },
);

test('where exact places do not play, the sound goes on as it is at the same place', async ({
  page,
  openPlayer,
  trouble,
}) => {
  trouble.allow(/./);
  await page.addInitScript(() => {
    URL.createObjectURL = new Proxy(URL.createObjectURL, {
      apply(target, owner, [blob]: [Blob]) {
        const made = blob.type === 'audio/mp4' ? new Blob(['none'], { type: blob.type }) : blob;
        const url: string = Reflect.apply(target, owner, [made]);
        if (made !== blob) Object.assign(window, { unplayable: url });
        return url;
      },
    });
  });
  await openPlayer();
  await line(page, 0).waitFor();
  await page
    .getByRole('banner')
    .locator('input[type="file"]')
    .setInputFiles([
      { name: 'tide.mp3', mimeType: 'audio/mpeg', buffer: bare },
      { name: 'tide.vtt', mimeType: 'text/vtt', buffer: Buffer.from(vtt) },
    ]);
  await expect(line(page, 29)).toHaveText('This is line 29.');
  await page.waitForFunction(() => 'unplayable' in window);
  await line(page, 5).click();
  await page.waitForFunction(() =>
    window.__audios.some(
      (one) =>
        one.src.startsWith('blob:') &&
        one.src !== Reflect.get(window, 'unplayable') &&
        !one.paused &&
        one.currentTime > 10.2,
    ),
  );
});
