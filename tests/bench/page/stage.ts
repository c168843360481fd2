import {
  chromium,
  firefox,
  type BrowserContext,
  type CDPSession,
  type Page,
} from '@playwright/test';
import { contextOptions, launchOptions, type BrowserName } from '../../support/browsers.ts';
import { startStaticServer } from '../../support/static-server.ts';
import { watchPage } from '../../support/watch-page.ts';
import { putBaselines, type Baseline } from './baselines.ts';
import { makeSound, makeTranscript, type MadeTranscript } from './made-episode.ts';

/** The built page and the baselines on a local host, to be measured in one browser. */
export interface Stage {
  readonly browserName: BrowserName;
  /** Chromium's own protocol, for the whole browser. */
  browserSession(): Promise<CDPSession>;
  /** A page of a fresh context, with nothing loaded yet: the visitor's first visit. */
  freshPage(): Promise<Page>;
  /** Addresses of the page and of each baseline with a made episode of `count` lines, each `shortest` to `longest` seconds. */
  episode(count: number, shortest?: number, longest?: number): Episode;
  close(): Promise<void>;
}

export interface Episode extends MadeTranscript {
  readonly url: string;
  readonly baselines: Readonly<Record<Baseline, string>>;
}

/** Opens a browser and a host for the built page: the folder that `DIST` names, else `dist`. */
export async function openStage(browserName: BrowserName = 'chromium'): Promise<Stage> {
  const server = await startStaticServer({ '/player/': process.env['DIST'] || 'dist' });
  const baselines = putBaselines(server);
  const browser = await { chromium, firefox }[browserName].launch(launchOptions(browserName));
  const sound = server.put('/made/sound.wav', makeSound(600));
  const contexts: BrowserContext[] = [];
  return {
    browserName,
    browserSession: () => browser.newBrowserCDPSession(),
    async freshPage() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        ...contextOptions(browserName),
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.addInitScript(watchPage);
      return page;
    },
    episode(count, shortest = 1.6, longest = 3.2) {
      const made = makeTranscript(count, shortest, longest);
      const transcript = server.put(`/made/${count}.vtt`, made.vtt);
      const query = new URLSearchParams({ audio: sound, transcript, title: `${count} lines` });
      return {
        ...made,
        url: `${server.origin}/player/?${query}`,
        baselines: {
          cuechange: `${baselines.cuechange}?${query}`,
          howler: `${baselines.howler}?${query}`,
        },
      };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the page, or a baseline, has lines and a sound of known length, then plays. */
export async function play(page: Page): Promise<void> {
  await page.locator('a[href^="#t="]').first().waitFor();
  await page.waitForFunction(() => window.__audios.some((audio) => audio.readyState >= 1));
  await page.keyboard.press('k');
  await page.waitForFunction(() => window.__audios.some((audio) => audio.currentTime > 0));
}
