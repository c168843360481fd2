import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { button, heard, holdCode, line, marked, play, sound, transcript } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const audio = 'tests/fixtures/audio/beeps.mp3';
const text = 'tests/fixtures/audio/beeps.vtt';

/** Gives files to the picker of the header's button. */
async function choose(page: Page, ...paths: readonly string[]): Promise<void> {
  await page
    .getByRole('banner')
    .locator('input[type="file"]')
    .setInputFiles([...paths]);
}

/** Drops files on the page, as a drag from the desktop does. */
async function drop(page: Page, ...paths: readonly string[]): Promise<void> {
  await dropAfter(() => page.waitForLoadState('networkidle'), page, ...paths);
}

async function dropAfter(
  wait: () => Promise<void>,
  page: Page,
  ...paths: readonly string[]
): Promise<void> {
  const files = paths.map((path) => ({
    name: path.split('/').at(-1)!,
    base64: readFileSync(path).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  const dispatch = (type: string) => page.dispatchEvent('body', type, { dataTransfer });
  await dispatch('dragenter');
  await expect(page.getByText('Drop the recording and its transcript')).toBeVisible();
  await wait();
  await dispatch('dragover');
  await dispatch('drop');
  await expect(page.getByText('Drop the recording and its transcript')).toBeHidden();
}

async function expectBoth(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('beeps');
  await expect(line(page, 0)).toHaveText('Line 1 beeps here.');
  await play(page);
  await expect(marked(page)).toBeVisible();
}

const orders: Record<string, readonly (readonly string[])[]> = {
  'audio and transcript together': [[audio, text]],
  'audio, then transcript': [[audio], [text]],
  'transcript, then audio': [[text], [audio]],
};
for (const [order, steps] of Object.entries(orders)) {
  for (const [way, give] of Object.entries({ chosen: choose, dropped: drop })) {
    test(`${order}, ${way}, make an episode`, engines, async ({ openPlayer }) => {
      const page = await openPlayer();
      await line(page, 0).waitFor();
      for (const files of steps) {
        await give(page, ...files);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('beeps');
      }
      await expectBoth(page);
    });
  }
}

test('a drop is taken though the code that looks into folders has not come', async ({
  openPlayer,
  site,
}) => {
  const release = holdCode(site, 'dropped-files');
  const page = await openPlayer();
  await line(page, 0).waitFor();
  await dropAfter(() => Promise.resolve(), page, audio, text);
  await expectBoth(page);
  release();
});

test('the button opens the picker, for several files at once', engines, async ({ openPlayer }) => {
  const page = await openPlayer();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('banner').getByRole('button', { name: 'Open files' }).click();
  expect((await chooser).isMultiple()).toBe(true);
});

test('a transcript that comes while the audio plays does not stop it', async ({ openPlayer }) => {
  const page = await openPlayer();
  await line(page, 0).waitFor();
  await choose(page, audio);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('beeps');
  await play(page);
  await heard(page, 1);
  await choose(page, text);
  await heard(page, 2.5);
  await expect(marked(page)).toBeVisible();
  expect((await sound(page)).paused).toBe(false);
});

test(
  'files and the place in them survive a reload, and can be forgotten',
  engines,
  async ({ openPlayer }) => {
    const page = await openPlayer();
    await line(page, 0).waitFor();
    await choose(page, audio, text);
    await expect(page).toHaveURL(/episode=local-/);
    await line(page, 10).click();
    await heard(page, 12.2);
    await button(page, 'Pause').click();
    await expect(button(page, 'Forget “beeps”')).toBeVisible();
    await page.reload();
    // The voice went on until it was paused.
    await expect(marked(page)).toHaveAttribute('href', /^#t=(1[2-9]|2)/);
    await expectBoth(page);

    await button(page, 'Forget “beeps”').click();
    await expect(button(page, 'Forget “beeps”')).toBeHidden();
    await button(page, 'Undo').click();
    await button(page, 'Forget “beeps”').click();
    await expect(page.getByText('“beeps” is forgotten.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('These files are not here any more')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button', { name: 'Open files' })).toBeVisible();
  },
);

test('on a phone the list stays while a file is forgotten and had back', async ({ openPlayer }) => {
  const page = await openPlayer();
  await page.setViewportSize({ width: 390, height: 800 });
  await choose(page, audio);
  await button(page, 'Chapters and episodes').click();
  await button(page, 'Forget “beeps”').click();
  await button(page, 'Undo').click();
  await expect(button(page, 'Forget “beeps”')).toBeVisible();
});

test(
  'a recording whose end is missing is told as one’s own, with what to do',
  engines,
  async ({ openPlayer, trouble }) => {
    trouble.allow(/Media resource|could not be decoded|not a supported/i);
    const page = await openPlayer();
    await line(page, 0).waitFor();
    const whole = readFileSync('tests/fixtures/audio/tone.m4a');
    const buffer = whole.subarray(0, whole.length / 2);
    await page
      .getByRole('banner')
      .locator('input[type="file"]')
      .setInputFiles({ name: 'talk.m4a', mimeType: 'audio/mp4', buffer });
    const notices = page.getByRole('status', { name: 'What went wrong' });
    await expect(notices).toContainText('Your file is not whole: its end is missing.');
    await expect(notices).toContainText('replace it under “Files”.');
  },
);

test('files that are of no use get a sentence, and what is open stays', async ({ openPlayer }) => {
  const page = await openPlayer();
  await line(page, 0).waitFor();
  await choose(page, 'public/demo/click-any-line.jpg', 'tests/fixtures/audio/not-audio.mp3');
  await expect(page.getByText('A file was left out')).toHaveCount(2);
  await expect(page.getByText(/“not-audio\.mp3”/)).toBeVisible();
  await expect(page.getByText(/A picture needs .*“click-any-line\.jpg”/)).toBeVisible();
});

test('a transcript of one’s own stands in for the one that is missing', async ({
  openPlayer,
  trouble,
}) => {
  trouble.allow(/404/);
  const page = await openPlayer('?transcript=/none.vtt');
  await expect(transcript(page).getByText('The transcript was not found')).toBeVisible();
  await choose(page, text);
  await expect(line(page, 0)).toHaveText('Line 1 beeps here.');
});
