import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { beeps, button, frames, line, longTalk, placeInView, play, scrolled } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const openLook = (page: Page) => button(page, 'Look').click();
const size = (page: Page) => page.getByRole('slider', { name: 'Text size' });
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();
const styleOf = (page: Page, property: string, index = 0) =>
  line(page, index).evaluate(
    (link, name) => getComputedStyle(link).getPropertyValue(name),
    property,
  );
const rowWidth = (page: Page) => line(page, 0).evaluate((link) => link.parentElement!.clientWidth);

test('the text’s size is set on the page itself, and is there on the next visit without a shift', async ({
  openPlayer,
  page,
  browserName,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    // Firefox knows no layout shifts.
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openPlayer(beeps);
  expect(await styleOf(page, 'font-size')).toBe('20px');
  await openLook(page);
  await size(page).press('End');
  expect(await styleOf(page, 'font-size')).toBe('35px');
  await expect(size(page)).toHaveAttribute('aria-valuetext', /175/);
  await choose(page, 'Wide');
  await page.reload();
  await line(page, 0).waitFor();
  expect(await styleOf(page, 'font-size')).toBe('35px');
  await frames(page, 5);
  const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as number[]);
  if (browserName === 'chromium')
    expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.001);
});

test('the size is in proportion to the reader’s own', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 0).waitFor();
  await page.evaluate(() => (document.documentElement.style.fontSize = '150%'));
  expect(await styleOf(page, 'font-size')).toBe('30px');
});

test('a line holds as many characters at any size, where there is room', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  const normal = await rowWidth(page);
  await openLook(page);
  await choose(page, 'Narrow');
  const narrow = await rowWidth(page);
  expect(narrow / normal).toBeCloseTo(0.75, 1);
  await size(page).press('Home');
  expect((await rowWidth(page)) / narrow).toBeCloseTo(0.8, 1);
});

test(
  'a typeface of the page’s own is fetched by those who choose it, with its licence beside it',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(beeps);
    await openLook(page);
    await choose(page, 'Serif');
    await expect.poll(() => styleOf(page, 'font-family')).toContain('serif');
    const fonts = () => site.requests.filter((path) => path.includes('lexend'));
    expect(fonts()).toEqual([]);
    await choose(page, 'Lexend');
    await expect.poll(() => styleOf(page, 'font-family')).toMatch(/^Lexend/);
    await expect(page.getByText('made for readers with dyslexia')).toBeVisible();
    expect(await page.evaluate(() => document.fonts.check('1em Lexend'))).toBe(true);
    await page.reload();
    await line(page, 0).waitFor();
    expect(await styleOf(page, 'font-family')).toMatch(/^Lexend/);
    const loaded = () =>
      page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'));
    await expect.poll(loaded).toBe(true);
    expect(await readFile('dist/assets/lexend-licence.txt', 'utf8')).toContain('SIL Open Font');
  },
);

test('what is still to come can stand in full ink, and all goes back to normal', async ({
  openPlayer,
}) => {
  const page = await openPlayer(`${beeps}#t=1`);
  await expect(line(page, 0)).toHaveAttribute('aria-current', 'true');
  const [said, toCome] = [await styleOf(page, 'color'), await styleOf(page, 'color', 3)];
  expect(toCome).not.toBe(said);
  await openLook(page);
  await page.getByRole('checkbox', { name: 'Dim what is still to come' }).uncheck();
  expect(await styleOf(page, 'color', 3)).toBe(said);
  await size(page).press('End');
  await choose(page, 'Dark');
  const reset = button(page, 'Back to normal');
  await reset.click();
  await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Dim' })).toBeChecked();
  await expect(reset).toHaveAttribute('aria-disabled', 'true');
  expect(await styleOf(page, 'font-size')).toBe('20px');
});

test('the show’s colour can be left for the page’s own', async ({ openPlayer, site }) => {
  site.put(
    '/show.json',
    JSON.stringify({
      title: 'Blue',
      accent: '#00f',
      episodes: [{ title: 'One', transcript: '/fixtures/audio/beeps.vtt' }],
    }),
  );
  const page = await openPlayer('?show=/show.json');
  await openLook(page);
  const accent = () =>
    button(page, 'Back to normal').evaluate((one) =>
      getComputedStyle(one).getPropertyValue('--accent'),
    );
  const blue = await accent();
  await page.getByRole('checkbox', { name: 'The show’s own colour' }).uncheck();
  await expect.poll(accent).not.toBe(blue);
  await page.reload();
  await openLook(page);
  await expect(page.getByRole('checkbox', { name: 'The show’s own colour' })).not.toBeChecked();
});

test(
  'the line being said stays in its place while the size changes',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(`${longTalk(site, 4, 300)}#t=601`);
    await expect(line(page, 150)).toHaveAttribute('aria-current', 'true');
    await play(page);
    await expect.poll(() => placeInView(page, 150)).toBeGreaterThan(0.2);
    await button(page, 'Pause').click();
    await frames(page, 15);
    const before = await placeInView(page, 150);
    await openLook(page);
    for (const key of ['End', 'Home', 'ArrowRight']) {
      await size(page).press(key);
      await frames(page, 15);
      expect(Math.abs((await placeInView(page, 150)) - before)).toBeLessThan(0.12);
    }
    await expect(page.getByRole('button', { name: /^To the line being said/ })).toHaveCount(0);
  },
);

test('a place that the reader went to stays too', async ({ openPlayer, site }) => {
  const page = await openPlayer(longTalk(site, 4, 300));
  await line(page, 150).waitFor();
  await line(page, 150).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await frames(page, 15);
  expect(await scrolled(page)).toBeGreaterThan(500);
  await openLook(page);
  await size(page).press('End');
  await choose(page, 'Wide');
  await frames(page, 15);
  const place = await placeInView(page, 150);
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(1.2);
});

test('the panel is reached whole at 400 % zoom', async ({ openPlayer, page }) => {
  await page.setViewportSize({ width: 320, height: 180 });
  await openPlayer(beeps);
  await openLook(page);
  await size(page).press('ArrowRight');
  await button(page, 'Back to normal').click();
  await expect(button(page, 'Back to normal')).toHaveAttribute('aria-disabled', 'true');
  const panel = page.getByRole('group', { name: 'Look' });
  expect(await panel.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
});
