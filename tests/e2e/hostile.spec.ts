import { button, line, play, transcript } from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const attack =
  '<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><a href="javascript:window.ran = 3">press</a><svg onload="window.ran = 4">';

for (const [name, text] of Object.entries({
  'bad.vtt': `WEBVTT\n\n00:00.000 --> 00:09.000\n<v ${attack}>${attack} said\n`,
  'bad.srt': `1\n00:00:00,000 --> 00:00:09,000\n${attack} said\n`,
  'bad.json': JSON.stringify({
    segments: [{ start: 0, end: 9, speaker: attack, text: `${attack} said` }],
  }),
  'bad.html': `<p><cite>Ann</cite><time>0:00</time></p><p>said ${attack}</p>`,
})) {
  test(
    `nothing in a hostile ${name} runs or becomes markup`,
    engines,
    async ({ openPlayer, site }) => {
      site.put(`/${name}`, text);
      const page = await openPlayer(
        `?audio=/fixtures/audio/beeps.mp3&transcript=/${name}&title=${encodeURIComponent(attack)}`,
      );
      await expect(transcript(page)).toContainText('said');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(attack);
      expect(await transcript(page).locator('script, img, [onerror]').count()).toBe(0);
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      await play(page);
      expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBe(undefined);
    },
  );
}

test('bidi controls of one line turn no other', engines, async ({ openPlayer, site }) => {
  site.put(
    '/bidi.vtt',
    'WEBVTT\n\n00:00.000 --> 00:01.000\n\u202Ebackwards\n\n00:01.000 --> 00:02.000\nforwards\n',
  );
  const page = await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/bidi.vtt');
  await expect(line(page, 1)).toHaveText('forwards');
  expect(await line(page, 1).evaluate((link) => getComputedStyle(link).unicodeBidi)).toBe(
    'isolate',
  );
});

test(
  'a line of ten million characters is cut in words, and the page answers',
  engines,
  async ({ openPlayer, site }) => {
    site.put('/long.vtt', `WEBVTT\n\n00:00.000 --> 00:09.000\n${'word '.repeat(2_000_000)}\n`);
    const page = await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/long.vtt');
    await expect(transcript(page)).toContainText('more characters)');
    await play(page);
  },
);

test(
  'a hundred thousand lines are readable and can be played',
  engines,
  async ({ openPlayer, site }) => {
    const clock = (ms: number) => new Date(ms).toISOString().slice(11, 23);
    const cues = Array.from(
      { length: 100_000 },
      (_, i) => `${clock(i * 100)} --> ${clock(i * 100 + 100)}\nLine ${i} of very many.`,
    );
    site.put('/many.vtt', `WEBVTT\n\n${cues.join('\n\n')}\n`);
    const page = await openPlayer('?audio=/fixtures/audio/long.mp3&transcript=/many.vtt');
    await expect(line(page, 0)).toHaveText('Line 0 of very many.', { timeout: 20_000 });
    await play(page);
    await button(page, 'Forward 30 seconds').click();
    await expect(transcript(page).locator('a[aria-current="true"]')).toHaveText(/^Line 3\d\d of/);
  },
);
