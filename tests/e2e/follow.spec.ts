import type { Page } from '@playwright/test';
import {
  button,
  frames,
  heard,
  line,
  longTalk,
  marked,
  placeInView,
  play,
  scrolled,
  transcript,
} from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const chip = (page: Page) => button(page, /^To the line being said \(\d+:\d\d\)$/);

/** The marked line stands near 40 % of the view's height. */
async function expectInPlace(page: Page): Promise<void> {
  await expect.poll(async () => Math.abs((await placeInView(page)) - 0.4)).toBeLessThan(0.12);
}

test(
  'the line being said is kept near 40 % of the view, and the page itself never scrolls',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(`${longTalk(site)}#t=40`);
    await expectInPlace(page);
    await play(page);
    for (const time of [41.5, 43, 44.5]) {
      await heard(page, time);
      await expectInPlace(page);
    }
    await expect(chip(page)).toBeHidden();
    const pageScroll = await page.evaluate(() => [
      scrollY,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(pageScroll).toEqual([0, 0]);
  },
);

const ways: Record<string, (page: Page) => Promise<unknown>> = {
  'the wheel': async (page) => {
    await transcript(page).hover();
    await page.mouse.wheel(0, 2500);
  },
  'the scrollbar': (page) => transcript(page).evaluate((main) => (main.scrollTop += 2500)),
  'a key': async (page) => {
    await line(page, 50).focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('PageDown');
  },
  'the browser’s own find': (page) =>
    line(page, 250).evaluate((link) => link.scrollIntoView({ block: 'center' })),
  'the focus': async (page) => {
    await line(page, 50).focus();
    await page.keyboard.press('End');
  },
};

for (const [name, scroll] of Object.entries(ways)) {
  test(
    `${name} lets go, and nothing moves the view while lines go by`,
    engines,
    async ({ openPlayer, site }) => {
      const page = await openPlayer(`${longTalk(site)}#t=20`);
      await expectInPlace(page);
      await play(page);
      await scroll(page);
      await expect(chip(page)).toBeVisible();
      await expect(chip(page).locator('svg')).toHaveAttribute('data-icon', 'up');
      await frames(page, 20);
      const [place, said] = [await scrolled(page), await marked(page).getAttribute('href')];
      await expect(marked(page)).not.toHaveAttribute('href', said!);
      await heard(page, 23);
      expect(await scrolled(page)).toBe(place);
    },
  );
}

test('the chip names the line’s time, points to it, and takes hold again', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(`${longTalk(site)}#t=83`);
  await expectInPlace(page);
  await transcript(page).evaluate((main) => (main.scrollTop = 0));
  await expect(chip(page)).toHaveText('To the line being said (1:22)');
  await expect(chip(page).locator('svg')).toHaveAttribute('data-icon', 'down');
  await chip(page).click();
  await expectInPlace(page);
  await expect(chip(page)).toBeHidden();
  await expect(marked(page)).toBeFocused();
});

test('the next episode is followed, wherever the view was in the one before', async ({
  openPlayer,
  site,
}) => {
  longTalk(site);
  const talk = { audio: '/fixtures/audio/long.mp3', transcript: '/talk.vtt' };
  const episodes = ['One', 'Two'].map((title) => ({ id: title, title, ...talk }));
  const show = site.put('/show.json', JSON.stringify({ title: 'Talks', episodes }));
  const page = await openPlayer(`?show=${show}`);
  await line(page, 299).waitFor({ state: 'attached' });
  await line(page, 3).click();
  await transcript(page).evaluate((main) => (main.scrollTop += 2500));
  await expect(chip(page)).toBeVisible();
  await button(page, /^Two/).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two');
  await line(page, 299).waitFor({ state: 'attached' });
  await expect(chip(page)).toBeHidden();
  await page.keyboard.press('3');
  await expectInPlace(page);
});

test('scrolling back to the line takes hold again', engines, async ({ openPlayer, site }) => {
  const page = await openPlayer(`${longTalk(site)}#t=20`);
  await expectInPlace(page);
  await play(page);
  await transcript(page).hover();
  await page.mouse.wheel(0, 1500);
  await expect(chip(page)).toBeVisible();
  await marked(page).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await expect(chip(page)).toBeHidden();
  await heard(page, 24);
  await expectInPlace(page);
});

test('playing from a line takes hold again', async ({ openPlayer, site }) => {
  const page = await openPlayer(`${longTalk(site)}#t=20`);
  await expectInPlace(page);
  await transcript(page).evaluate((main) => (main.scrollTop = 0));
  await expect(chip(page)).toBeVisible();
  await line(page, 2).click();
  await expect(chip(page)).toBeHidden();
  await heard(page, 6);
  await expect(chip(page)).toBeHidden();
  await expect.poll(() => placeInView(page)).toBeLessThan(0.55);
});

test(
  'a line in view that is scrolled a little is still followed',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(`${longTalk(site)}#t=20`);
    await expectInPlace(page);
    await transcript(page).hover();
    await page.mouse.wheel(0, 60);
    await expect.poll(() => placeInView(page)).toBeLessThan(0.36);
    await expect(chip(page)).toBeHidden();
    await button(page, 'Next line').click();
    await expectInPlace(page);
  },
);

test('with reduced motion the view jumps', async ({ openPlayer, site, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright cannot ask the system’s Firefox for it');
  const page = await openPlayer(`${longTalk(site)}#t=20`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectInPlace(page);
  await transcript(page).evaluate((main) => (main.scrollTop += 900));
  await expect(chip(page)).toBeVisible();
  await page.evaluate(() => {
    const places = new Set<number>();
    Object.assign(window, { places });
    const main = document.querySelector('main')!;
    const look = () => {
      places.add(main.scrollTop);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.keyboard.press('f');
  await expectInPlace(page);
  await frames(page, 10);
  const places = await page.evaluate(() => {
    const seen: unknown = Reflect.get(window, 'places');
    return seen instanceof Set ? seen.size : 0;
  });
  expect(places).toBe(2);
});

test(
  'a window of another size keeps the line in its place',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(`${longTalk(site)}#t=40`);
    await expectInPlace(page);
    await page.setViewportSize({ width: 500, height: 600 });
    await expectInPlace(page);
    await page.setViewportSize({ width: 1200, height: 900 });
    await expectInPlace(page);
    await expect(chip(page)).toBeHidden();
  },
);
