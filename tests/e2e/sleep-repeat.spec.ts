import type { Page } from '@playwright/test';
import { beeps, button, frames, heard, line, marked, play, sound } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

/** Lets the page's clocks jump: the one that nobody sets, and the one on the wall. */
function jumpable(): void {
  let jumpMs = 0;
  const now = performance.now.bind(performance);
  performance.now = () => now() + jumpMs;
  addEventListener('jump', (event) => {
    if (event instanceof CustomEvent) jumpMs += Number(event.detail);
  });
}

const jump = (page: Page, seconds: number) =>
  page.evaluate(
    (ms) => dispatchEvent(new CustomEvent('jump', { detail: ms })),
    Math.round(seconds * 1000),
  );

test(
  'the sleep timer fades, pauses, keeps the place and gives the volume back',
  engines,
  async ({ page, openPlayer }) => {
    await page.addInitScript(jumpable);
    await openPlayer(beeps);
    await play(page);
    await button(page, 'Sleep timer').click();
    await button(page, '5 min').click();
    await expect(button(page, 'Sleep timer: 5 min')).toBeVisible();
    await jump(page, 294);
    await expect(button(page, /^Sleep timer: [1-6] s$/)).toBeVisible();
    await expect.poll(async () => (await sound(page)).volume).toBeLessThan(0.5);
    await expect(button(page, /^Volume: 100/)).toBeVisible();
    await jump(page, 7);
    await expect(button(page, 'Play')).toBeVisible();
    const { time, paused, volume } = await sound(page);
    expect({ paused, volume }).toEqual({ paused: true, volume: 1 });
    await expect(button(page, 'Sleep timer')).toBeVisible();
    await play(page);
    expect((await sound(page)).time).toBeGreaterThanOrEqual(time);
  },
);

test('the clock on the wall may jump; the sleep timer does not', async ({ page, openPlayer }) => {
  await openPlayer(beeps);
  await play(page);
  await button(page, 'Sleep timer').click();
  await button(page, '5 min').click();
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 86_400_000;
  });
  await heard(page, 2);
  await page.evaluate(() => (Date.now = () => 0));
  await heard(page, 3);
  expect((await sound(page)).paused).toBe(false);
  await expect(button(page, 'Sleep timer: 5 min')).toBeVisible();
});

test('the sleep timer can be extended and turned off', async ({ page, openPlayer }) => {
  await openPlayer(beeps);
  await play(page);
  await button(page, 'Sleep timer').click();
  await button(page, '10 min').click();
  await button(page, '5 min more').click();
  await expect(button(page, 'Sleep timer: 15 min')).toBeVisible();
  await button(page, 'Turn off').click();
  await expect(button(page, 'Sleep timer')).toBeVisible();
});

test(
  'a line is repeated, with its mark; another that is clicked takes over',
  engines,
  async ({ page, openPlayer }) => {
    await openPlayer(`${beeps}#t=3.6`);
    await button(page, /^Speed/).click();
    await button(page, 'Line').click();
    await page.getByLabel('Pause in between').selectOption('None');
    // A press on the bar would close the panel.
    await button(page, 'Line').press('k');
    await expect(page.getByText('Heard 2 times')).toBeVisible();
    await expect(marked(page)).toHaveText(/Line 4/);
    expect((await sound(page)).time).toBeLessThan(4.65);
    await page.keyboard.press('Escape');
    await line(page, 10).click();
    await button(page, /^Speed/).click();
    await expect(page.getByText('Heard 2 times')).toBeVisible();
    await expect(marked(page)).toHaveText(/Line 11/);
    expect((await sound(page)).time).toBeLessThan(13.05);
  },
);

test('between repeats the sound waits at the start of the line, and no one is told of a pause', async ({
  page,
  openPlayer,
}) => {
  await openPlayer(`${beeps}#t=3.6`);
  await button(page, /^Speed/).click();
  await button(page, 'Line').click();
  await page.getByLabel('Pause in between').selectOption('5 seconds');
  // A press on the bar would close the panel.
  await button(page, 'Line').press('k');
  await expect(page.getByText('Heard once')).toBeVisible();
  await frames(page, 20);
  expect(await sound(page)).toMatchObject({ time: 3.6, rate: 0, paused: false });
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(button(page, 'Speed: 1× (Repeat)')).toBeVisible();
  await expect(page.getByText('Heard 2 times')).toBeVisible({ timeout: 15_000 });
});

test('where there is no passage to repeat, it is said how to come to one', async ({
  page,
  openPlayer,
}) => {
  await openPlayer(beeps);
  await line(page, 0).waitFor();
  await button(page, /^Speed/).click();
  await expect(button(page, 'Passage')).toBeDisabled();
  await expect(button(page, 'Passage')).toHaveAccessibleDescription(/select one or open a link/);
  await expect(page.getByText('To repeat a passage, select one')).toBeVisible();
});

test('the passage of a link is repeated', async ({ page, openPlayer }) => {
  await openPlayer(`${beeps}#t=6,8.2`);
  await play(page);
  await button(page, /^Speed/).click();
  await button(page, 'Passage').click();
  await page.getByLabel('Pause in between').selectOption('None');
  await expect(page.getByText('Heard once')).toBeVisible();
  const { time, paused } = await sound(page);
  expect(paused).toBe(false);
  expect(time).toBeLessThan(8.25);
});

test(
  'a device that takes the sound away leaves it paused, and it goes on from there',
  engines,
  async ({ page, openPlayer }) => {
    await openPlayer(`${beeps}#t=6`);
    await play(page);
    await page.evaluate(() => window.__audios.find((one) => one.hasAttribute('src'))?.pause());
    await expect(button(page, 'Play')).toBeVisible();
    const { time } = await sound(page);
    await play(page);
    expect((await sound(page)).time).toBeGreaterThanOrEqual(time);
    await expect(button(page, 'Pause')).toBeVisible();
  },
);
