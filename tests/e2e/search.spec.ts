import type { Page } from '@playwright/test';
import {
  button,
  frames,
  holdCode,
  line,
  longTalk,
  marked,
  placeInView,
  play,
  scrolled,
  sound,
  transcript,
  withoutHint,
} from './listening.ts';
import { engines, expect, test } from './page-test.ts';

/** Not the one that takes what is typed before the search has come. */
const field = (page: Page) =>
  page.getByRole('search').getByRole('textbox', { name: 'Search the transcript' });
const count = (page: Page) => page.locator('search .count');

/** Texts that a highlight paints. */
const painted = (page: Page, name: 'hit' | 'hit-now') =>
  page.evaluate((name) => {
    const texts: string[] = [];
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(
      name,
    ) ?? []) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      texts.push(range.toString());
    }
    return texts;
  }, name);

async function search(page: Page, query: string): Promise<void> {
  await line(page, 0).waitFor();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(query);
}

test(
  'hits are painted and counted as one types, and no line is changed',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(longTalk(site));
    await line(page, 299).waitFor({ state: 'attached' });
    const before = await transcript(page).locator('.lines').innerHTML();
    await search(page, 'LÍNE 29');
    await expect(count(page)).toHaveText('1 of 11');
    await expect.poll(() => painted(page, 'hit-now')).toEqual(['line 29']);
    await expect.poll(() => painted(page, 'hit')).toContain('line 29');
    expect(await transcript(page).locator('.lines').innerHTML()).toBe(before);
    await page.keyboard.type('9');
    await expect(count(page)).toHaveText('1 of 1');
    await page.keyboard.type('9');
    await expect(count(page)).toHaveText('Nothing found');
    await expect.poll(() => painted(page, 'hit')).toEqual([]);
  },
);

test(
  'Enter goes to the next hit, Shift+Enter to the one before, round the ends; each is brought into view',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(longTalk(site));
    await search(page, 'line 29');
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText('2 of 11');
    for (const [key, text, index] of [
      ['Shift+Enter', '1 of 11', 29],
      ['Shift+Enter', '11 of 11', 299],
      ['Enter', '1 of 11', 29],
      ['Enter', '2 of 11', 290],
    ] as const) {
      await page.keyboard.press(key);
      await expect(count(page)).toHaveText(text);
      await expect.poll(() => placeInView(page, index)).toBeGreaterThan(0.1);
      await expect.poll(() => placeInView(page, index)).toBeLessThan(0.95);
    }
  },
);

test('a hit goes on over the break between two lines of a turn', async ({ openPlayer, site }) => {
  const page = await openPlayer(longTalk(site));
  await search(page, '3 of the long talk says. this is');
  await expect(count(page)).toHaveText(/1 of/);
  await expect
    .poll(async () => (await painted(page, 'hit-now')).map((text) => text.replace(/\s+/g, ' ')))
    .toEqual(['3 of the long talk says. This is']);
});

test('the first hit is the one at or after the line that is read', async ({ openPlayer, site }) => {
  const page = await openPlayer(`${longTalk(site)}#t=60`);
  await expect(marked(page)).toHaveAttribute('href', '#t=60');
  await search(page, 'line 2');
  await expect.poll(() => painted(page, 'hit-now')).toEqual(['line 2']);
  await expect(count(page)).toHaveText('12 of 111');
});

test('a search lets go of the voice, and Escape goes back to it', async ({ openPlayer, site }) => {
  const page = await openPlayer(`${longTalk(site)}#t=20`);
  await expect.poll(() => placeInView(page)).toBeLessThan(0.6);
  await play(page);
  await search(page, 'line 250');
  await expect.poll(() => placeInView(page, 250)).toBeLessThan(0.9);
  await frames(page, 20);
  const place = await scrolled(page);
  const said = await marked(page).getAttribute('href');
  await expect(marked(page)).not.toHaveAttribute('href', said!);
  expect(await scrolled(page)).toBe(place);
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect.poll(async () => Math.abs((await placeInView(page)) - 0.4)).toBeLessThan(0.2);
  await expect(button(page, /^To the line/)).toBeHidden();
});

test('Escape goes back to where one was reading, away from the voice', async ({
  page,
  openPlayer,
  site,
}) => {
  await withoutHint(page);
  await openPlayer(longTalk(site));
  await line(page, 299).waitFor({ state: 'attached' });
  await line(page, 150).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await frames(page, 20);
  const before = await placeInView(page, 150);
  await search(page, 'line 2');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => Math.abs((await placeInView(page, 150)) - before))
    .toBeLessThan(0.03);
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('hit'))).toBe(false);
});

test('Ctrl+Enter plays from the hit, and Escape stays with it', async ({ openPlayer, site }) => {
  const page = await openPlayer(longTalk(site));
  await search(page, 'line 250');
  await page.keyboard.press('Control+Enter');
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(marked(page)).toContainText(/line 25\d/);
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await frames(page, 20);
  expect(await placeInView(page)).toBeGreaterThan(0);
  expect(await placeInView(page)).toBeLessThan(1);
});

