import type { Page } from '@playwright/test';
import {
  beeps,
  button,
  frames,
  line,
  longTalk,
  marked,
  scrolled,
  sound,
  transcript,
} from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const expectTime = (page: Page, time: number) =>
  expect.poll(async () => (await sound(page)).time).toBeCloseTo(time, 1);

test('Space and K play and pause', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 0).waitFor();
  for (const key of [' ', 'k']) {
    await page.keyboard.press(key);
    await expect(button(page, 'Pause')).toBeVisible();
    await page.keyboard.press(key);
    await expect(button(page, 'Play')).toBeVisible();
  }
});

test(
  'Space plays and pauses after the mouse has used a panel, and opens it again by key alone',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await line(page, 0).waitFor();
    await button(page, 'Speed: 1×').click();
    await button(page, '1.5×').click();
    await page.keyboard.press(' ');
    await expect(button(page, 'Pause')).toBeVisible();
    await page.keyboard.press(' ');
    await expect(button(page, 'Play')).toBeVisible();
    await page.keyboard.press('Escape');
    await button(page, /^Speed/).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press(' ');
    await expect(page.getByRole('group', { name: 'Speed' })).toBeVisible();
    await expect(button(page, 'Play')).toBeVisible();
  },
);

test('J, L and the arrows to the sides go back and on', engines, async ({ openPlayer, site }) => {
  const page = await openPlayer(`${longTalk(site)}#t=100`);
  await expectTime(page, 100);
  for (const [key, time] of [
    ['l', 130],
    ['j', 115],
    ['J', 100],
    ['ArrowRight', 105],
    ['ArrowLeft', 100],
  ] as const) {
    await page.keyboard.press(key);
    await expectTime(page, time);
  }
});

test('the arrows up and down go from line to line, R says the line again', async ({
  openPlayer,
}) => {
  const page = await openPlayer(`${beeps}#t=6.5`);
  await expect(marked(page)).toHaveAttribute('href', '#t=6');
  await page.keyboard.press('ArrowDown');
  await expectTime(page, 7.2);
  await page.keyboard.press('ArrowUp');
  await expectTime(page, 6);
  await page.evaluate(() => {
    location.hash = '#t=6.7';
  });
  await expectTime(page, 6.7);
  await page.keyboard.press('r');
  await expectTime(page, 6);
});

test('[ ] and \\ change the speed, M mutes', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 0).waitFor();
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(button(page, 'Speed: 1.2×')).toBeVisible();
  expect((await sound(page)).rate).toBeCloseTo(1.2, 5);
  await page.keyboard.press('\\');
  expect((await sound(page)).rate).toBe(1);
  await page.keyboard.press('[');
  expect((await sound(page)).rate).toBeCloseTo(0.9, 5);
  await page.keyboard.press('m');
  expect((await sound(page)).muted).toBe(true);
  await expect(button(page, 'Muted')).toBeVisible();
  await page.keyboard.press('m');
  expect((await sound(page)).muted).toBe(false);
});

test('a digit goes to that tenth of the episode', async ({ openPlayer, site }) => {
  const page = await openPlayer(longTalk(site));
  await expect(page.getByText('/ 20:00')).toBeVisible();
  await page.keyboard.press('7');
  await expect.poll(async () => Math.round((await sound(page)).time)).toBe(840);
  await page.keyboard.press('0');
  await expectTime(page, 0);
});

test(
  'a far jump is undone by a press, and by the browser’s Back, which leaves nothing behind',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(`${longTalk(site)}#t=100`);
    await expectTime(page, 100);
    const url = page.url();
    await page.keyboard.press('7');
    await expectTime(page, 840);
    await expect(button(page, 'Undo the jump (1:40)')).toBeVisible();
    await page.goBack();
    await expectTime(page, 100);
    await expect(button(page, 'Undo the jump (1:40)')).toHaveCount(0);
    expect(page.url()).toBe(url);
    const steps = await page.evaluate(() => history.length);
    await page.keyboard.press('7');
    await button(page, 'Undo the jump (1:40)').click();
    await expectTime(page, 100);
    await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
    expect(await page.evaluate(() => history.length)).toBe(steps);
    // Whoever goes on near the place that was left stays there.
    await page.keyboard.press('7');
    await expectTime(page, 840);
    await page.keyboard.press('1');
    await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
    await frames(page, 5);
    await expectTime(page, 120);
    // Another time in the address is no press of Back.
    await page.keyboard.press('7');
    await expectTime(page, 840);
    await page.evaluate(() => (location.hash = '#t=300'));
    await expectTime(page, 300);
  },
);

test('F follows again, V changes the view', async ({ openPlayer, site }) => {
  const page = await openPlayer(`${longTalk(site)}#t=40`);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
  await transcript(page).evaluate((main) => (main.scrollTop = 0));
  await expect(button(page, /^To the line/)).toBeVisible();
  await page.keyboard.press('f');
  await expect(button(page, /^To the line/)).toBeHidden();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
  const display = () => line(page, 0).evaluate((link) => getComputedStyle(link).display);
  const before = await display();
  await page.keyboard.press('v');
  await expect.poll(display).toBe(before === 'block' ? 'inline' : 'block');
});

test('? shows all keys, Escape closes them', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 0).waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('Play or pause')).toBeVisible();
  await page.keyboard.press('k');
  expect((await sound(page)).paused).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('no key acts while typing, or with Ctrl, Alt or Cmd', engines, async ({ openPlayer }) => {
  const page = await openPlayer(`${beeps}#t=6.5`);
  await expectTime(page, 6.5);
  const keys = [...' kjlrvmf[]\\?5', 'ArrowLeft', 'ArrowUp'];
  const taken = await page.evaluate((names) => {
    const field = document.body.appendChild(document.createElement('input'));
    const press = (target: Element, key: string, modifier: object) =>
      !target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifier }),
      );
    return names.flatMap((key) => [
      press(field, key, {}),
      press(document.body, key, { ctrlKey: true }),
      press(document.body, key, { altKey: true }),
      press(document.body, key, { metaKey: true }),
    ]);
  }, keys);
  expect(taken).not.toContain(true);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await sound(page)).toMatchObject({ paused: true, rate: 1, muted: false });
  await expectTime(page, 6.5);
});

test(
  'Tab stops once in the transcript, arrows, Home and End go from line to line, Enter plays',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(`${beeps}#t=6.5`);
    await expect(marked(page)).toHaveAttribute('href', '#t=6');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('main a')?.getAttribute('href') ?? null);
    const stops: string[] = [];
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Tab');
      const href = await focused();
      if (href !== null) stops.push(href);
    }
    expect([...new Set(stops)]).toEqual(['#t=6']);

    await marked(page).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('#t=7.2');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('#t=4.8');
    await page.keyboard.press('End');
    expect(await focused()).toBe('#t=28.8');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('#t=0');
    await expectTime(page, 6.5);
    await page.keyboard.press('Enter');
    await expect(marked(page)).toHaveAttribute('href', '#t=0');
    await expect(button(page, 'Pause')).toBeVisible();
  },
);

test(
  'everything in the bar is reached and worked with keys alone',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(`${beeps}#t=6.5`);
    await expectTime(page, 6.5);
    await page.getByRole('slider', { name: 'Place in the episode' }).focus();
    await page.keyboard.press('ArrowRight');
    await expectTime(page, 11.5);
    await button(page, 'Back 15 seconds').focus();
    await page.keyboard.press('Enter');
    await expectTime(page, 0);
    await button(page, 'Play').focus();
    await page.keyboard.press(' ');
    await expect(button(page, 'Pause')).toBeFocused();
  },
);
