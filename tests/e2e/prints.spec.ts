import { readFileSync } from 'node:fs';
import { writePrints } from '../../src/core/prints/prints-file.ts';
import { fingerprint } from '../../src/publish/node/fingerprint.ts';
import { mp3Frames } from '../support/mp3-frames.ts';
import { button, line, marked, play, sound } from './listening.ts';
import { engines, expect, test, type Site } from './page-test.ts';

const talk = 'public/demo/a-watch-called-arnold.mp3';
const other = 'public/demo/click-any-line.mp3';
/** Where the advertisement begins, and how long it is, in seconds. */
const [cut, inserted] = [60, 33.8];

/** Four minutes of talk with half a minute put in after the first; gives the query that opens it. */
async function putTalk(site: Site): Promise<string> {
  const [clean, advertisement] = [readFileSync(talk), readFileSync(other)];
  const frames = mp3Frames(clean);
  const at = frames[Math.round(cut / frames[0]!.seconds)]!.at;
  const [, first] = mp3Frames(advertisement);
  const parts = [clean.subarray(0, at), advertisement.subarray(first!.at), clean.subarray(at)];
  site.put('/talk.mp3', Buffer.concat(parts));
  const prints = await fingerprint(talk, new AbortController().signal);
  site.put('/talk.prints', Buffer.from(writePrints(prints)));
  site.put('/talk.vtt', readFileSync('public/demo/a-watch-called-arnold.vtt', 'utf8'));
  const episode = { audio: '/talk.mp3', prints: '/talk.prints', transcript: '/talk.vtt' };
  site.put('/show.json', JSON.stringify({ episodes: [{ id: 'talk', title: 'Talk', ...episode }] }));
  return '?show=/show.json';
}

test(
  'lines behind an advertisement that a host put in are heard where they are',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(await putTalk(site));
    await line(page, 0).waitFor();
    await play(page);
    await button(page, 'About this transcript').click();
    await expect(page.getByRole('dialog')).toContainText('found in the sound', { timeout: 30_000 });
    await page.keyboard.press('Escape');
    const late = page.locator('a[href="#t=101.625"]');
    const placeOfLate = async () => {
      await late.click();
      return (await sound(page)).time;
    };
    // What is not yet listened to is guessed.
    await expect.poll(placeOfLate, { timeout: 30_000 }).toBeGreaterThan(101.6 + inserted - 0.3);
    expect(await placeOfLate()).toBeLessThan(101.6 + inserted + 0.5);
    await expect(marked(page)).toHaveText(await late.innerText());
  },
);
