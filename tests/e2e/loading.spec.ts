import { button, line } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

test(
  'the page loads under a deep path of any host, within its own policy and without an error',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer();
    await expect(page.locator('a[href^="#t="]').first()).toBeVisible();
    const outside = site.requests.filter((path) => !path.startsWith('/some/deep/path/'));
    expect(outside).toEqual([]);
  },
);

test('the demo plays, and the line being said is marked', async ({ openPlayer }) => {
  const page = await openPlayer();
  await page.locator('a[href^="#t="]').nth(3).click();
  await page.waitForFunction(() => window.__audios.some(({ paused }) => !paused));
  const line = page.locator('a[href^="#t="]').nth(4);
  await expect(line).toHaveAttribute('aria-current', 'true', { timeout: 15_000 });
});

test(
  'a long reading tells how far it is, can be given up, and tried again',
  engines,
  async ({ openPlayer, site }) => {
    site.put('/talk.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n');
    const release = site.hold('/talk.vtt');
    const page = await openPlayer('?transcript=/talk.vtt');
    await expect(page.getByRole('progressbar', { name: 'Reading the transcript' })).toBeVisible();
    const told = page.getByRole('main').getByRole('status');
    await expect(told).toHaveText('Loading the transcript');
    await button(page, 'Cancel').click();
    await expect(page.getByText('The transcript was not read to its end')).toBeVisible();
    await expect(button(page, 'Try again')).toBeFocused();
    release();
    await button(page, 'Try again').click();
    await expect(line(page, 0)).toHaveText('Hello.');
  },
);
