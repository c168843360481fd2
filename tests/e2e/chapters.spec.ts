import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { play } from './listening.ts';
import { chapter, link, picture, tag, title } from '../support/id3.ts';
import { expect, test, type Site } from './page-test.ts';

const svg = readFileSync('public/icon.svg', 'utf8');

/** Two chapters: one with a page about it and a picture, one with neither. */
function put(site: Site): string {
  site.put('/one.svg', svg);
  const chapters = [
    { startTime: 0, title: 'One', img: '/one.svg', url: 'https://one.example/page' },
    { startTime: 12, title: 'Two' },
  ];
  site.put('/chapters.json', JSON.stringify({ version: '1.2.0', chapters }));
  return '?audio=/fixtures/audio/beeps.mp3&chapters=/chapters.json&artwork=/some/deep/path/icon-192.png';
}

const artwork = (page: Page) => page.locator('.artwork img');

test('a chapter shows its picture and leads to its page, in a tab of its own', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(put(site));
  const chapters = page.getByRole('list', { name: 'Chapters' }).getByRole('listitem');
  await expect(chapters).toContainText(['One', 'Two']);
  await expect(chapters.nth(0).locator('img')).toHaveAttribute('src', `${site.origin}/one.svg`);
  const link = chapters.getByRole('link');
  await expect(link).toHaveAccessibleName('More about “One”, in a new tab');
  await expect(link).toHaveAttribute('href', 'https://one.example/page');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener');
});

test('a chapter’s picture stands in place of the episode’s while it plays', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(put(site));
  await expect(artwork(page)).toHaveAttribute('src', /icon-192/);
  await play(page);
  await expect(artwork(page)).toHaveAttribute('src', /one\.svg$/);
  await page.getByRole('button', { name: /^Two/ }).click();
  await expect(artwork(page)).toHaveAttribute('src', /icon-192/);
});

test('the chapter being heard is in view in its panel, unless the pointer is there', async ({
  openPlayer,
  site,
}) => {
  const chapters = Array.from({ length: 60 }, (_, i) => ({ startTime: i * 20, title: `No. ${i}` }));
  site.put('/chapters.json', JSON.stringify({ version: '1.2.0', chapters }));
  const page = await openPlayer('?audio=/fixtures/audio/long.mp3&chapters=/chapters.json');
  await play(page);
  const row = (i: number) =>
    page
      .getByRole('list', { name: 'Chapters' })
      .getByRole('button', { name: `No. ${i} `, exact: false });
  await page.keyboard.press('5');
  await expect(row(30)).toBeInViewport({ ratio: 1 });
  await row(30).hover();
  await page.keyboard.press('9');
  await expect(row(54)).toHaveAttribute('aria-current', 'true');
  await expect(row(30)).toBeInViewport({ ratio: 1 });
  await expect(row(54)).not.toBeInViewport();

  // On a phone, where the lists are folded, once they unfold.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Chapters and episodes' }).click();
  await expect(row(54)).toBeInViewport({ ratio: 1 });
});

test('a recording of one’s own brings its title, its picture, and its chapters with theirs', async ({
  openPlayer,
}) => {
  const [cover, other] = ['public/icon-192.png', 'public/icon-512.png'].map((path) =>
    readFileSync(path),
  );
  const tags = tag(3, [
    title('The ferry'),
    picture(cover!),
    chapter('a', 0, [title('Quay'), link('https://one.example/page')]),
    chapter('b', 12_000, [title('Crossing'), picture(other!)]),
  ]);
  const buffer = Buffer.concat([tags, readFileSync('tests/fixtures/audio/beeps.mp3')]);
  const page = await openPlayer();
  await page.getByRole('list').first().waitFor();
  const picker = page.getByRole('banner').locator('input[type="file"]');
  await picker.setInputFiles({ name: 'track 03.mp3', mimeType: 'audio/mpeg', buffer });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ferry');
  const width = () => artwork(page).evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBe(192);
  await expect(page.getByRole('link', { name: /More about “Quay”/ })).toBeVisible();
  await play(page);
  await page.getByRole('button', { name: /^Crossing/ }).click();
  await expect.poll(width).toBe(512);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ferry');
});