test('Escape closes a panel over the page first, and the search after it', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(longTalk(site));
  await search(page, 'line 2');
  await button(page, 'Look').click();
  await expect(page.getByRole('group', { name: 'Look' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Look' })).toBeHidden();
  await expect(field(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
});

test('a search begins with the words that are selected', engines, async ({ openPlayer, site }) => {
  const page = await openPlayer(longTalk(site));
  await line(page, 5).evaluate((link) => {
    const text = link.firstChild!;
    getSelection()!.setBaseAndExtent(text, 13, text, 19);
  });
  await button(page, 'Search the transcript').click();
  await expect(field(page)).toHaveValue('line 5');
  await expect(count(page)).toHaveText('1 of 11');
});

test('what is typed before the search has come is looked for, and acts on nothing else', async ({
  page,
  openPlayer,
  site,
}) => {
  // It takes room when it comes.
  await withoutHint(page);
  const release = holdCode(site, 'SearchField');
  await openPlayer(`${longTalk(site)}#t=60`);
  await line(page, 299).waitFor({ state: 'attached' });
  const place = await placeInView(page);
  await page.keyboard.press('/');
  await page.keyboard.type('l');
  // Keys of the page elsewhere.
  await page.keyboard.type('m k 9');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('line 2');
  expect(await placeInView(page)).toBeCloseTo(place);
  // Escape gives it up, for its code may not come at all.
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await expect(button(page, /^Speed: 1\.1×/)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('line 2');
  release();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('line 2');
  await page.keyboard.type('9');
  await expect(count(page)).toHaveText('2 of 11');
  await expect(marked(page)).toHaveAttribute('href', '#t=60');
  expect(await sound(page)).toMatchObject({ paused: true, muted: false });
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(marked(page)).toBeInViewport();
});

test(
  'what is found is listed; arrows go through the list, and it stays while one plays from it',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(longTalk(site));
    await search(page, 'line 29');
    const list = page.getByRole('region', { name: 'Found lines' });
    const current = list.locator('[aria-current]');
    await expect(list.getByText('11 lines')).toBeVisible();
    await expect(current).toContainText('line 29 of');
    await page.keyboard.press('ArrowDown');
    await expect(current).toContainText('line 290 of');
    await expect.poll(() => painted(page, 'hit-now')).toEqual(['line 29']);
    await expect.poll(() => placeInView(page, 290)).toBeLessThan(0.95);
    await expect(field(page)).toBeFocused();
    await list.getByRole('button', { name: /line 292/ }).click();
    await expect(count(page)).toHaveText('4 of 11');
    expect((await sound(page)).paused).toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect(list.getByRole('button', { name: /line 293/ })).toBeFocused();
    await list.getByRole('button', { name: 'Play from 1:58' }).first().click();
    await expect(marked(page)).toContainText(/line 29\d/);
    await list.getByRole('checkbox', { name: 'Whole words' }).check();
    await expect(list.getByText('1 line', { exact: true })).toBeVisible();
    await field(page).fill('talk long 30');
    await expect(list.getByText('All words, in any order')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  },
);

test('the words of what is found begin at one edge, however long the times are', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(longTalk(site, 4, 300));
  await line(page, 0).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('talk');
  const rows = page.locator('.found .said');
  const edges = () =>
    rows.evaluateAll((all) => [...new Set(all.map((row) => row.getBoundingClientRect().x))]);
  await rows.first().waitFor();
  const [edge, ...others] = await edges();
  expect(others).toEqual([]);
  await page.locator('.found .rows').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(page.locator('.found .time', { hasText: '19:56' })).toBeVisible();
  expect(await edges()).toEqual([edge]);
});

test('on a phone the list lies below the text, and what is found is in view above it', async ({
  page,
  openPlayer,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlayer(longTalk(site));
  await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
  await search(page, 'line 2');
  await expect(page.getByText('Searches the original')).toBeVisible();
  const list = page.getByRole('region', { name: 'Found lines' });
  await page.keyboard.press('ArrowUp');
  await expect(list.locator('[aria-current]')).toContainText('line 299');
  await expect
    .poll(async () => {
      const [sheet, hit] = await Promise.all([list.boundingBox(), line(page, 299).boundingBox()]);
      return sheet!.y - (hit!.y + hit!.height);
    })
    .toBeGreaterThan(0);
});

test('pips on the scrubber show where the hits are', async ({ openPlayer, site }) => {
  const page = await openPlayer(longTalk(site));
  await expect(page.getByText('/ 20:00')).toBeVisible();
  await search(page, 'line 299');
  const pips = page.locator('.scrubber path').first();
  // 119.6 of 1200 seconds.
  await expect(pips).toHaveAttribute('d', 'M39.5 0V1');
  await page.keyboard.press('Escape');
  await expect(pips).toBeHidden();
});

test('opening, searching and closing shift nothing', async ({
  page,
  openPlayer,
  site,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'it does not tell of layout shifts');
  await withoutHint(page);
  await openPlayer(longTalk(site));
  await line(page, 150).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await frames(page, 20);
  await page.evaluate(watchShifts);
  const place = await placeInView(page, 150);
  await search(page, '');
  await frames(page, 5);
  expect(Math.abs((await placeInView(page, 150)) - place)).toBeLessThan(0.01);
  await page.keyboard.type('line 15');
  await frames(page, 5);
  expect(await page.evaluate(() => window.__shifted)).toEqual([]);
  await page.keyboard.press('Escape');
  await frames(page, 20);
  expect(Math.abs((await placeInView(page, 150)) - place)).toBeLessThan(0.01);
});

declare global {
  interface Window {
    /** What has moved by itself. */
    __shifted: string[];
  }
}

/** Runs in the page: keeps what moves from one frame to the next without being asked to. */
function watchShifts(): void {
  window.__shifted = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (Reflect.get(entry, 'hadRecentInput') === true) continue;
      const sources: unknown = Reflect.get(entry, 'sources');
      for (const source of Array.isArray(sources) ? sources : []) {
        const node: unknown = Reflect.get(Object(source), 'node');
        window.__shifted.push(node instanceof Element ? node.outerHTML.slice(0, 60) : String(node));
      }
    }
  }).observe({ type: 'layout-shift' });
}
