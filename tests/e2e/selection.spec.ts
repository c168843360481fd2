import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { beeps, button, line, play, sound, transcript, withoutHint } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

/** A clipboard that can be read back in every browser, or one that refuses. */
async function fakeClipboard(page: Page, takes = true) {
  await page.addInitScript((takes) => {
    const copied: string[] = [];
    const writeText = (text: string) => {
      if (!takes) return Promise.reject(new DOMException('No.', 'NotAllowedError'));
      copied.push(text);
      return Promise.resolve();
    };
    Object.assign(window, { copied });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    if (!takes) document.execCommand = () => false;
  }, takes);
}

const copied = (page: Page): Promise<unknown> =>
  page.evaluate((): unknown => (Reflect.get(window, 'copied') as string[]).at(-1));

/** Selects from a character of a line to one of another, as a drag or Shift and arrows do. */
async function select(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await line(page, to[0]).waitFor();
  // What sees selections comes with the first pointer, and may come later than this one.
  await page.locator('.middle').dispatchEvent('pointerover');
  await page.evaluate(
    ([from, to]) => {
      const text = (index: number) =>
        document.querySelectorAll('main a[href^="#t="]')[index]!.firstChild!;
      getSelection()?.setBaseAndExtent(text(from![0]!), from![1]!, text(to![0]!), to![1]!);
    },
    [from, to],
  );
  await expect(menu(page)).toBeVisible();
}

/** Presses the keys for copying; gives what the page puts on the clipboard. */
async function copyByKey(page: Page): Promise<unknown> {
  await page.evaluate(() => {
    addEventListener('copy', (event) => {
      Object.assign(window, { plain: event.clipboardData?.getData('text/plain') });
    });
  });
  await page.keyboard.press('ControlOrMeta+c');
  const plain = await page.waitForFunction((): unknown => Reflect.get(window, 'plain'));
  return plain.jsonValue();
}

const menu = (page: Page) => page.getByRole('toolbar', { name: 'Selected passage' });

test(
  'a passage is copied as a quote, with speaker, title, time and link',
  engines,
  async ({ page, openPlayer, site }) => {
    await fakeClipboard(page);
    await openPlayer();
    await select(page, [3, 4], [3, 23]);
    await button(page, 'Copy quote').click();
    await expect(page.getByText('Quote copied')).toBeVisible();
    expect(await copied(page)).toMatch(
      new RegExp(
        `^“take away the phone”\n— Iris, A watch called Arnold, 0:0\\d\n${site.url}\\?episode=a-watch-called-arnold#t=[\\d.]+,[\\d.]+&said=take\\+away\\+the\\+phone$`,
      ),
    );
  },
);

test('a quote has whole words where a part of one is selected; what is copied by key has not', async ({
  page,
  openPlayer,
}) => {
  await fakeClipboard(page);
  await openPlayer();
  await select(page, [3, 6], [3, 21]);
  await button(page, 'Copy quote').click();
  await expect.poll(() => copied(page)).toMatch(/^“take away the phone”\n/);
  expect(await copyByKey(page)).toBe('ke away the pho');
});

