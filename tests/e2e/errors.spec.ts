import type { Page } from '@playwright/test';
import {
  beeps,
  button,
  heard,
  line,
  longTalk,
  marked,
  play,
  sound,
  transcript,
} from './listening.ts';
import { engines, expect, test } from './page-test.ts';

const notices = (page: Page) => page.getByRole('status', { name: 'What went wrong' });
/** What browsers write about a request that failed; nobody can keep them from it. */
const network =
  /404|Failed to load resource|CORS|Cross-Origin|NetworkError|ERR_|NS_ERROR|HTTP load failed|Media resource|not a supported|could not be decoded/i;

test(
  'a missing audio is told, and the transcript reads',
  engines,
  async ({ openPlayer, trouble }) => {
    trouble.allow(network);
    const page = await openPlayer('?audio=/none.mp3&transcript=/fixtures/audio/beeps.vtt');
    await expect(notices(page)).toContainText('The recording was not found');
    await expect(notices(page)).toContainText('none.mp3');
    await expect(line(page, 24)).toHaveText('Line 25 beeps here.');
  },
);

test('Try again plays a recording that is there by now', async ({ openPlayer, site, trouble }) => {
  trouble.allow(network);
  const page = await openPlayer('?audio=/late.mp3&transcript=/fixtures/audio/beeps.vtt');
  await expect(notices(page)).toContainText('The recording was not found');
  const { readFileSync } = await import('node:fs');
  site.put('/late.mp3', readFileSync('tests/fixtures/audio/beeps.mp3'));
  await button(page, 'Try again').click();
  await play(page);
  await expect(marked(page)).toBeVisible();
  await expect(notices(page)).not.toContainText('The recording was not found');
});

test('a missing transcript is told in its place, the sound plays, and Try again reads it', async ({
  openPlayer,
  site,
  trouble,
}) => {
  trouble.allow(network);
  const page = await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/late.vtt');
  await expect(transcript(page)).toContainText('The transcript was not found');
  await play(page);
  site.put('/late.vtt', 'WEBVTT\n\n00:00.000 --> 00:29.000\nHere now.\n');
  await button(page, 'Try again').click();
  await expect(marked(page)).toHaveText('Here now.');
});

test(
  'what another site does not share is told as such',
  engines,
  async ({ openPlayer, site, trouble }) => {
    trouble.allow(network);
    const page = await openPlayer(
      `?audio=/fixtures/audio/beeps.mp3&transcript=${site.otherOrigin}/fixtures/audio/beeps.vtt`,
    );
    await expect(transcript(page)).toContainText(
      'does not let other sites read “fixtures/audio/beeps.vtt”',
    );
    await play(page);
  },
);

test('a recording of another site plays without its permission', async ({ openPlayer, site }) => {
  const page = await openPlayer(
    `?audio=${site.otherOrigin}/fixtures/audio/beeps.mp3&transcript=/fixtures/audio/beeps.vtt`,
  );
  await play(page);
  await expect(marked(page)).toBeVisible();
});

test(
  'a recording that is none is told, with what it says to be',
  engines,
  async ({ openPlayer, trouble }) => {
    trouble.allow(network);
    const page = await openPlayer('?audio=icon.svg&transcript=/fixtures/audio/beeps.vtt');
    await expect(notices(page)).toContainText('The recording cannot be played');
    await expect(notices(page)).toContainText('image/svg');
    await expect(line(page, 0)).toBeVisible();
  },
);

test('a transcript under a wrong type is read all the same', async ({ openPlayer }) => {
  const page = await openPlayer(
    '?audio=/fixtures/audio/beeps.mp3&transcript=/wrong-type/fixtures/audio/beeps.vtt',
  );
  await expect(line(page, 0)).toHaveText('Line 1 beeps here.');
});

