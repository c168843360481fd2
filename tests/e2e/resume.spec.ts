import { watchPage } from '../support/watch-page.ts';
import { beeps, button, heard, line, longTalk, marked, play, sound } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

test('place, speed and volume come back, silent', engines, async ({ openPlayer, site }) => {
  const page = await openPlayer(longTalk(site, 12));
  await line(page, 1).click();
  await heard(page, 12.3);
  await page.keyboard.press(']');
  await page.keyboard.press('m');
  await button(page, 'Pause').click();
  await expect(marked(page)).toHaveAttribute('href', '#t=12');
  await page.reload();
  await expect(marked(page)).toHaveAttribute('href', '#t=12');
  await expect(button(page, 'Speed: 1.1×')).toBeVisible();
  await expect(button(page, 'Muted')).toBeVisible();
  await expect.poll(async () => (await sound(page)).time).toBeGreaterThan(12.2);
  expect(await sound(page)).toMatchObject({ paused: true, muted: true });
  expect((await sound(page)).rate).toBeCloseTo(1.1, 5);
});

test(
  'the place is kept though the page is left while it plays',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await line(page, 5).click();
    await heard(page, 7.3);
    await page.reload();
    await expect(marked(page)).toHaveAttribute('href', /^#t=(7\.2|8\.4|9\.6)$/);
    expect((await sound(page)).paused).toBe(true);
  },
);

test(
  'of two tabs one plays, the other pauses and says so, and takes the speed that is chosen there',
  engines,
  async ({ openPlayer, context, site }) => {
    const here = await openPlayer(beeps);
    const there = await context.newPage();
    await there.addInitScript(watchPage);
    await there.goto(`${site.url}${beeps}#t=12`);
    await play(here);
    await play(there);
    await expect(here.getByText('Another tab plays now.')).toBeVisible();
    expect((await sound(here)).paused).toBe(true);
    await there.keyboard.press(']');
    await expect(button(here, /^Speed: 1\.1×/)).toBeVisible();
    await button(here, 'Play here').click();
    await expect(button(there, 'Play')).toBeVisible();
    await expect(here.getByText('Another tab plays now.')).toBeHidden();
    expect((await sound(here)).rate).toBeCloseTo(1.1, 5);
    await there.close();
  },
);

test(
  'a reload goes on at the last place: after jumps while paused, near and far, and where it plays on',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(longTalk(site, 12));
    const at = () => sound(page).then(({ time }) => Math.round(time));
    const jump = (digit: string) => page.keyboard.press(digit);
    await line(page, 4).click();
    await heard(page, 50);
    await button(page, 'Pause').click();
    await expect(page).toHaveURL(/#t=5\d(\.\d)?$/);
    // Ten minutes away the browser's own Back leads to the place that was left.
    await jump('5');
    await expect.poll(at).toBe(600);
    await page.reload();
    await expect.poll(at).toBe(600);
    await page.keyboard.press('l');
    await expect.poll(at).toBe(630);
    await page.reload();
    await expect.poll(at).toBe(630);
    await jump('2');
    await play(page);
    await heard(page, 240.5);
    await page.reload();
    await expect.poll(at).toBeGreaterThanOrEqual(240);
    expect(await at()).toBeLessThan(250);
  },
);

test('a finished episode starts over', engines, async ({ openPlayer }) => {
  const page = await openPlayer(`${beeps}#t=29`);
  await play(page);
  await expect(button(page, 'Play')).toBeVisible();
  await page.goto('about:blank');
  await openPlayer(beeps);
  await line(page, 0).waitFor();
  await play(page);
  expect((await sound(page)).time).toBeLessThan(5);
});

test('each episode keeps a place of its own', engines, async ({ openPlayer }) => {
  const page = await openPlayer();
  await button(page, /^Time for sale/).click();
  await expect.poll(async () => (await sound(page)).time).toBeCloseTo(39.26, 1);
  await button(page, /^Click any line/).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Click any line');
  await expect.poll(async () => (await sound(page)).time).toBe(0);
  await button(page, /^A watch called Arnold/).click();
  await expect.poll(async () => (await sound(page)).time).toBeCloseTo(39.26, 1);
});

test(
  'the address leads to where the sound was paused, without a step of the history',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await play(page);
    // What changes the address comes with the first sound that is heard.
    await expect.poll(async () => (await sound(page)).time).toBeGreaterThan(1);
    const steps = await page.evaluate(() => history.length);
    await page.keyboard.press('3');
    await page.keyboard.press('k');
    await expect(page).toHaveURL(/#t=\d/);
    const { time } = await sound(page);
    expect(Number(page.url().split('#t=')[1])).toBeCloseTo(time, 0);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await play(page);
    await expect(page).not.toHaveURL(/#/);
  },
);
