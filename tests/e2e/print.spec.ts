import { line, longTalk } from './listening.ts';
import { expect, test } from './page-test.ts';

test('printed, a long transcript is its head and its lines, on few pages with numbers', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(longTalk(site, 2, 600));
  await line(page, 599).waitFor();
  // What prints comes once the page is used.
  const code = page.waitForResponse(/PrintHead-.*\.js$/);
  await page.locator('.middle').dispatchEvent('pointerover');
  await code;
  // The styles of a search come after those of print.
  await page.keyboard.press('/');
  await page.keyboard.type('line 5');
  await expect(page.getByRole('search')).toContainText(' of ');
  const paint = (name: string) =>
    line(page, 0).evaluate((a, name) => getComputedStyle(a, name).backgroundColor, name);
  expect(await paint('::highlight(hit)')).not.toBe('rgba(0, 0, 0, 0)');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const name of ['hit', 'hit-now', 'word', 'passage']) {
    expect(await paint(`::highlight(${name})`), name).toBe('rgba(0, 0, 0, 0)');
  }
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.print-title')).toHaveText('The long talk');
  }).toPass();
  await expect(page.locator('.print-people')).toHaveText('Ann and Ben');
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(line(page, 0)).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-title')).toHaveCount(0);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  // 5,000 lines on 150 pages.
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeLessThanOrEqual(18);
  // Every line is laid out, those far below included.
  expect(pages.length).toBeGreaterThanOrEqual(8);
});
