import type { Page } from '@playwright/test';
import { button, heard, play, sound } from './listening.ts';
import { engines, expect, test, type Site } from './page-test.ts';

/** Two lines with a pause of seven seconds between. */
function paused(site: Site, audio = '/fixtures/audio/beeps.mp3'): string {
  site.put(
    '/pause.vtt',
    'WEBVTT\n\n00:00.000 --> 00:02.000\nBefore.\n\n00:09.000 --> 00:11.000\nAfter.\n',
  );
  return `?audio=${encodeURIComponent(audio)}&transcript=/pause.vtt&title=Pause`;
}

/** What the page has made of Web Audio. */
function watchContexts(): void {
  const contexts: AudioContext[] = [];
  Object.assign(window, { contexts });
  window.AudioContext = new Proxy(window.AudioContext, {
    construct(target, args, newTarget) {
      const context: AudioContext = Reflect.construct(target, args, newTarget);
      contexts.push(context);
      return context;
    },
  });
}
const contexts = (page: Page) =>
  page.evaluate(() => {
    const all: unknown = Reflect.get(window, 'contexts');
    return Array.isArray(all) ? all.map((one: AudioContext) => one.state) : [];
  });

test(
  'a pause is passed faster, none of it is cut, and what that saved is told',
  engines,
  async ({ page, site, openPlayer }) => {
    await openPlayer(paused(site));
    await play(page);
    await button(page, /^Speed/).click();
    await page.getByRole('checkbox', { name: 'Hurry through pauses' }).check();
    await expect.poll(async () => (await sound(page)).rate).toBe(3);
    await expect(button(page, 'Speed: 1× (Hurry through pauses)')).toBeVisible();
    const seeks = await page.evaluate(() => {
      const element = window.__audios.find((one) => one.hasAttribute('src'));
      let count = 0;
      element?.addEventListener('seeking', () => count++);
      return new Promise<number>((resolve) =>
        element?.addEventListener('ratechange', () => resolve(count)),
      );
    });
    expect(seeks).toBe(0);
    const after = await sound(page);
    expect(after.rate).toBe(1);
    expect(after.time).toBeGreaterThan(8.7);
    await expect(page.getByText(/^[34] s saved in this episode$/)).toBeVisible();
  },
);

test(
  'remembered, it counts at the next visit as soon as there is sound',
  engines,
  async ({ page, site, openPlayer }) => {
    await openPlayer(paused(site));
    await button(page, /^Speed/).click();
    await page.getByRole('checkbox', { name: 'Hurry through pauses' }).check();
    await page.reload();
    await play(page);
    await expect.poll(async () => (await sound(page)).rate).toBe(3);
  },
);

test(
  'levelled, the sound goes on, through Web Audio that runs',
  engines,
  async ({ page, site, openPlayer }) => {
    await page.addInitScript(watchContexts);
    await openPlayer(paused(site));
    await play(page);
    await button(page, /^Volume/).click();
    expect(await contexts(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Even loudness' }).check();
    await expect.poll(() => contexts(page)).toEqual(['running']);
    const { time } = await sound(page);
    await heard(page, time + 1);
    await page.getByRole('checkbox', { name: 'Even loudness' }).uncheck();
    await heard(page, time + 2);
    expect(await contexts(page)).toEqual(['running']);
  },
);

test(
  'the sound of another site that lets pages read it is levelled too',
  engines,
  async ({ page, site, openPlayer }) => {
    await page.addInitScript(watchContexts);
    await openPlayer(paused(site, `${site.otherOrigin}/cors/fixtures/audio/beeps.mp3`));
    await play(page);
    await heard(page, 1);
    await button(page, /^Volume/).click();
    await page.getByRole('checkbox', { name: 'Even loudness' }).check();
    await expect.poll(() => contexts(page)).toEqual(['running']);
    await heard(page, 2.5);
    const isAnonymous = await page.evaluate(
      () => window.__audios.find((one) => one.hasAttribute('src'))?.crossOrigin,
    );
    expect(isAnonymous).toBe('anonymous');
    expect((await sound(page)).paused).toBe(false);
  },
);

test('where another site does not, it is not offered, the page says why, and the sound goes on', async ({
  page,
  site,
  trouble,
  openPlayer,
}) => {
  trouble.allow(/CORS|ERR_FAILED|Cross-Origin/);
  await page.addInitScript(watchContexts);
  await openPlayer(paused(site, `${site.otherOrigin}/cors-none/fixtures/audio/beeps.mp3`));
  await play(page);
  await button(page, /^Volume/).click();
  await expect(page.getByText(/does not let other pages read the sound/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Even loudness' })).toBeDisabled();
  const { time } = await sound(page);
  await heard(page, time + 0.5);
  expect(await contexts(page)).toEqual([]);
});
