import type { Page } from '@playwright/test';
import { beeps, button, line, marked, placeInView, play, sound, withoutHint } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const sizes = {
  'a narrow phone': [320, 568],
  'a zoom of 400 %': [320, 180],
  'a phone': [391, 846],
};

/** Nothing sticks out to the side. */
async function expectNoOverflow(page: Page): Promise<void> {
  const widths = await page.evaluate(() =>
    ['html', 'main', 'aside', 'footer', 'header'].map((name) => {
      const element = document.querySelector(name);
      return element ? element.scrollWidth - element.clientWidth : 0;
    }),
  );
  expect(Math.max(...widths)).toBeLessThanOrEqual(0);
}

for (const [name, [width, height]] of Object.entries(sizes)) {
  test(
    `on ${name} everything is there and can be reached`,
    engines,
    async ({ page, openPlayer }) => {
      await page.setViewportSize({ width: width!, height: height! });
      await openPlayer();
      await line(page, 0).waitFor();
      await expectNoOverflow(page);
      for (const control of [
        'Look',
        'Open files',
        'Chapters and episodes',
        'Back 15 seconds',
        'Play',
        'Forward 30 seconds',
        /^Speed/,
        /^Volume/,
      ]) {
        const target = button(page, control).first();
        await target.scrollIntoViewIfNeeded();
        await expect(target).toBeInViewport({ ratio: 0.99 });
        await target.click({ trial: true });
      }
      await play(page);
      await expect(marked(page)).toBeVisible();
      await line(page, 8).click();
      await expect.poll(() => placeInView(page)).toBeGreaterThan(0);
      await expect.poll(() => placeInView(page)).toBeLessThan(1);
      await expectNoOverflow(page);
    },
  );

  test(`on ${name} the panels fit`, engines, async ({ page, openPlayer }) => {
    await page.setViewportSize({ width: width!, height: height! });
    await openPlayer();
    await line(page, 0).waitFor();
    for (const [opener, panel] of [
      ['Look', page.getByRole('group', { name: 'Look' })],
      [/^Speed/, page.getByRole('group', { name: 'Speed' })],
      [/^Volume/, page.getByRole('group', { name: 'Volume' })],
    ] as const) {
      await button(page, opener).click();
      await expect(panel).toBeVisible();
      await expect.poll(async () => (await panel.boundingBox())!.height).toBeGreaterThan(30);
      const box = (await panel.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width!);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height!);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    }
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.getByText('All keys').scrollIntoViewIfNeeded();
    await expect(keys.getByText('All keys')).toBeInViewport({ ratio: 1 });
    const heights = await keys
      .locator('kbd')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
    expect(new Set(heights).size, 'each key stands on one row').toBe(1);
    await page.keyboard.press('Escape');
    await button(page, 'Chapters and episodes').click();
    await button(page, /^Click any line/).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Click any line');
    await expect(page.getByRole('list', { name: 'Episodes' })).toBeHidden();
  });
}

test('on a phone held across seven rows of text show, and the title', async ({
  page,
  openPlayer,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await withoutHint(page);
  await openPlayer();
  await play(page);
  await expect(marked(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  const rows = await page.evaluate(() => {
    const row = getComputedStyle(document.querySelector('.lines p')!).lineHeight;
    return document.querySelector('main')!.clientHeight / parseFloat(row);
  });
  expect(rows).toBeGreaterThanOrEqual(7);
  await expectNoOverflow(page);
});

test("on a phone nothing stands outside of the window with the browser's font twice as large", async ({
  page,
  openPlayer,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only its protocol can set the font');
  await page.setViewportSize({ width: 390, height: 844 });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await openPlayer();
  await play(page);
  await expect(marked(page)).toBeInViewport();
  const right = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('header *, .panel *, main *, footer *')].map(
        (element) => element.getBoundingClientRect().right,
      ),
    ),
  );
  expect(right).toBeLessThanOrEqual(390);
  for (const name of ['Search the transcript', 'Next line', /^Sleep/, 'Pause'])
    await expect(button(page, name).first()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('b');
  for (const name of ['Note', 'Undo', 'Dismiss'])
    await expect(button(page, name)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  expect(await keys.evaluate((all) => all.scrollWidth - all.clientWidth)).toBe(0);
});

for (const [width, height] of [
  [844, 390],
  [1280, 800],
] as const) {
  test(`in ${width} × ${height} all that is used while listening is at hand with the browser's font twice as large`, async ({
    page,
    openPlayer,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'only its protocol can set the font');
    await page.setViewportSize({ width, height });
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await openPlayer();
    await play(page);
    await expect(marked(page)).toBeInViewport();
    await expectNoOverflow(page);
    for (const name of ['Pause', /^Sleep/, 'Keep what was just said', 'Library'])
      await expect(button(page, name).first()).toBeInViewport({ ratio: 1 });
    const scrubber = page.getByRole('slider', { name: 'Place in the episode' });
    await expect(scrubber).toBeInViewport({ ratio: 1 });
    expect((await scrubber.boundingBox())!.width).toBeGreaterThan(400);
    // What is found stands beside the text.
    await page.keyboard.press('/');
    await page.keyboard.type('line');
    const list = page.getByRole('region', { name: 'Found lines' });
    await expect(list).toBeVisible();
    expect((await list.boundingBox())!.width).toBeLessThan(width / 2);
    const field = page.getByRole('search').getByRole('textbox');
    expect((await field.boundingBox())!.width).toBeGreaterThan(200);
  });
}

test('on a narrow phone the question about a passage keeps its × on the first row', async ({
  page,
  openPlayer,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openPlayer(`${beeps}#t=4.8,7`);
  await line(page, 0).waitFor();
  await page.reload();
  const first = button(page, /^Play this passage/);
  const middle = async (name: string | RegExp) => {
    const { y, height } = (await button(page, name).boundingBox())!;
    return y + height / 2;
  };
  await expect(first).toBeVisible();
  expect(await middle('Dismiss')).toBeCloseTo(await middle(/^Play this passage/), 0);
  await expectNoOverflow(page);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('all that can be pressed measures 44 px', async ({ page, openPlayer }) => {
    await withoutHint(page);
    await openPlayer();
    await line(page, 0).waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('header, .panel .head, footer')].flatMap((part) =>
        [...part.querySelectorAll('button, input, a')]
          .map((element) => [element.ariaLabel, element.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width > 0 && Math.min(width, height) < 44)
          .map(([label]) => label),
      ),
    );
    expect(small).toEqual([]);
  });

  test('a tap beside an open sheet closes it, and plays no line', async ({ page, openPlayer }) => {
    await openPlayer(beeps);
    await line(page, 1).waitFor();
    const sheets = [
      [button(page, /^Speed/), page.getByRole('group', { name: 'Speed' })],
      [button(page, 'About this episode'), page.locator('.panel .lists')],
    ] as const;
    for (const [opener, sheet] of sheets) {
      await opener.tap();
      await expect(sheet).toBeVisible();
      const { y = 0, height = 0 } = (await sheet.boundingBox()) ?? {};
      const box = (await line(page, y > 300 ? 0 : 6).boundingBox())!;
      expect(box.y < y || box.y > y + height).toBe(true);
      await page.touchscreen.tap(box.x + 20, box.y + box.height / 2);
      await expect(sheet).toBeHidden();
      await expect(button(page, 'Play')).toBeVisible();
      expect((await sound(page)).time).toBe(0);
    }
    await line(page, 1).tap();
    await expect(button(page, 'Pause')).toBeVisible();
  });
});
