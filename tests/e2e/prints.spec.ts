import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writePrints } from '../../src/core/prints/prints-file.ts';
import { runsOf } from '../../src/core/timeline/mp3/frame-runs.ts';
import { mp4Head } from '../../src/core/timeline/mp3/mp4-head.ts';
import { walkFrames } from '../../src/core/timeline/mp3/walk-frames.ts';
import { fingerprint } from '../../src/publish/node/fingerprint.ts';
import { bytesSource } from '../support/id3.ts';
import { mp3Frames } from '../support/mp3-frames.ts';
import { button, line, marked, play, sound } from './listening.ts';
import { engines, expect, test, type Site } from './page-test.ts';

const talk = 'public/demo/a-watch-called-arnold.mp3';
const other = 'public/demo/click-any-line.mp3';
/** Where the advertisement begins, and how long it is, in seconds. */
const [cut, inserted] = [60, 33.8];

/** Four minutes of talk with half a minute put in after the first. */
function madeTalk(): Buffer {
  const [clean, advertisement] = [readFileSync(talk), readFileSync(other)];
  const frames = mp3Frames(clean);
  const at = frames[Math.round(cut / frames[0]!.seconds)]!.at;
  const [, first] = mp3Frames(advertisement);
  const parts = [clean.subarray(0, at), advertisement.subarray(first!.at), clean.subarray(at)];
  return Buffer.concat(parts);
}

/** The same sound in a file of another kind. */
async function inMp4(mp3: Buffer): Promise<Buffer> {
  const frames = await walkFrames(bytesSource(mp3));
  if (typeof frames === 'string') throw new Error(frames);
  return Buffer.concat([mp4Head(runsOf(frames, 1)), mp3]);
}

/** Gives the query that opens the talk. */
async function putTalk(site: Site, name: string, recording: Buffer): Promise<string> {
  site.put(`/${name}`, recording);
  const prints = await fingerprint(talk, new AbortController().signal);
  site.put('/talk.prints', Buffer.from(writePrints(prints)));
  site.put('/talk.vtt', readFileSync('public/demo/a-watch-called-arnold.vtt', 'utf8'));
  const episode = { audio: `/${name}`, prints: '/talk.prints', transcript: '/talk.vtt' };
  site.put('/show.json', JSON.stringify({ episodes: [{ id: 'talk', title: 'Talk', ...episode }] }));
  return '?show=/show.json';
}

test(
  'lines behind an advertisement that a host put in are heard where they are',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(await putTalk(site, 'talk.mp3', madeTalk()));
    await listens(page);
    await expect(marked(page)).toHaveText(await lateLine(page).innerText());
    // Who comes back goes on there, before the sound is compared anew.
    await button(page, 'Pause').click();
    const said = await marked(page).innerText();
    const { time } = await sound(page);
    await page.reload();
    await expect.poll(async () => (await sound(page)).time).toBeCloseTo(time, 0);
    await expect(marked(page)).toHaveText(said);
  },
);

test(
  'so they are in a recording of another kind than MP3',
  engines,
  async ({ openPlayer, site }) => {
    const page = await openPlayer(await putTalk(site, 'talk.m4a', await inMp4(madeTalk())));
    await listens(page);
  },
);

const lateLine = (page: Page) => page.locator('a[href="#t=101.625"]');

/** Plays until a click on a line behind the advertisement leads to where it is heard. */
async function listens(page: Page): Promise<void> {
  await line(page, 0).waitFor();
  await play(page);
  await button(page, 'About this transcript').click();
  await expect(page.getByRole('dialog')).toContainText('found in the sound', { timeout: 30_000 });
  await page.keyboard.press('Escape');
  const placeOfLate = async () => {
    await lateLine(page).click();
    return (await sound(page)).time;
  };
  // What is not yet listened to is guessed.
  await expect.poll(placeOfLate, { timeout: 30_000 }).toBeGreaterThan(101.6 + inserted - 0.3);
  expect(await placeOfLate()).toBeLessThan(101.6 + inserted + 0.5);
}
