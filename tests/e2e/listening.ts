import type { Locator, Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import type { Site } from './page-test.ts';

/** Half a minute with a line every 1.2 s, word times, and a silence of 0.2 s between lines. */
export const beeps =
  '?audio=/fixtures/audio/beeps.mp3&transcript=/fixtures/audio/beeps.vtt&title=Beeps';

/** Twenty minutes of sound with a line that you made; lines are `seconds` long, one after the other. */
export function longTalk(site: Site, seconds = 0.4, lines = 300): string {
  const clock = (time: number) => new Date(Math.round(time * 1000)).toISOString().slice(11, 23);
  const cues = Array.from({ length: lines }, (_, i) => {
    const times = `${clock(i * seconds)} --> ${clock((i + 1) * seconds)}`;
    const speaker = Math.floor(i / 8) % 2 ? 'Ben' : 'Ann';
    return `${times}\n<v ${speaker}>This is what line ${i} of the long talk says.`;
  });
  site.put('/talk.vtt', `WEBVTT\n\n${cues.join('\n\n')}\n`);
  return '?audio=/fixtures/audio/long.mp3&transcript=/talk.vtt&title=The%20long%20talk';
}

/** Keeps a part of the page's code back; gives what lets it come. */
export function holdCode(site: Site, name: string): () => void {
  const code = readdirSync('dist/assets').find(
    (file) => file.startsWith(`${name}-`) && file.endsWith('.js'),
  );
  if (!code) throw new Error(`there is no code of that name: ${name}`);
  return site.hold(`${new URL(site.url).pathname}assets/${code}`);
}

/** The page's transcript; it is what scrolls. */
export const transcript = (page: Page): Locator => page.getByRole('main');

/** Line by its place in the transcript, from 0. */
export const line = (page: Page, index: number): Locator =>
  transcript(page).locator('a[href^="#t="]').nth(index);

/** The line that is marked as being said. */
export const marked = (page: Page): Locator => transcript(page).locator('a[aria-current="true"]');

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Presses play, and waits until there is sound. */
export async function play(page: Page): Promise<void> {
  const before = (await sound(page)).time;
  await button(page, 'Play').click();
  await page.waitForFunction((time) => {
    const element = window.__audios.find((one) => one.hasAttribute('src'));
    return element && !element.paused && element.currentTime !== time;
  }, before);
}

/** What the audio element says of itself. */
export function sound(page: Page) {
  return page.evaluate(() => {
    const element = window.__audios.find((one) => one.hasAttribute('src'));
    return {
      time: element?.currentTime ?? Number.NaN,
      paused: element?.paused ?? true,
      rate: element?.playbackRate ?? Number.NaN,
      volume: element?.volume ?? Number.NaN,
      muted: element?.muted ?? false,
      seeking: element?.seeking ?? false,
    };
  });
}

/** Waits until the audio has come this far by itself, in seconds. */
export async function heard(page: Page, time: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      (window.__audios.find((one) => one.hasAttribute('src'))?.currentTime ?? 0) >= wanted,
    time,
  );
}

/** Where a line stands in the transcript's view: 0 at its top edge, 1 at its bottom edge. */
export function placeInView(page: Page, index?: number): Promise<number> {
  const link = index === undefined ? marked(page) : line(page, index);
  return link.evaluate((element) => {
    const view = element.closest('main')!.getBoundingClientRect();
    const { top, height } = element.getBoundingClientRect();
    return (top + height / 2 - view.top) / view.height;
  });
}

/** How far the transcript is scrolled, in pixels. */
export const scrolled = (page: Page): Promise<number> =>
  transcript(page).evaluate((main) => main.scrollTop);

/** Resolves after the page has drawn so many frames: for what must not happen in them. */
export function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Has the page believe that the first-time hint was shown: it takes room when it comes and goes. */
export async function withoutHint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('cueline.settings', JSON.stringify({ lineHintShown: true }));
  });
}
