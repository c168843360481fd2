import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { button, heard, holdCode, line, play, transcript } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const marks = (page: Page) => transcript(page).getByRole('img', { name: /^Kept/ });

/** Keeps the line with an index, and the one before, by key. */
async function keep(page: Page, index: number) {
  await line(page, index).click();
  await page.keyboard.press('k');
  await page.keyboard.press('b');
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
}

async function keptInLibrary(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: 'Library' }).click();
  const dialog = page.getByRole('dialog', { name: 'Library' });
  await dialog.getByRole('radio', { name: 'Kept passages' }).check();
  return dialog;
}

test(
  'what is kept by key is marked beside its words, noted, listed on the next visit, and plays',
  engines,
  async ({ openPlayer, site }) => {
    const release = holdCode(site, 'KeptLine');
    const page = await openPlayer();
    await keep(page, 9);
    await expect(marks(page)).toHaveCount(1);
    const [mark, first, last] = await Promise.all(
      [marks(page), line(page, 8), line(page, 9)].map((one) => one.boundingBox()),
    );
    expect(mark!.height).toBeGreaterThan(30);
    expect(mark!.y).toBeGreaterThanOrEqual(first!.y - 1);
    expect(mark!.y + mark!.height).toBeLessThanOrEqual(last!.y + last!.height + 1);
    expect(mark!.x).toBeLessThan(first!.x);

    await button(page, 'Note').click();
    await page.keyboard.type('For the essay');
    await page.keyboard.press('Control+Enter');
    await expect(marks(page)).toHaveAccessibleName(/Note: For the essay$/);

    // There without any use of the page, and nothing has moved for it.
    await page.goto(page.url().replace(/[?#].*/, ''));
    await line(page, 0).waitFor();
    await page.locator('.lists summary').waitFor();
    const chapters = page.getByRole('heading', { name: 'Chapters' });
    const before = await chapters.boundingBox();
    await expect(button(page, '1 kept passage')).toHaveCount(0);
    release();
    await expect(marks(page)).toHaveCount(1);
    await expect(button(page, '1 kept passage')).toBeInViewport({ ratio: 1 });
    expect(await chapters.boundingBox()).toEqual(before);
    await button(page, '1 kept passage').click();
    const dialog = page.getByRole('dialog', { name: 'Kept passages' });
    const row = dialog.getByRole('listitem');
    await expect(row).toContainText('For the essay');
    await dialog.getByRole('button', { name: /^Remove/ }).click();
    await expect(row).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await row.getByRole('link').click();
    await expect(dialog).toBeHidden();
    await expect(line(page, 8)).toHaveAttribute('aria-current', 'true');
    await heard(page, Number((await line(page, 8).getAttribute('href'))!.split('=')[1]) + 0.2);

    // The button goes with the last passage: the focus goes to the text.
    await page.keyboard.press('k');
    await button(page, '1 kept passage').click();
    await dialog.getByRole('button', { name: /^Remove/ }).click();
    await page.keyboard.press('Escape');
    await expect(transcript(page).locator('a:focus')).toHaveCount(1);
  },
);

test('a note that is being written stands in the list once that is opened', async ({
  openPlayer,
}) => {
  const page = await openPlayer();
  await keep(page, 9);
  await button(page, 'Note').click();
  await page.keyboard.type('For the essay');
  await button(page, '1 kept passage').click();
  const dialog = page.getByRole('dialog', { name: 'Kept passages' });
  await expect(dialog.getByRole('listitem')).toContainText('For the essay');
  await expect(page.getByRole('textbox', { name: /^Note on/ })).toHaveCount(0);
});

test(
  'what is kept and removed in another tab is marked here at once',
  engines,
  async ({ openPlayer, context }) => {
    const here = await openPlayer();
    await keep(here, 9);
    const there = await context.newPage();
    await there.goto(here.url().replace(/[?#].*/, ''));
    await keep(there, 14);
    // That one reaches over two turns.
    await expect(marks(here)).toHaveCount(3);
    await button(here, '2 kept passages').click();
    const dialog = here.getByRole('dialog', { name: 'Kept passages' });
    await dialog
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await expect(button(there, '1 kept passage')).toBeVisible();
  },
);

test('words that are selected are kept, and a library goes to another browser as a file', async ({
  openPlayer,
  browser,
}) => {
  const page = await openPlayer();
  await play(page);
  await page.keyboard.press('k');
  await page.locator('.middle').dispatchEvent('pointerover');
  await line(page, 3).evaluate((a) => getSelection()?.setBaseAndExtent(a, 0, a, 1));
  await button(page, 'Keep').click();
  const words = (await line(page, 3).textContent())!;
  await expect(marks(page)).toHaveAccessibleName(`Kept: “${words}”`);
  await page.getByRole('banner').getByRole('button', { name: 'Library' }).click();
  const saving = page.waitForEvent('download');
  await button(page, 'Save the library').click();
  const file = await (await saving).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'cueline-library' });

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url().replace(/[?#].*/, ''));
  await line(other, 0).waitFor();
  await other.getByRole('banner').getByRole('button', { name: 'Library' }).click();
  const input = other.getByRole('dialog').locator('input[type="file"]');
  await input.setInputFiles('tests/fixtures/audio/beeps.vtt');
  await expect(other.getByText(/it is not JSON. Nothing was changed./)).toBeVisible();
  await input.setInputFiles({
    ...{ name: 'library.json', mimeType: 'application/json' },
    buffer: await readFile(file),
  });
  await expect(other.getByText(/^New or newer: .*1 kept passage/)).toBeVisible();
  await button(other, 'Close').click();
  await expect((await keptInLibrary(other)).getByRole('listitem')).toContainText(words);
  await context.close();
});
