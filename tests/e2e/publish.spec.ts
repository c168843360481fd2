import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { LocalKind } from '../../src/core/episode/library.ts';
import type { SitePlan, SiteRequest } from '../../src/core/publishing/publishing.ts';
import { readZip } from '../support/read-zip.ts';
import { button, heard, line, marked, play } from './listening.ts';
import { expect, test } from './page-test.ts';

// A site has hundreds of files, and each is fetched and zipped.
test.slow();

const beeps = readFileSync('tests/fixtures/audio/beeps.mp3');
const words = readFileSync('tests/fixtures/audio/beeps.vtt', 'utf8');
const given: readonly (readonly [LocalKind, string, Buffer])[] = [
  ['audio', 'ebb.mp3', beeps],
  ['transcript', 'ebb.vtt', Buffer.from(words)],
  ['audio', 'flood.mp3', readFileSync('tests/fixtures/audio/tone.mp3')],
  ['transcript', 'flood.vtt', Buffer.from(words.replaceAll('beeps', 'rises'))],
];

/** Gives the files to the page and opens the dialog. */
async function openDialog(page: Page, name: string) {
  await line(page, 0).waitFor();
  await page
    .getByRole('banner')
    .locator('input[type="file"]')
    .setInputFiles(given.map(([, file, buffer]) => ({ name: file, mimeType: '', buffer })));
  await expect(page.getByRole('list', { name: 'Your files' }).getByRole('listitem')).toHaveCount(2);
  await button(page, 'Publish …').click();
  const dialog = page.getByRole('dialog', { name: 'Publish a show' });
  await dialog.getByLabel('Name of the show').fill(name);
  await expect(dialog.getByText('/ebb/')).toBeVisible();
  await expect(dialog.getByText('/flood/')).toBeVisible();
  return dialog;
}

/** Without Chromium's dialog for a file's place, which no test can use. */
const withoutPicker = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

/** A file of the page's own stands for the one that the listener would choose in such a dialog. */
const withPicker = (page: Page) =>
  page.addInitScript(() => {
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    Object.assign(window, { showSaveFilePicker });
  });

/** The file that was chosen in it. */
async function pickedFile(page: Page, name: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const blob = await (await folder.getFileHandle(file)).getFile();
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, name);
  return Buffer.from(bytes);
}

test('dropped recordings become a site to upload, the one that Node makes of them', async ({
  browserName,
  page,
  openPlayer,
  site,
}) => {
  // Firefox tells its driver nothing of downloads.
  const isDownload = browserName === 'chromium';
  await (isDownload ? withoutPicker : withPicker)(page);
  await openPlayer();
  const dialog = await openDialog(page, 'Tides');
  const download = isDownload && page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as ZIP' }).click();
  await expect(dialog.getByText('Tides.zip is saved.')).toBeVisible({ timeout: 60_000 });
  const saved = await download;
  if (saved) expect(saved.suggestedFilename()).toBe('Tides.zip');
  const zip = saved ? readFileSync(await saved.path()) : await pickedFile(page, 'Tides.zip');
  const files = readZip(zip);

  const made = await madeInNode();
  expect([...files.keys()]).toEqual([...made.keys()]);
  for (const [path, content] of made) expect(files.get(path)!.equals(content), path).toBe(true);

  for (const [path, bytes] of files) site.put(`/tides/${path}`, bytes);
  const asPage = { 'content-type': 'text/html; charset=utf-8' };
  await page.goto(site.put('/tides/', files.get('index.html')!, asPage));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides');
  site.put('/tides/ebb/', files.get('ebb/index.html')!, asPage);
  await page.getByRole('main').getByRole('link', { name: 'ebb', exact: true }).click();
  await expect(line(page, 0)).toHaveText('Line 1 beeps here.');
  await play(page);
  await heard(page, 1);
  await expect(marked(page)).toBeVisible();
});

/** What the built module makes of the same files here. */
async function madeInNode(): Promise<Map<string, Buffer>> {
  const listing = JSON.parse(readFileSync('dist/publish/player.json', 'utf8'));
  const module: {
    planSite: (
      request: SiteRequest,
      listing: unknown,
      fetchPlayer: (path: string) => Promise<Uint8Array>,
    ) => Promise<SitePlan>;
  } = await import(new URL(`../../dist/${listing.publisher}`, import.meta.url).href);
  const episodes = ['flood', 'ebb'].map((id) => ({
    ...{ id, openedMs: Date.now() },
    files: given
      .filter(([, name]) => name.startsWith(id))
      .map(([kind, name, bytes]) => ({ kind, name, blob: new Blob([new Uint8Array(bytes)]) })),
  }));
  const plan = await module.planSite(
    { title: 'Tides', language: 'en', keepsOrder: false, episodes },
    listing,
    (path) => Promise.resolve(readFileSync(`dist/${path}`)),
  );
  const files = new Map<string, Buffer>();
  for await (const { path, content } of plan.files()) {
    const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
    files.set(path, typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes));
  }
  return files;
}

test('where pages may write files, the site goes straight into one', async ({
  page,
  openPlayer,
}) => {
  await withPicker(page);
  await openPlayer();
  const dialog = await openDialog(page, 'Tides');
  await dialog.getByRole('button', { name: 'Save as ZIP' }).click();
  await expect(dialog.getByText('Tides.zip is saved.')).toBeVisible({ timeout: 30_000 });
  const zip = await pickedFile(page, 'Tides.zip');
  expect(readZip(zip).get('ebb/ebb.mp3')).toEqual(beeps);
});

test('titles, order and choice are the publisher’s', async ({ page, openPlayer }) => {
  await withoutPicker(page);
  await openPlayer();
  const dialog = await openDialog(page, 'Tides');
  const title = dialog.getByRole('textbox', { name: 'Title of “ebb”' });
  await title.fill('The Ebb & I');
  await title.press('Tab');
  await expect(dialog.getByText('/the-ebb-and-i/')).toBeVisible();
  await dialog.getByRole('button', { name: 'Move “The Ebb & I” up' }).click();
  await expect(dialog.getByRole('textbox', { name: /^Title/ }).first()).toHaveValue('The Ebb & I');
  await dialog.getByRole('checkbox', { name: 'Publish “flood”' }).uncheck();
  await expect(dialog.getByText('/flood/')).toBeHidden();
  await dialog.getByLabel('Address of the site').fill('nowhere');
  await dialog.getByLabel('Address of the site').press('Tab');
  await expect(dialog.getByText('This is no address of the web.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save as ZIP' })).toBeDisabled();
});
