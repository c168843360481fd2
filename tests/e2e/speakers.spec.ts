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
  transcript,
} from './listening.ts';
import { engines, expect, test } from './page-test.ts';

/** Ann and Ben, eight lines each by turns. */
const isBen = (index: number) => Math.floor(index / 8) % 2 === 1;
const bar = (page: Page) => page.getByRole('group', { name: 'Speaker' });
const only = (page: Page) => bar(page).getByRole('button', { name: 'Only', exact: true });
const nameOf = (page: Page, name: string) =>
  transcript(page).locator('.speaker', { hasText: name });
const status = (page: Page) => page.getByRole('status').filter({ hasText: /shown$/ });

test('a click on a speaker’s name brings the bar; only their lines are shown, and all again', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(longTalk(site, 4, 100));
  await nameOf(page, 'Ben').first().click();
  await only(page).click();
  await expect(only(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(status(page)).toHaveText('Only Ben is shown');
  for (const index of [0, 7, 16, 99]) await expect(line(page, index)).toBeHidden();
  for (const index of [8, 15, 24]) await expect(line(page, index)).toBeVisible();
  await button(page, 'Show all speakers').focus();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await expect(line(page, 0)).toBeFocused();
  await expect(line(page, 0)).toBeVisible();
  await expect(transcript(page).locator('[hidden]')).toHaveCount(0);
});

test(
  'a speaker is heard alone: what others say is passed, and the line that plays is marked',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(longTalk(site, 2, 60));
    await play(page);
    await nameOf(page, 'Ben').first().click();
    await button(page, 'Play only Ben').click();
    await expect(only(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(marked(page)).toContainText('line 8 of');
    await line(page, 15).click();
    await expect(marked(page)).toContainText('line 24 of');
    await expect(marked(page)).toBeVisible();
    await only(page).click();
    await expect(button(page, 'Play only Ben')).toHaveAttribute('aria-pressed', 'false');
  },
);

test('a click on a name counts though what it brings has not come', async ({
  openPlayer,
  site,
}) => {
  const release = holdCode(site, 'LaterParts');
  const page = await openPlayer(longTalk(site, 4, 100));
  await nameOf(page, 'Ben').first().click();
  release();
  await expect(bar(page)).toBeVisible();
});

test('the bar steps through the turns of a speaker, and keys pass what is hidden', async ({
  openPlayer,
  site,
}) => {
  const page = await openPlayer(longTalk(site, 4, 100));
  await button(page, 'About this transcript').click();
  await page.getByRole('button', { name: 'Only Ben' }).click();
  await expect(button(page, 'About this transcript')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(only(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(line(page, 0)).toBeHidden();
  await button(page, 'Next turn of Ben').click();
  await expect(line(page, 8)).toHaveAttribute('aria-current', 'true');
  await button(page, 'Next turn of Ben').click();
  await expect(line(page, 24)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(line(page, 15)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(line(page, 24)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(line(page, 24)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(line(page, 15)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(line(page, 8)).toBeFocused();
  await page.keyboard.press('End');
  await expect(line(page, 95)).toBeFocused();
  await bar(page).getByRole('combobox').selectOption('Ann');
  await expect(line(page, 0)).toBeVisible();
  await expect(line(page, 8)).toBeHidden();
  await nameOf(page, 'Ann').last().click();
  await expect(bar(page).getByRole('combobox')).toHaveValue('Ann');
  await button(page, 'Show all speakers').click();
  // A click of a pointer would have to scroll there, and the view is held by the voice.
  await nameOf(page, 'Ben').last().dispatchEvent('click');
  await expect(bar(page).getByRole('combobox')).toHaveValue('Ben');
  await nameOf(page, 'Ann').last().dispatchEvent('click');
  await expect(bar(page).getByRole('combobox')).toHaveValue('Ann');
});

test('who is heard alone is heard from the first words where the voice is past the last', async ({
  openPlayer,
  site,
}) => {
  // Lines so long that the first one stays while it plays.
  const page = await openPlayer(`${longTalk(site, 30, 18)}#t=530`);
  await expect(line(page, 17)).toHaveAttribute('aria-current', 'true');
  await nameOf(page, 'Ben').first().click();
  await button(page, 'Play only Ben').click();
  await expect(button(page, 'Undo the jump (8:50)')).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(line(page, 8)).toHaveAttribute('aria-current', 'true');
});

test(
  'what another speaker says stands among the shown lines while it is said, named and marked',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(`${longTalk(site, 4, 300)}#t=655`);
    await expect(line(page, 163)).toHaveAttribute('aria-current', 'true');
    expect(isBen(163)).toBe(false);
    await button(page, 'About this transcript').click();
    await page.getByRole('button', { name: 'Only Ben' }).click();
    await expect(line(page, 150)).toBeHidden();
    await expect(marked(page)).toContainText('line 163 of');
    await expect(marked(page)).toBeInViewport();
    await expect(transcript(page).locator('.turn.now .speaker')).toHaveText('Ann');
    expect(
      await transcript(page).locator('a[tabindex="0"]').filter({ visible: true }).count(),
    ).toBe(1);
    // The keys go among the lines of the speaker.
    await page.keyboard.press('ArrowDown');
    await expect(line(page, 168)).toHaveAttribute('aria-current', 'true');
    await expect(line(page, 163)).toBeHidden();
    await expect.poll(async () => Math.abs((await placeInView(page)) - 0.4)).toBeLessThan(0.12);
    await page.keyboard.press('ArrowLeft');
    await expect(line(page, 166)).toHaveAttribute('aria-current', 'true');
    await expect(line(page, 166)).toBeInViewport();
    await expect.poll(async () => Math.abs((await placeInView(page)) - 0.4)).toBeLessThan(0.12);
  },
);

for (const [where, from] of [
  ['below', 100],
  ['above', 250],
] as const) {
  test(
    `lines that come and go with the voice leave the view of who reads ${where} them as it is`,
    engines,
    async ({ openPlayer, site }) => {
      const page = await openPlayer(`${longTalk(site, 4, 300)}#t=670`);
      await expect(line(page, 167)).toHaveAttribute('aria-current', 'true');
      await button(page, 'About this transcript').click();
      await page.getByRole('button', { name: 'Only Ben' }).click();
      await expect(line(page, 0)).toBeHidden();
      await expect(line(page, 167)).toBeInViewport();
      await frames(page, 20);
      await line(page, from + 5).evaluate((element) => {
        const main = element.closest('main')!;
        main.dispatchEvent(new WheelEvent('wheel'));
        main.scrollTop += element.getBoundingClientRect().top - 300;
      });
      const away = page.getByRole('button', { name: /^To the line being said/ });
      await expect(away).toBeVisible();
      await frames(page, 20);
      const topOf = () =>
        line(page, from + 5).evaluate((element) => element.getBoundingClientRect().top);
      const top = await topOf();
      for (const [key, said] of [
        ['ArrowRight', 168],
        ['ArrowLeft', 167],
        ['ArrowRight', 168],
      ] as const) {
        await page.keyboard.press(key);
        await expect(line(page, said)).toHaveAttribute('aria-current', 'true');
        await expect(line(page, 167)).toBeVisible({ visible: said === 167 });
        for (let i = 0; i < 20; i++) {
          await frames(page, 1);
          expect(Math.abs((await topOf()) - top)).toBeLessThan(2);
        }
      }
      await expect(away).toBeVisible();
    },
  );
}

test(
  'while the view follows, the line being said keeps its place when the others are hidden and shown',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(`${longTalk(site, 4, 300)}#t=689`);
    await expect(line(page, 172)).toHaveAttribute('aria-current', 'true');
    expect(isBen(172)).toBe(true);
    const inPlace = () =>
      expect.poll(async () => Math.abs((await placeInView(page)) - 0.4)).toBeLessThan(0.12);
    await inPlace();
    await button(page, 'About this transcript').click();
    await page.getByRole('button', { name: 'Only Ben' }).click();
    await expect(line(page, 160)).toBeHidden();
    await inPlace();
    await button(page, 'Show all speakers').click();
    await expect(line(page, 160)).toBeAttached();
    await inPlace();
  },
);

test('who speaks when is a picture, a row for each speaker', async ({ openPlayer, site }) => {
  const page = await openPlayer(longTalk(site, 4, 100));
  await button(page, 'About this transcript').click();
  const rows = page.getByRole('list', { name: 'Who speaks when' }).getByRole('listitem');
  await expect(rows).toContainText([/Ann.*52 lines/s, /Ben.*48 lines/s]);
  const drawn = await rows
    .nth(1)
    .locator('svg path')
    .first()
    .evaluate((path) => path.getAttribute('d'));
  expect(drawn?.match(/M/g)).toHaveLength(6);
});

for (const [width, height] of [
  [1200, 800],
  [320, 568],
] as const) {
  test(`the search bar stands above that of the speaker, and both leave the hit in sight, at ${width} px`, async ({
    openPlayer,
    site,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPlayer(`${longTalk(site, 4, 100)}#t=200`);
    await expect(line(page, 50)).toHaveAttribute('aria-current', 'true');
    await button(page, 'About this transcript').click();
    await page.getByRole('button', { name: 'Only Ben' }).click();
    await expect(bar(page)).toBeVisible();
    await button(page, 'Search the transcript').click();
    const search = page.getByRole('search');
    await page.getByRole('textbox', { name: 'Search the transcript' }).fill('what line');
    await expect(search).toContainText(/ of 48/);
    await page.keyboard.press('Shift+Enter');
    const [above, below] = [
      await search.locator('.bar').boundingBox(),
      await bar(page).boundingBox(),
    ];
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    const hitTop = await page.evaluate(() => {
      const [hit] = [...(CSS.highlights?.get('hit-now') ?? [])];
      if (hit instanceof Range) return hit.getBoundingClientRect().top;
      return document.querySelector('[data-hit]')!.getBoundingClientRect().top;
    });
    // Views scroll by whole pixels of the screen.
    expect(hitTop).toBeGreaterThan(below!.y + below!.height - 1);
  });
}
