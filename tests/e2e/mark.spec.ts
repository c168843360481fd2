import { beeps, button, frames, heard, line, longTalk, marked, play, sound } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

test(
  'exactly the line being said is marked, and the mark goes along',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await play(page);
    for (const start of ['0', '1.2', '2.4', '3.6']) {
      await expect(marked(page)).toHaveAttribute('href', `#t=${start}`);
      expect(await page.locator('[aria-current="true"]').count()).toBe(1);
    }
  },
);

test(
  'a change of line touches at most the line that was and the line that is',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await page.evaluate(() => {
      const touched: Set<Node>[] = [];
      Object.assign(window, { touched });
      new MutationObserver((records) => {
        const lines = records.map(({ target }) => target).filter((node) => node.nodeName === 'A');
        if (lines.length > 0) touched.push(new Set(lines));
      }).observe(document.querySelector('main')!, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await play(page);
    await heard(page, 5);
    const counts = await page.evaluate(() => {
      const touched: unknown = Reflect.get(window, 'touched');
      return Array.isArray(touched) ? touched.map((lines: Set<Node>) => lines.size) : [];
    });
    expect(counts.length).toBeGreaterThan(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(2);
  },
);

test('the word being said is painted where the browser can', engines, async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  test.skip(!(await page.evaluate(() => 'highlights' in CSS)), 'no CSS highlights here');
  for (const [time, word] of [
    [2.5, 'Line'],
    [2.7, '3'],
    [2.95, 'beeps'],
    [6.3, '6'],
  ] as const) {
    await page.evaluate((at) => (location.hash = `#t=${at}`), time);
    await page.waitForFunction((wanted) => {
      const painted = [...(CSS.highlights.get('word') ?? [])].map(String);
      return painted.length === 1 && painted[0]?.trim() === wanted;
    }, word);
  }
  await play(page);
  await page.waitForFunction(() =>
    [...(CSS.highlights.get('word') ?? [])].some((range) => String(range).trim() === '7'),
  );
});

test(
  'where a file times lines only, the word most likely said is painted, unless the Look says otherwise',
  engines,
  async ({ openPlayer, page, site }) => {
    site.put(
      '/lines-only.vtt',
      'WEBVTT\n\n00:00.000 --> 00:05.000\nOne long line, said slowly.\n\n00:05.000 --> 00:30.000\nMore.\n',
    );
    await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/lines-only.vtt');
    test.skip(!(await page.evaluate(() => 'highlights' in CSS)), 'no CSS highlights here');
    const painted = (name: string) =>
      page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map(String).join(), name);
    await play(page);
    await expect.poll(() => painted('placed-word')).toMatch(/^(long|line|said|slowly)$/);
    expect(await painted('word')).toBe('');
    await button(page, 'Look').click();
    await page.getByRole('radio', { name: 'Line', exact: true }).check();
    await expect.poll(() => painted('placed-word')).toBe('');
    const tint = () => marked(page).evaluate((link) => getComputedStyle(link).backgroundColor);
    expect(await tint()).toBe('rgb(255, 227, 207)');
    await page.getByRole('radio', { name: 'Word', exact: true }).check();
    await expect.poll(tint).toBe('rgba(0, 0, 0, 0)');
    await page.getByRole('radio', { name: 'None' }).check();
    expect(await tint()).toBe('rgba(0, 0, 0, 0)');
    await expect.poll(() => painted('placed-word')).toBe('');
    await expect(marked(page)).toHaveCount(1);
    await button(page, 'Back to normal').click();
    await expect.poll(tint).toBe('rgb(255, 227, 207)');
  },
);

test(
  'between two lines the mark rests at the place',
  engines,
  async ({ openPlayer, page, site }) => {
    site.put(
      '/pauses.vtt',
      'WEBVTT\n\n00:00.000 --> 00:01.000\nSaid.\n\n00:20.000 --> 00:21.000\nLater.\n',
    );
    await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/pauses.vtt');
    await play(page);
    await heard(page, 1.3);
    await expect(marked(page)).toHaveText('Said.');
    await expect(marked(page)).toHaveClass(/resting/);
  },
);

test('before the first line nothing is marked', engines, async ({ openPlayer, page, site }) => {
  site.put('/late.vtt', 'WEBVTT\n\n00:20.000 --> 00:21.000\nLater.\n');
  await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/late.vtt');
  await play(page);
  await heard(page, 0.5);
  await expect(marked(page)).toHaveCount(0);
});

test('previous and next line go there, playing or not', engines, async ({ openPlayer }) => {
  const page = await openPlayer(`${beeps}#t=2.5`);
  await expect(marked(page)).toHaveAttribute('href', '#t=2.4');
  await button(page, 'Next line').click();
  await expect(marked(page)).toHaveAttribute('href', '#t=3.6');
  await button(page, 'Previous line').click();
  await button(page, 'Previous line').click();
  await expect(marked(page)).toHaveAttribute('href', '#t=1.2');
  await expect.poll(async () => (await sound(page)).time).toBeCloseTo(1.2, 1);
  expect((await sound(page)).paused).toBe(true);
});

test('the mark is there again when one comes back to the page', engines, async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await play(page);
  const hide = (hidden: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      Object.defineProperty(document, 'visibilityState', {
        value: isHidden ? 'hidden' : 'visible',
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await heard(page, 3);
  await hide(false);
  await expect(marked(page)).toHaveAttribute('href', /^#t=(2\.4|3\.6)$/);
});

test(
  'of lines that overlap the one that began last is marked',
  engines,
  async ({ openPlayer, page, site }) => {
    site.put(
      '/both.vtt',
      'WEBVTT\n\n00:00.000 --> 00:10.000\n<v Ann>Long.\n\n00:02.000 --> 00:04.000\n<v Ben>Short.\n',
    );
    await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/both.vtt#t=3');
    await expect(marked(page)).toHaveText('Short.');
  },
);

test(
  'nothing in the transcript is drawn anew while playing within a line',
  engines,
  async ({ openPlayer, page, site }) => {
    await openPlayer(`${longTalk(site, 30, 20)}#t=1`);
    await play(page);
    await expect(line(page, 0)).toHaveAttribute('aria-current', 'true');
    await page.evaluate(() => {
      Object.assign(window, { changes: 0 });
      new MutationObserver(() =>
        Object.assign(window, { changes: Number(Reflect.get(window, 'changes')) + 1 }),
      ).observe(document.querySelector('main')!, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await frames(page, 60);
    expect(await page.evaluate(() => Reflect.get(window, 'changes'))).toBe(0);
  },
);
