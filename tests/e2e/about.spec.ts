import { readFile } from 'node:fs/promises';
import { epubFaults } from '../support/check-book.ts';
import { beeps, button, line, sound } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const about = 'About this transcript';

test('the panel says format, language, lines, speakers, and what could not be read', async ({
  openPlayer,
  site,
}) => {
  const cues = ['<v Ann>Hello.', '<v Ben>Yes, hello.', '<v Ann>Good.'].map(
    (text, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${text}`,
  );
  site.put('/a.vtt', `WEBVTT\nLanguage: fr\n\n${cues.join('\n\n')}\n\n0:x --> 00:09.000\nlost\n`);
  const page = await openPlayer('?transcript=/a.vtt&title=A');
  await button(page, about).click();
  const panel = page.getByRole('dialog', { name: about });
  await expect(panel).toContainText('WebVTT');
  await expect(panel).toContainText('French');
  const speakers = panel.getByRole('list', { name: 'Who speaks when' }).getByRole('listitem');
  await expect(speakers).toContainText([/Ann.*2 lines · 67/s, /Ben.*1 line · 33/s]);
  const problems = panel.getByRole('list', { name: 'What could not be read' });
  await expect(problems.getByRole('listitem')).toContainText([/Line 13.*0:x/s]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button(page, about)).toBeFocused();
});

test('the language given with the link is told where the file says none, and the lines carry it', async ({
  openPlayer,
}) => {
  const page = await openPlayer();
  await expect(line(page, 0).locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'en');
  await button(page, about).click();
  await expect(page.getByRole('dialog', { name: about })).toContainText('English');
});

test('a text without times is said to follow no voice, and nothing is said that nobody knows', async ({
  openPlayer,
  site,
}) => {
  site.put('/a.txt', 'It was a cold day.\n\nNobody came.\n');
  const page = await openPlayer('?transcript=/a.txt');
  await button(page, about).click();
  const panel = page.getByRole('dialog', { name: about });
  await expect(panel).toContainText('does not follow the voice');
  await expect(panel).not.toContainText('Language');
  await expect(panel.getByRole('list', { name: 'Save as' })).not.toContainText('with the times');
});

test('the times of words are promised only of a transcript that has them', async ({
  openPlayer,
  site,
}) => {
  site.put('/a.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nIt was a cold day.\n');
  const page = await openPlayer('?transcript=/a.vtt');
  const webVtt = page.getByRole('button', { name: /^WebVTT/ });
  await button(page, about).click();
  await expect(webVtt).toHaveAccessibleName('WebVTT for web players');
  await openPlayer(beeps);
  await button(page, about).click();
  await expect(webVtt).toHaveAccessibleName('WebVTT for web players, with the times of words');
});

test('a file full of damage tells the first of it, and how much more there is', async ({
  openPlayer,
  site,
}) => {
  const bad = Array.from({ length: 60 }, (_, i) => `0:x --> 0:y\nlost ${i}`).join('\n\n');
  site.put('/a.vtt', `WEBVTT\n\n00:00.000 --> 00:01.000\nkept\n\n${bad}\n`);
  const page = await openPlayer('?transcript=/a.vtt');
  await button(page, about).click();
  const problems = page.getByRole('list', { name: 'What could not be read' });
  await expect(problems.getByRole('listitem')).toHaveCount(50);
  await expect(page.getByRole('dialog')).toContainText('and 10 more');
});

const endings = {
  ...{ WebVTT: 'vtt', SRT: 'srt', 'Plain text': 'txt', Markdown: 'md', JSON: 'json' },
  EPUB: 'epub',
};

test(
  'the transcript is saved in each format, and playing goes on',
  engines,
  async ({ openPlayer, page, browserName }) => {
    await page.addInitScript(() => {
      const files: string[] = [];
      Object.assign(window, { files });
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => files.push(text));
        return make(blob);
      };
    });
    await openPlayer(beeps);
    await button(page, 'Play').click();
    await button(page, about).click();
    for (const [name, ending] of Object.entries(endings)) {
      // Firefox tells its driver nothing of downloads.
      const download = browserName === 'chromium' && page.waitForEvent('download');
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      const file = await download;
      if (file) {
        expect(file.suggestedFilename()).toBe(`Beeps.${ending}`);
        const content = await readFile(await file.path());
        expect(content.toString('utf8')).toContain('beeps');
        if (name === 'EPUB') expect(await epubFaults(content)).toEqual([]);
      }
      await expect(page.getByText(`Saved as Beeps.${ending}`, { exact: true })).toBeVisible();
    }
    const files = await page.evaluate(() => Reflect.get(window, 'files') as unknown);
    expect(files).toHaveLength(6);
    expect((await sound(page)).paused).toBe(false);
  },
);
