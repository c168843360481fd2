import { readFileSync } from 'node:fs';
import { beeps, button, heard, line, marked, play, transcript } from './listening.ts';
import { engines, expect, test, type Site } from './page-test.ts';

test(
  'a line that is said to be heard moves the lines, is kept, and is undone',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await play(page);
    await page.keyboard.press('k');
    await page.keyboard.press('.');
    const bar = page.getByRole('region', { name: 'Timing' });
    await expect(bar).toContainText(/Lines come .0\.1\ss. later than in the transcript/);
    await bar.getByRole('button', { name: /Lines later .*0\.5\ss/ }).click();
    await expect(bar).toContainText(/0\.6\ss/);
    await bar.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(bar).toContainText(/Lines come .0\.1\ss. later/);
    await bar.getByRole('button', { name: 'Pick the line I hear' }).click();
    await expect(bar).toContainText('Click the line that you hear now.');
    await line(page, 0).click();
    await expect(marked(page)).toHaveText('Line 1 beeps here.');
    await page.reload();
    await button(page, 'About this transcript').click();
    await expect(page.getByRole('dialog')).toContainText('moved by hand');
  },
);

test(
  'no name in the timing bar runs into a button, or is cut',
  engines,
  async ({ page, openPlayer }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await openPlayer(beeps);
    await line(page, 12).click();
    await page.keyboard.press('k');
    await page.keyboard.press('.');
    const bar = page.getByRole('region', { name: 'Timing' });
    await bar.getByRole('button', { name: 'Pick the line I hear' }).click();
    await line(page, 0).click();
    const rest = bar.getByRole('button', { name: 'Move only the lines from here on' });
    const nudge = bar.getByRole('group').getByRole('button').first();
    const right = await rest.boundingBox().then((box) => box!.x + box!.width);
    expect(right).toBeLessThan((await nudge.boundingBox())!.x);
    await page.setViewportSize({ width: 390, height: 844 });
    const named = bar.locator('.named');
    await expect.poll(() => named.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  },
);

test.describe('in the language with the longest words', () => {
  test.use({ locale: 'de' });
  for (const [width, height, least] of [
    [390, 844, 8],
    [320, 640, 4],
  ] as const) {
    test(`on a phone ${width} px wide the timing bar leaves room for the lines`, async ({
      page,
      openPlayer,
    }) => {
      await page.setViewportSize({ width, height });
      await openPlayer(beeps);
      await line(page, 0).waitFor();
      await page.keyboard.press('.');
      const bar = page.getByRole('region', { name: 'Gleichlauf' });
      const undo = bar.getByRole('button', { name: 'Rückgängig', exact: true });
      await expect(undo).toBeInViewport({ ratio: 1 });
      await bar.getByRole('button', { name: 'Versatz suchen' }).click();
      await expect(bar.getByRole('status').last()).not.toBeEmpty();
      const rows = await transcript(page).evaluate((main) => {
        const { lineHeight } = getComputedStyle(main.querySelector('p')!);
        return main.clientHeight / parseFloat(lineHeight);
      });
      expect(rows).toBeGreaterThan(least);
      expect(await bar.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    });
  }
});

test(
  'an advertisement that was marked is passed by a click, and rests while it is heard',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await line(page, 1).click();
    await page.keyboard.press('k');
    await page.keyboard.press(',');
    const bar = page.getByRole('region', { name: 'Timing' });
    await bar.getByRole('button', { name: 'Undo', exact: true }).click();
    await bar.getByRole('button', { name: 'Ad starts here' }).click();
    await page.keyboard.press('ArrowRight');
    await bar.getByRole('button', { name: 'Ad is over' }).click();
    await line(page, 2).click();
    await heard(page, 7);
    await expect(marked(page)).toHaveText('Line 3 beeps here.');
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText('Not in the transcript')).toBeVisible();
    await page.getByRole('button', { name: /^Go to its end/ }).click();
    await expect(page.getByText('Not in the transcript')).toBeHidden();
  },
);

const talk = 'public/demo/a-watch-called-arnold';

/** Lines of the demo's talk that are eight seconds early. */
function early(): string {
  const vtt = readFileSync(`${talk}.vtt`, 'utf8');
  return vtt.replace(/(\d\d):(\d\d\.\d{3})/g, (_, minutes: string, seconds: string) => {
    const at = Math.max(0, Number(minutes) * 60 + Number(seconds) - 8);
    return new Date(at * 1000).toISOString().slice(14, 23);
  });
}

/** The demo's talk, with a transcript that is eight seconds early. */
function earlyTalk(site: Site): string {
  site.put('/early.vtt', early());
  site.put('/talk.mp3', readFileSync(`${talk}.mp3`));
  return '?audio=/talk.mp3&transcript=/early.vtt';
}

test(
  'lines that are eight seconds early are found so in the sound, and are moved by one press',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(earlyTalk(site));
    const last = line(page, 79);
    const time = Number((await last.getAttribute('href'))!.slice(3));
    await button(page, 'About this transcript').click();
    await button(page, 'Adjust').click();
    const bar = page.getByRole('region', { name: 'Timing' });
    await bar.getByRole('button', { name: 'Find the shift' }).click();
    await expect(bar.getByRole('progressbar')).toBeVisible();
    await expect(bar).toContainText(/The lines seem .8\.0\ss. early/, { timeout: 30_000 });
    await bar.getByRole('button', { name: 'Move them' }).click();
    await expect(bar).toContainText(/8\.0\ss/);
    await last.click();
    await heard(page, time + 8);
    await expect(marked(page)).toHaveText(await last.innerText());
  },
);

test(
  'of one’s own files that is told as soon as they play, and is put right from there',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await page
      .getByRole('banner')
      .locator('input[type="file"]')
      .setInputFiles([
        { name: 'talk.mp3', mimeType: 'audio/mpeg', buffer: readFileSync(`${talk}.mp3`) },
        { name: 'talk.vtt', mimeType: 'text/vtt', buffer: Buffer.from(early()) },
      ]);
    await expect(page.getByRole('heading', { name: 'talk' })).toBeVisible();
    await play(page);
    await expect(page.getByText(/The lines seem .8\.0\ss. early/)).toBeVisible({ timeout: 30_000 });
    await button(page, 'Move them').click();
    await expect(page.getByText(/The lines seem/)).toBeHidden();
    await expect(page.getByRole('region', { name: 'Timing' })).toContainText(/8\.0\ss. later/);
  },
);
