import { expect, test } from './page-test.ts';

test('the page loads under a deep path of any host, within its own policy and without an error', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer();
  await expect(page.locator('a[href^="#t="]').first()).toBeVisible();
  const outside = site.requests.filter((path) => !path.startsWith('/some/deep/path/'));
  expect(outside).toEqual([]);
});

test('the demo plays, and the line being said is marked', async ({ openPlayer }) => {
  const page = await openPlayer();
  await page.locator('a[href^="#t="]').nth(3).click();
  await page.waitForFunction(() => window.__audios.some(({ paused }) => !paused));
  const line = page.locator('a[href^="#t="]').nth(4);
  await expect(line).toHaveAttribute('aria-current', 'true', { timeout: 15_000 });
});
