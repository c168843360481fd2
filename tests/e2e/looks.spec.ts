import type { Page } from '@playwright/test';
import { beeps, button, line, play, sound } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const display = (page: Page) => line(page, 0).evaluate((link) => getComputedStyle(link).display);
const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('Reading and Lines are chosen in the menu, and remembered', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await button(page, 'Look').click();
  await page.getByRole('radio', { name: 'Reading', exact: true }).check();
  await expect.poll(() => display(page)).toBe('inline');
  await page.getByRole('radio', { name: 'Lines', exact: true }).check();
  await expect.poll(() => display(page)).toBe('block');
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await expect.poll(() => display(page)).toBe('inline');
  await page.reload();
  await line(page, 0).waitFor();
  expect(await display(page)).toBe('inline');
});

test('light and dark are chosen in the menu, and remembered', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await button(page, 'Look').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => paper(page)).toBe('rgb(19, 18, 17)');
  await page.getByRole('radio', { name: 'Light' }).check();
  await expect.poll(() => paper(page)).toBe('rgb(251, 250, 247)');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.reload();
  await expect.poll(() => paper(page)).toBe('rgb(19, 18, 17)');
});

test('without a choice the system’s colours are taken', async ({ openPlayer, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright cannot ask the system’s Firefox for it');
  const page = await openPlayer(beeps);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => paper(page)).toBe('rgb(19, 18, 17)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => paper(page)).toBe('rgb(251, 250, 247)');
});

test('marking a line never moves a glyph', engines, async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 0).waitFor();
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main a')].map((link) => {
        const { width, height } = link.getBoundingClientRect();
        return `${width} ${height}`;
      }),
    );
  const before = await boxes();
  await play(page);
  await expect(line(page, 1)).toHaveAttribute('aria-current', 'true');
  expect(await boxes()).toEqual(before);
});

test('the speed is set in its panel, which Escape closes', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 0).waitFor();
  await button(page, /^Speed/).click();
  const panel = page.getByRole('group', { name: 'Speed' });
  await panel.getByRole('button', { name: '1.5×' }).click();
  expect((await sound(page)).rate).toBe(1.5);
  await panel.getByRole('slider', { name: 'Speed' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await sound(page)).rate).toBeCloseTo(1.55, 5);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('the volume is set and muted in its panel, which Escape closes', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 0).waitFor();
  await button(page, /^Volume/).click();
  const panel = page.getByRole('group', { name: 'Volume' });
  await panel.getByRole('slider', { name: 'Volume' }).fill('0.5');
  await expect.poll(async () => (await sound(page)).volume).toBe(0.5);
  await panel.getByRole('button', { name: 'Mute' }).click();
  expect((await sound(page)).muted).toBe(true);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test(
  'the system’s controls get title, show and picture, and work the player',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await play(page);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { metadata } = navigator.mediaSession;
          return metadata && [metadata.title, metadata.artist, metadata.artwork.length];
        }),
      )
      .toEqual(['A watch called Arnold', 'The Long Minute', 1]);
    await expect
      .poll(() => page.evaluate(() => navigator.mediaSession.playbackState))
      .toBe('playing');
  },
);

test(
  'the scrubber tells the time, the chapter and the words under the pointer',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await expect(page.getByText('/ 3:58')).toBeVisible();
    const slider = page.getByRole('slider', { name: 'Place in the episode' });
    await expect(slider).toBeEnabled();
    const { width } = (await slider.boundingBox())!;
    await slider.hover({ position: { x: width / 2, y: 10 } });
    await expect(page.getByText(/^1:5\d\s· /)).toBeVisible();
    await slider.click({ position: { x: width / 2, y: 10 } });
    await expect.poll(async () => Math.abs((await sound(page)).time - 119)).toBeLessThan(3);
    // Above what stands over the scrubber, here the hint of a first visit.
    await play(page);
    const hint = (await page.getByRole('complementary', { name: 'Hint' }).boundingBox())!;
    await slider.hover({ position: { x: width / 4, y: 10 } });
    const tip = (await page.locator('.scrubber .tip').boundingBox())!;
    expect(tip.y + tip.height).toBeLessThanOrEqual(hint.y);
  },
);