test(
  'a truncated MP3 plays as far as it goes, then says that it broke off',
  engines,
  async ({ openPlayer, trouble }) => {
    trouble.allow(network);
    const page = await openPlayer(
      '?audio=/fixtures/audio/broken-off.mp3&transcript=/fixtures/audio/beeps.vtt',
    );
    await line(page, 3).click();
    await expect(notices(page)).toContainText('The recording broke off', { timeout: 15_000 });
    await expect(line(page, 0)).toBeVisible();
  },
);

test(
  'on a host without ranges a far line is heard where the browser can go there; else that is told, and the voice goes on',
  engines,
  async ({ openPlayer, site, browserName }) => {
    const talk = longTalk(site, 20, 60).replace('/fixtures', '/no-range/fixtures');
    const page = await openPlayer(talk);
    await play(page);
    await heard(page, 1);
    await line(page, 45).click();
    // Firefox goes wherever it has loaded.
    if (browserName === 'firefox') return heard(page, 900.5);
    await expect(notices(page)).toContainText('The recording cannot jump there');
    await expect(notices(page)).toContainText('Range');
    const { time, paused } = await sound(page);
    expect({ isFurther: time > 1, paused }).toEqual({ isFurther: true, paused: false });
    await button(page, 'Keep offline').click();
    await heard(page, 900.5);
    await expect(notices(page)).not.toContainText('cannot jump');
  },
);

test('a place that cannot be gone to again on a host without ranges is told', async ({
  openPlayer,
  site,
}) => {
  const talk = longTalk(site, 20, 60).replace('/fixtures', '/no-range/fixtures');
  const page = await openPlayer(`${talk}#t=900`);
  await expect(notices(page)).toContainText('The recording cannot jump there');
  await play(page);
});

test('a text without times reads, and its lines are no links', async ({ openPlayer, site }) => {
  site.put('/plain.txt', 'Ann: Good morning.\n\nBen: Is it?\n');
  const page = await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/plain.txt');
  await expect(transcript(page)).toContainText('Good morning.');
  await expect(transcript(page).locator('a')).toHaveCount(0);
  await play(page);
});

test('a file without a transcript in it is told, and the sound plays', async ({
  openPlayer,
  site,
}) => {
  site.put(
    '/not.vtt',
    new Uint8Array(4000).map((_, i) => (i * 7919) % 256),
  );
  const page = await openPlayer('?audio=/fixtures/audio/beeps.mp3&transcript=/not.vtt');
  await expect(transcript(page)).toContainText('No lines were found');
  await play(page);
});

test(
  'where nothing can be kept the page says so, and plays',
  engines,
  async ({ page, openPlayer }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      Object.defineProperty(window, 'indexedDB', { get: refuse });
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
    await openPlayer(beeps);
    await line(page, 0).waitFor();
    await play(page);
    await button(page, 'Pause').click();
    await expect(notices(page)).toContainText('Nothing is kept in this window');
    await play(page);
  },
);

test(
  'offline, the page that is open goes on, and says what it cannot fetch',
  engines,
  async ({ openPlayer, trouble, page }) => {
    trouble.allow(network);
    await openPlayer();
    await line(page, 0).waitFor();
    await play(page);
    // The parts for trouble are fetched once the sound is under way.
    await heard(page, 1.5);
    await button(page, /^Click any line/).click();
    await button(page, /^A watch called Arnold/).click();
    await expect(line(page, 0)).toHaveText('What time is it?');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await button(page, /^Click any line/).click();
    await expect(transcript(page)).toContainText('There is no connection');
    await page.context().setOffline(false);
    await transcript(page).getByRole('button', { name: 'Try again' }).click();
    await expect(line(page, 0)).toBeVisible();
  },
);

test('chapters and pictures that are missing cost only themselves', async ({
  openPlayer,
  trouble,
}) => {
  trouble.allow(network);
  const page = await openPlayer(`${beeps}&chapters=/none.json&artwork=/none.jpg`);
  await expect(notices(page)).toContainText('The chapters were not found');
  await expect(page.getByRole('complementary').getByText('B', { exact: true })).toBeVisible();
  await play(page);
  await expect(marked(page)).toBeVisible();
});