test('a link to a passage opens it, marked', engines, async ({ page, openPlayer }) => {
  await fakeClipboard(page);
  await openPlayer(beeps);
  await select(page, [4, 0], [5, 12]);
  await button(page, 'Copy link').click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = String(await copied(page));
  expect(link).toMatch(/&title=Beeps#t=4\.8,[67](\.\d+)?&said=Line\+5\+beeps/);
  // Its words find it though they were at another time when it was made.
  await page.goto(link.replace('#t=4.8,', '#t=3.2,'));
  await expect(page).toHaveURL(/#t=3\.2,/);
  await expect.poll(async () => (await sound(page)).time).toBeGreaterThan(4.7);
});

test('several turns are copied with the names of who speaks', async ({ page, openPlayer }) => {
  await fakeClipboard(page);
  await openPlayer();
  await select(page, [1, 0], [2, 4]);
  await button(page, 'Copy quote').click();
  await expect
    .poll(() => copied(page))
    .toMatch(/^Iris: Not roughly\. To the second\.\nOwen: Easy\n— A watch called Arnold, 0:02\n/);
});

test(
  'a clipboard that refuses has the text shown, to be copied by hand',
  engines,
  async ({ page, openPlayer }) => {
    await fakeClipboard(page, false);
    await openPlayer(beeps);
    await select(page, [1, 0], [1, 6]);
    await button(page, 'Copy quote').click();
    const text = page.getByRole('textbox', { name: 'Text to copy' });
    await expect(text).toHaveValue(/^“Line 2”\n— Ann, Beeps, 0:01\nhttp/);
    await expect(text).toBeFocused();
    expect(await text.evaluate((box: HTMLTextAreaElement) => box.selectionEnd)).toBeGreaterThan(20);
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await expect(transcript(page).locator('a:focus')).toHaveCount(1);
  },
);

test('Tab goes through the menu, and on', async ({ page, openPlayer }) => {
  await withoutHint(page);
  await openPlayer(beeps);
  await select(page, [2, 0], [2, 6]);
  await line(page, 2).focus();
  await page.keyboard.press('Tab');
  await expect(menu(page).getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('slider', { name: 'Place in the episode' })).toBeFocused();
});

test(
  'Escape closes what is open over the page first, and the menu after it',
  engines,
  async ({ page, openPlayer }) => {
    await openPlayer(beeps);
    await select(page, [3, 0], [3, 6]);
    for (const [name, role] of [
      ['About this transcript', 'dialog'],
      ['Look', 'group'],
    ] as const) {
      await button(page, name).click();
      const over = page.getByRole(role, { name });
      await expect(over).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(over).toBeHidden();
      await expect(menu(page)).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
  },
);

test(
  'the menu is reached with Tab, walked with arrows, and left with Escape',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer(beeps);
    await select(page, [2, 0], [2, 6]);
    await line(page, 2).focus();
    await page.keyboard.press('Tab');
    await expect(menu(page).getByRole('button', { name: 'Keep' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(button(page, 'Copy quote')).toBeFocused();
    await page.keyboard.press('End');
    await expect(button(page, 'Save as picture')).toBeFocused();
    expect(await page.evaluate(() => String(getSelection()))).toBe('Line 3');
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await expect(line(page, 2)).toBeFocused();
  },
);

test('the menu goes with the selection', async ({ openPlayer }) => {
  const page = await openPlayer(beeps);
  await select(page, [2, 0], [2, 6]);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(menu(page)).toBeHidden();
});

test('on a narrow page the menu is within it', async ({ page, openPlayer }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPlayer(beeps);
  await select(page, [0, 0], [0, 2]);
  const box = (await menu(page).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
});

test('a passage is saved as a picture', engines, async ({ browserName, openPlayer }) => {
  const page = await openPlayer();
  await select(page, [3, 0], [4, 9]);
  // Firefox tells its driver nothing of downloads.
  const download = browserName === 'chromium' && page.waitForEvent('download');
  await button(page, 'Save as picture').click();
  await expect(page.getByText('Saved as A watch called Arnold.png')).toBeVisible();
  const file = await download;
  if (!file) return;
  expect(file.suggestedFilename()).toBe('A watch called Arnold.png');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1200);
});

test('a picture of another site that may not be read does not spoil the card', async ({
  openPlayer,
  site,
  trouble,
}) => {
  trouble.allow(/CORS|Cross-Origin|ERR_FAILED/);
  const artwork = encodeURIComponent(
    `${site.otherOrigin}/cors-none/some/deep/path/demo/click-any-line.jpg`,
  );
  const page = await openPlayer(`${beeps}&artwork=${artwork}`);
  await select(page, [0, 0], [0, 6]);
  await button(page, 'Save as picture').click();
  await expect(page.getByText('Saved as Beeps.png')).toBeVisible();
});

test(
  'what is copied by key has a line for each turn, and no times',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await select(page, [2, 0], [4, 4]);
    const text = 'Owen: Easy. I look at my phone.\nIris: Now take away the phone. Take';
    expect(await copyByKey(page)).toBe(text);
  },
);

test('selecting and copying leave the sound alone', engines, async ({ page, openPlayer }) => {
  await fakeClipboard(page);
  await openPlayer(beeps);
  await play(page);
  await select(page, [8, 0], [8, 6]);
  await button(page, 'Copy link').click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect((await sound(page)).paused).toBe(false);
});

test(
  'with the focus in the transcript, all that is selected and copied is the transcript, with its speakers',
  engines,
  async ({ openPlayer, site }) => {
    const said = ['<v Ann>Hello.', '<v Ann>Good to be here.', '<v Ben>Yes.'];
    const cues = said.map((text, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${text}`);
    site.put('/a.vtt', `WEBVTT\n\n${cues.join('\n\n')}\n`);
    const page = await openPlayer('?transcript=/a.vtt&title=A');
    await line(page, 0).focus();
    // What takes the keys comes with the focus.
    await expect(async () => {
      await page.keyboard.press('ControlOrMeta+a');
      expect(await copyByKey(page)).toBe('Ann: Hello. Good to be here.\nBen: Yes.');
    }).toPass();
    // As the browser's menu does it.
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      Reflect.deleteProperty(window, 'plain');
    });
    expect(await copyByKey(page)).toBe('Ann: Hello. Good to be here.\nBen: Yes.');
  },
);
