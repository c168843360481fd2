import type { Locator, Page } from '@playwright/test';
import { beeps, frames, heard, line, longTalk, marked, play, sound } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

/** Notes from now on which lines get marked, in order. */
async function noteMarks(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const marks: string[] = [];
    Object.assign(window, { marks });
    new MutationObserver((records) => {
      for (const { target } of records) {
        if (target instanceof Element && target.hasAttribute('aria-current'))
          marks.push(target.getAttribute('href') ?? '');
      }
    }).observe(document.querySelector('main')!, {
      attributeFilter: ['aria-current'],
      subtree: true,
    });
  });
  return () =>
    page.evaluate(() => {
      const marks: unknown = Reflect.get(window, 'marks');
      return Array.isArray(marks) ? marks.map(String) : [];
    });
}

test('lines of a text without times stand below each other, as all lines do', async ({
  openPlayer,
  site,
}) => {
  site.put('/a.txt', 'It was a cold day.\nNobody came.\n');
  const page = await openPlayer('?transcript=/a.txt');
  const [first, second] = await Promise.all(
    ['It was a cold day.', 'Nobody came.'].map((text) => page.getByText(text).boundingBox()),
  );
  expect(second!.y).toBeGreaterThanOrEqual(first!.y + first!.height);
});

test('a paragraph without a name and a time has no empty row above it on a narrow page', async ({
  openPlayer,
  page,
  site,
}) => {
  site.put('/a.txt', 'It was a cold day.\n\nNobody came.\n');
  await page.setViewportSize({ width: 390, height: 800 });
  await openPlayer('?transcript=/a.txt');
  const [first, second] = await Promise.all(
    ['It was a cold day.', 'Nobody came.'].map((text) => page.getByText(text).boundingBox()),
  );
  const gap = second!.y - first!.y - first!.height;
  expect(gap).toBeGreaterThan(first!.height / 2);
  expect(gap).toBeLessThan(first!.height * 1.5);
});

test('a click on a line plays from there', engines, async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 10).click();
  // The voice goes on while this is looked at.
  await expect(marked(page)).toHaveAttribute('href', /^#t=(1[2-9]|2)/);
  await heard(page, 12.3);
  expect((await sound(page)).paused).toBe(false);
});

test('Enter on a line plays from there', engines, async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 5).focus();
  await page.keyboard.press('Enter');
  await expect(marked(page)).toHaveAttribute('href', '#t=6');
  await heard(page, 6.3);
});

test(
  'a clicked line is marked at once, and stays marked until the sound is there',
  engines,
  async ({ openPlayer }) => {
    const slowly = '/slow/fixtures/audio/beeps.mp3%3Fms=2000';
    const page = await openPlayer(`?audio=${slowly}&transcript=/fixtures/audio/beeps.vtt`);
    await line(page, 10).waitFor();
    const marks = await noteMarks(page);
    await line(page, 10).click();
    expect(await marks()).toEqual(['#t=12']);
    await heard(page, 12.2);
    expect((await marks()).slice(0, 2).filter((href) => href !== '#t=13.2')).toEqual(['#t=12']);
  },
);

test(
  'on a slow host the mark waits at the clicked line while the sound is sought',
  engines,
  async ({ openPlayer, site }) => {
    longTalk(site, 4, 290);
    const page = await openPlayer('?audio=/slow/fixtures/audio/long.mp3&transcript=/talk.vtt');
    await play(page);
    const marks = await noteMarks(page);
    await line(page, 250).click();
    await heard(page, 1000.2);
    expect((await marks())[0]).toBe('#t=1000');
    expect((await marks()).every((href) => Number(href.slice(3)) >= 1000)).toBe(true);
  },
);

test('an address with a time opens there, silent', engines, async ({ openPlayer }) => {
  const page = await openPlayer(`${beeps}#t=0:13.3`);
  await expect(marked(page)).toHaveAttribute('href', '#t=13.2');
  await expect.poll(async () => (await sound(page)).time).toBeCloseTo(13.3, 1);
  expect((await sound(page)).paused).toBe(true);
});

test(
  'a new time in the address goes there, without loading anything again',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(beeps);
    await play(page);
    const loads = () => site.requests.filter((path) => path.endsWith('.vtt')).length;
    const before = loads();
    await page.evaluate(() => {
      location.hash = '#t=18.1';
    });
    await expect(marked(page)).toHaveAttribute('href', '#t=18');
    await heard(page, 18.5);
    expect(loads()).toBe(before);
  },
);

test(
  'back from a time in the address leaves the sound where it is',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await line(page, 5).click();
    await heard(page, 6.1);
    await page.evaluate(() => {
      location.hash = '#t=18.1';
    });
    await heard(page, 18.2);
    await page.evaluate(() => history.back());
    await heard(page, 18.6);
    expect((await sound(page)).paused).toBe(false);
  },
);

const clicks: [name: string, how: Parameters<Locator['click']>[0]][] = [
  ['with Ctrl', { modifiers: ['ControlOrMeta'] }],
  ['with the middle button', { button: 'middle' }],
];
for (const [name, how] of clicks) {
  test(`a click ${name} is the browser’s`, engines, async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    const opened = page.context().waitForEvent('page');
    await line(page, 10).click(how);
    const tab = await opened;
    await expect(tab).toHaveURL(/#t=12$/);
    expect(await sound(page)).toMatchObject({ time: 0, paused: true });
    await tab.close();
  });
}

/** Points at the text; what selects within links comes with the first pointer. */
async function pointAt(page: Page, x: number, y: number) {
  await page.mouse.move(x, y);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('select-text')),
  );
  await frames(page, 3);
}

test(
  'text across lines is selected with the mouse, and that is not a click',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    const [from, to] = [await line(page, 1).boundingBox(), await line(page, 3).boundingBox()];
    await pointAt(page, from!.x + 20, from!.y + from!.height / 2);
    await page.mouse.down();
    await page.mouse.move(from!.x + 60, from!.y + from!.height / 2 + 3, { steps: 4 });
    await page.mouse.move(to!.x + 70, to!.y + to!.height / 2, { steps: 8 });
    await page.mouse.up();
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).toContain('Line 3 beeps here.');
    expect(selected).toContain('beeps here.');
    expect(await sound(page)).toMatchObject({ time: 0, paused: true });
  },
);

test(
  'text within one line is selected with the mouse, and that is not a click',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    const box = (await line(page, 2).boundingBox())!;
    await pointAt(page, box.x + 15, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    expect((await page.evaluate(() => String(getSelection()))).length).toBeGreaterThan(3);
    expect(await sound(page)).toMatchObject({ time: 0, paused: true });
  },
);

test('a click after a selection plays', engines, async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await line(page, 0)
    .locator('..')
    .evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
  await line(page, 6).click();
  await expect(marked(page)).toHaveAttribute('href', '#t=7.2');
});
