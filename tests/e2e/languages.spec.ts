import type { Page } from '@playwright/test';
import {
  button,
  frames,
  heard,
  line,
  marked,
  placeInView,
  sound,
  transcript,
} from './listening.ts';
import { engines, expect, test, type Site } from './page-test.ts';

const clock = (time: number) => new Date(Math.round(time * 1000)).toISOString().slice(11, 23);

/** A transcript of the long sound, with a line each `seconds`. */
function put(site: Site, name: string, words: string, lines = 300, seconds = 0.4): void {
  const cues = Array.from(
    { length: lines },
    (_, i) => `${clock(i * seconds)} --> ${clock((i + 1) * seconds)}\n${words} ${i}.`,
  );
  site.put(name, `WEBVTT\n\n${cues.join('\n\n')}\n`);
}

/** The long sound in English, German and Arabic. */
function talk(site: Site): string {
  put(site, '/talk.en.vtt', 'This is line');
  put(site, '/talk.de.vtt', 'Das ist Zeile');
  put(site, '/talk.ar.vtt', 'هذا هو السطر');
  return '?audio=/fixtures/audio/long.mp3&transcript=/talk.en.vtt&transcript=/talk.de.vtt&transcript=/talk.ar.vtt';
}

const choices = (page: Page) => button(page, /^(English|German|Arabic)/);
const first = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Transcript', exact: true }).getByLabel(name);
const second = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Below each line' }).getByLabel(name);

test('another language is chosen while the sound plays on, and is there again next time', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(talk(site));
  await line(page, 200).click();
  await heard(page, 80.2);
  await choices(page).click();
  await first(page, 'German').check();
  await expect(marked(page)).toContainText('Das ist Zeile 2');
  expect((await sound(page)).paused).toBe(false);
  await expect.poll(() => placeInView(page)).toBeLessThan(0.6);
  await expect(button(page, /^To the line/)).toBeHidden();
  await page.reload();
  await expect(line(page, 0)).toHaveText('Das ist Zeile 0.');
  await expect(choices(page)).toHaveText('German');
});

test('one transcript needs no choice', async ({ openPlayer, site }) => {
  put(site, '/talk.en.vtt', 'This is line');
  const page = await openPlayer('?transcript=/talk.en.vtt');
  await line(page, 0).waitFor();
  await expect(choices(page)).toBeHidden();
});

test('a language that does not come says so, and another can be chosen', async ({
  openPlayer,
  site,
  trouble,
}) => {
  trouble.allow(/404/);
  put(site, '/talk.en.vtt', 'This is line');
  const page = await openPlayer('?transcript=/talk.en.vtt&transcript=/none.de.vtt');
  await choices(page).click();
  await first(page, 'German').check();
  await expect(transcript(page)).toContainText('none.de.vtt');
  await first(page, 'English').check();
  await expect(line(page, 0)).toHaveText('This is line 0.');
});

test(
  'a second language stands below each line, with its own language and direction',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(talk(site));
    await choices(page).click();
    await second(page, 'Arabic').check();
    const below = line(page, 0).locator('.second');
    await expect(below).toHaveText('هذا هو السطر 0.');
    await expect(below).toHaveAttribute('lang', 'ar');
    expect(await below.evaluate((span) => getComputedStyle(span).direction)).toBe('rtl');
    await expect(line(page, 299).locator('.second')).toHaveText('هذا هو السطر 299.');
    await expect(transcript(page).locator('.second')).toHaveCount(300);
    await line(page, 200).click();
    // The voice goes on while this is looked at.
    await expect(marked(page)).toHaveAttribute('href', /^#t=8\d/);
    await expect.poll(() => placeInView(page)).toBeLessThan(0.6);
    await page.reload();
    await expect(below).toHaveText('هذا هو السطر 0.');
    await choices(page).click();
    await second(page, 'Off').check();
    await expect(transcript(page).locator('.second')).toHaveCount(0);
  },
);

test('on paper a line and its translation are on one page', async ({ openPlayer, site }) => {
  const page = await openPlayer(talk(site));
  await choices(page).click();
  await second(page, 'Arabic').check();
  await expect(line(page, 0).locator('.second')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(line(page, 0)).toHaveCSS('break-inside', 'avoid');
});

test(
  'the line that is read stays where it stands when a second language comes or goes',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(talk(site));
    await line(page, 200).click();
    await heard(page, 80.1);
    await button(page, 'Pause').click();
    const before = await placeInView(page);
    await choices(page).click();
    for (const [name, count] of [
      ['Arabic', 300],
      ['Off', 0],
    ] as const) {
      await second(page, name).check();
      await expect(transcript(page).locator('.second')).toHaveCount(count);
      await expect.poll(() => placeInView(page)).toBeCloseTo(before, 1);
      await frames(page, 15);
      expect(await placeInView(page)).toBeCloseTo(before, 1);
    }
  },
);

test('in Reading view too each second line stands below its own', async ({ openPlayer, site }) => {
  const page = await openPlayer(talk(site));
  await line(page, 0).waitFor();
  await page.keyboard.press('v');
  await choices(page).click();
  await second(page, 'German').check();
  const below = line(page, 1).locator('.second');
  await expect(below).toBeVisible();
  const [own, other] = [await line(page, 1).boundingBox(), await below.boundingBox()];
  expect(other!.y - own!.y).toBeGreaterThan(15);
  expect((await line(page, 2).boundingBox())!.y).toBeGreaterThanOrEqual(own!.y + own!.height);
});

test('read and below, two change places', async ({ openPlayer, site }) => {
  const page = await openPlayer(talk(site));
  await choices(page).click();
  await second(page, 'German').check();
  await expect(line(page, 3).locator('.second')).toHaveText('Das ist Zeile 3.');
  await first(page, 'German').check();
  await expect(line(page, 3)).toHaveText('Das ist Zeile 3.This is line 3.');
  await expect(choices(page)).toHaveText('German + English');
});

test('a text without times cannot stand below, and that is said', async ({ openPlayer, site }) => {
  put(site, '/talk.en.vtt', 'This is line');
  site.put('/talk.de.txt', 'Nur Text.\n\nOhne Zeiten.');
  const page = await openPlayer('?transcript=/talk.en.vtt&transcript=/talk.de.txt');
  await choices(page).click();
  await second(page, 'German').check();
  await expect(page.getByText('German cannot be shown below: it has no times')).toBeVisible();
});
