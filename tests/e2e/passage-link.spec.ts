import type { Locator, Page } from '@playwright/test';
import { beeps, button, heard, marked, play, sound, transcript } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

/** Has the browser allow sound without a click, or refuse it until there is one. */
async function autoplay(page: Page, allowed: boolean) {
  await page.addInitScript((allowed) => {
    const play = HTMLMediaElement.prototype.play;
    let clicked = false;
    addEventListener('click', () => (clicked = true), { capture: true });
    Object.assign(window, { plays: 0 });
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      Object.assign(window, { plays: Number(Reflect.get(window, 'plays')) + 1 });
      if (!allowed && !clicked) return Promise.reject(new DOMException('No.', 'NotAllowedError'));
      return play.call(this);
    };
  }, allowed);
}

const plays = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'plays')));

/** What is painted as the passage; undefined where the browser paints no text. */
const passage = (page: Page) =>
  page.evaluate(() => {
    if (!('highlights' in CSS)) return undefined;
    const painted = [...(CSS.highlights.get('passage') ?? [])].map((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return String(range);
    });
    return painted.join('');
  });

const ask = (page: Page) => button(page, /^Play this passage/);

test(
  'where the browser refuses sound, a passage is marked, and a click plays it to its end',
  engines,
  async ({ page, openPlayer }) => {
    await autoplay(page, false);
    await openPlayer(`${beeps}#t=4.8,7`);
    await expect(marked(page)).toHaveAttribute('href', '#t=4.8');
    await expect(ask(page)).toHaveText('Play this passage (0:02)');
    await expect(page.getByText('Press play to start')).toHaveCount(0);
    // Beside short lines too it stands within the transcript.
    const edge = async (element: Locator) => (await element.boundingBox())?.x ?? NaN;
    expect(await edge(ask(page))).toBeGreaterThan(await edge(transcript(page)));
    const text = await passage(page);
    if (text !== undefined) expect(text).toBe('Line 5 beeps here. Line 6 beeps here.');
    await ask(page).click();
    await expect(page.getByText('The passage ends here.')).toBeVisible();
    const { time, paused } = await sound(page);
    expect(paused).toBe(true);
    // Paused, Chromium goes back to what it has put out: by 0.11 s at most on a busy machine.
    expect(time).toBeGreaterThan(6.8);
    expect(time).toBeLessThan(7.2);
    await button(page, 'Go on from here').click();
    await heard(page, 8);
    expect((await sound(page)).paused).toBe(false);
  },
);

test(
  'the words of a passage are marked, and neither names and times nor the line before',
  engines,
  async ({ page, openPlayer }) => {
    await autoplay(page, false);
    await openPlayer(`${beeps}#t=2.3,5.3`);
    await expect(ask(page)).toBeVisible();
    const words = 'Line 3 beeps here. Line 4 beeps here. Line 5';
    // Undefined where the browser paints no highlights.
    await expect.poll(async () => (await passage(page)) ?? words).toBe(words);
  },
);

test('a link that is opened anew asks the browser for sound, once', async ({
  page,
  openPlayer,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'its driver counts as a listener who has clicked');
  await autoplay(page, false);
  await openPlayer(`${beeps}#t=4.8,6`);
  await expect(ask(page)).toBeVisible();
  expect(await plays(page)).toBe(1);
});

test('a passage that has ended is played again when asked', async ({ page, openPlayer }) => {
  await autoplay(page, false);
  await openPlayer(`${beeps}#t=4.8,6`);
  await ask(page).click();
  await button(page, 'Play it again').click();
  await expect(page.getByText('The passage ends here.')).toBeHidden();
  await expect(page.getByText('The passage ends here.')).toBeVisible();
});

test('a time without an end starts nothing by itself', async ({ page, openPlayer }) => {
  await autoplay(page, true);
  await openPlayer(`${beeps}#t=4.8`);
  await expect(marked(page)).toHaveAttribute('href', '#t=4.8');
  await expect.poll(async () => (await sound(page)).time).toBeCloseTo(4.8, 1);
  expect(await plays(page)).toBe(0);
});

test(
  'a reload of a link to a passage is silent, and asks',
  engines,
  async ({ page, openPlayer }) => {
    await autoplay(page, true);
    await openPlayer(`${beeps}#t=4.8,7`);
    await marked(page).waitFor();
    await page.reload();
    await expect(ask(page)).toBeVisible();
    expect(await plays(page)).toBe(0);
  },
);

test('back to a link to a passage is silent', engines, async ({ page, openPlayer }) => {
  await autoplay(page, true);
  await openPlayer(beeps);
  await page.evaluate(() => (location.hash = '#t=18,20'));
  await expect(ask(page)).toBeVisible();
  await page.evaluate(() => (location.hash = '#t=3'));
  await expect(ask(page)).toBeHidden();
  await page.evaluate(() => history.back());
  await expect(ask(page)).toBeVisible();
  expect(await plays(page)).toBe(0);
});

test('a passage past the end of the recording is told', async ({ page, openPlayer }) => {
  await autoplay(page, true);
  await openPlayer(`${beeps}#t=500,510`);
  await expect(page.getByText('The link leads past the end')).toBeVisible();
  expect(await plays(page)).toBe(0);
  await expect(ask(page)).toBeHidden();
});

for (const [what, fragment] of [
  ['reversed', '#t=9,4'],
  ['empty', '#t=4,4'],
] as const) {
  test(`a passage that is ${what} is none`, async ({ page, openPlayer }) => {
    await autoplay(page, true);
    await openPlayer(beeps + fragment);
    await play(page);
    await expect(ask(page)).toBeHidden();
    expect((await sound(page)).time).toBeLessThan(4);
  });
}

test('the question can be sent away', async ({ page, openPlayer }) => {
  await autoplay(page, false);
  await openPlayer(`${beeps}#t=4.8,7`);
  await expect(ask(page)).toBeVisible();
  await button(page, 'Dismiss').click();
  await expect(ask(page)).toBeHidden();
  expect((await sound(page)).paused).toBe(true);
});
