import { button, heard, line, marked, sound } from './listening.ts';
import { expect, test } from './page-test.ts';
import { translatePage } from './translate-page.ts';

test('a page that the browser has translated follows, jumps and searches, and its controls stay as they are', async ({
  openPlayer,
}) => {
  const page = await openPlayer();
  await line(page, 5).waitFor();
  await translatePage(page);
  await expect(line(page, 4)).toContainText('«');

  // A click on translated words plays their line, and the marks go on.
  await line(page, 4).locator('font font').click();
  const start = Number((await line(page, 4).getAttribute('href'))!.split('=')[1]);
  await heard(page, start + 0.2);
  await expect(marked(page)).toHaveText(/^«.*»$/);
  const clock = page.locator('.time').last();
  await expect(clock).toHaveText(/^0:(0[1-9]|[1-5]\d) \/ 3:58$/);
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  await expect(page.locator('.speaker').first()).toHaveText('Iris');

  // The search finds the words that were said, and goes to them.
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: 'Search the transcript' }).fill('certificate');
  await expect(page.getByText('Searches the original, not the translation.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('main a').filter({ hasText: 'certificate' })).toBeInViewport();
  await page.keyboard.press('Escape');

  // Another episode has its own title, and its lines are translated, too.
  await page.getByRole('button', { name: /^Click any line/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Click any line');
  await expect(line(page, 1)).toContainText('«');
  await expect(clock).toHaveText(/\/ 0:3\d$/);
  await line(page, 1).click();
  await expect.poll(async () => (await sound(page)).paused).toBe(false);
  await expect(marked(page)).toHaveCount(1);
});
