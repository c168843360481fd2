import { button, line, marked, play, sound } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

test(
  'the demo is open and ready to play, under any path of a host',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer();
    await expect(page).toHaveTitle('A watch called Arnold · Cueline');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A watch called Arnold');
    await expect(line(page, 0)).toHaveText('What time is it?');
    await expect(button(page, 'Play')).toBeEnabled();
    await expect(page.getByText('/ 3:58')).toBeVisible();
    const outside = site.requests.filter((path) => !path.startsWith('/some/deep/path/'));
    expect(outside.filter((path) => path !== '/favicon.ico')).toEqual([]);
  },
);

test('one press of play is heard and marked', engines, async ({ openPlayer }) => {
  const page = await openPlayer();
  await play(page);
  await expect(marked(page)).toHaveText('What time is it?');
  await expect(button(page, 'Pause')).toBeVisible();
});

test('a chapter is gone to by its name, and shows where one is', async ({ openPlayer }) => {
  const page = await openPlayer();
  const chapters = page.getByRole('list', { name: 'Chapters' });
  await chapters.getByRole('button', { name: 'Time for sale' }).click();
  await expect.poll(async () => (await sound(page)).time).toBeCloseTo(39.26, 1);
  await expect(chapters.locator('[aria-current="true"]')).toContainText('Time for sale');
  await expect(marked(page)).toHaveAttribute('href', /^#t=39/);
});

test('a line’s link names the episode that opened by itself', engines, async ({ openPlayer }) => {
  const page = await openPlayer('#t=3');
  const line = page.locator('.lines a').first();
  await expect(line).toBeVisible();
  await expect(page).toHaveURL(/\?episode=[\w-]+#t=3$/);
  const href = await line.evaluate((link: HTMLAnchorElement) => link.href);
  expect(href).toMatch(/\?episode=[\w-]+#t=\d/);
});

test('the other episode is chosen from the list', async ({ openPlayer }) => {
  const page = await openPlayer();
  const episodes = page.getByRole('list', { name: 'Episodes' });
  await episodes.getByRole('button', { name: 'Click any line' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Click any line');
  await expect(episodes.locator('[aria-current="true"]')).toContainText('Click any line');
  await expect(page.getByRole('list', { name: 'Chapters' })).toBeHidden();
  await expect(page).toHaveURL(/\?episode=click-any-line$/);
  await play(page);
  await expect(marked(page)).toBeVisible();
});

test('the picture of the episode is shown, with what it shows in words', async ({ openPlayer }) => {
  const page = await openPlayer();
  const picture = page.getByRole('img', { name: /watch dial/ });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
});
