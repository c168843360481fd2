import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../../support/browsers.ts';
import { watchPage } from '../../support/watch-page.ts';
import { median, round, type Figure } from '../page/figure.ts';
import { smallEpisodes } from './made-folder.ts';
import type { PublishedSite } from './published-site.ts';

const episode = 'long';
const lines = smallEpisodes[episode];
const visits = 9;
const rounds = 3;

/** Measures how the page of a long episode comes alive on a first visit, beside the app with the same transcript. */
export async function measurePublishedPage(site: PublishedSite): Promise<readonly Figure[]> {
  const browser = await chromium.launch(launchOptions('chromium'));
  const name = `published page, ${lines} lines:`;
  try {
    const before = await withoutScript(browser, site);
    const runs: TakeOver[] = [];
    for (let i = 0; i < visits; i++) runs.push(await takeOver(browser, site));
    const middle = (of: (run: TakeOver) => number) => median(runs.map(of));
    const wait = middle((run) => run.ready - run.evaluated);
    const shifted = Math.max(...runs.map(({ shift }) => shift));
    const memory = await measureMemory(browser, site);
    return [
      {
        figure: `${name} text at the first paint, the player's script held back`,
        aim: 'in view',
        measured: `${before.inView} lines in view after ${round(before.paint)} ms, ${before.lines} in the page`,
        met: before.inView > 0 && before.lines === lines,
      },
      {
        figure: `${name} from the script's start to the player ready`,
        aim: '150 ms',
        measured: `${round(wait)} ms (first paint ${round(middle((run) => run.paint))}, script ${round(middle((run) => run.evaluated))}, ready ${round(middle((run) => run.ready))} ms; longest task ${longest(middle((run) => run.longestTask))})`,
        met: wait <= 150,
      },
      {
        figure: `${name} layout shift, most of ${visits} visits`,
        aim: '0',
        measured: String(Number(shifted.toFixed(4))),
        met: shifted === 0,
      },
      {
        figure: `${name} JavaScript memory, collected`,
        aim: 'no more than the app',
        measured: `${memory.page.toFixed(2)} MB (app ${memory.app.toFixed(2)} MB)`,
        met: memory.page <= memory.app,
      },
    ];
  } finally {
    await browser.close();
  }
}

const longest = (taskMs: number) => (taskMs === 0 ? 'under 50 ms' : `${round(taskMs)} ms`);

/** Opens a page in a context of its own, with nothing loaded yet. */
async function inFreshPage<Value>(
  browser: Browser,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}

/** What stands in the page at its first paint, while the player's script is not answered. */
async function withoutScript(browser: Browser, { server, pageOf }: PublishedSite) {
  return inFreshPage(browser, async (page) => {
    const html = await (await page.request.get(pageOf(episode))).text();
    const [, script = ''] = /<script type="module" src="\.\.(\/[^"]+)"/.exec(html) ?? [];
    if (script === '') throw new Error('The page has no script.');
    const release = server.hold(script);
    try {
      await page.goto(pageOf(episode), { waitUntil: 'commit' });
      return await page.evaluate(atFirstPaint);
    } finally {
      release();
    }
  });
}

/** Runs in the page: waits for the first paint, then for the end of its text. */
async function atFirstPaint() {
  const paint = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
      if (entry) resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  const links = [...document.querySelectorAll('a[href^="#t="]')];
  const inView = links.filter((link) => {
    const { top, bottom, width } = link.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  });
  while (!document.querySelector('.lines ~ *, body > script, footer, noscript')) {
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const all = document.querySelectorAll('a[href^="#t="]').length;
  return { paint, inView: inView.length, lines: all };
}

/** Milliseconds since navigation; the shift is Layout Instability's. */
interface TakeOver {
  paint: number;
  /** The text was parsed and the script was there: browsers evaluate it then. */
  evaluated: number;
  /** The Play button may be pressed, and the sound's length is known. */
  ready: number;
  shift: number;
  /** Of tasks over 50 ms; 0 where there was none. */
  longestTask: number;
}

async function takeOver(browser: Browser, { pageOf }: PublishedSite): Promise<TakeOver> {
  return inFreshPage(browser, async (page) => {
    await page.addInitScript(watchTakeOver);
    await page.goto(pageOf(episode));
    return page.evaluate(() => window.__takeOver);
  });
}

declare global {
  interface Window {
    __takeOver: Promise<TakeOver>;
  }
}

/** Runs in the page before its own scripts: looks once a frame, after the page's own work. */
function watchTakeOver(): void {
  let longestTask = 0;
  let shift = 0;
  let paint = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') paint = startTime;
  }).observe({ type: 'paint', buffered: true });
  const isReady = () => {
    const play = document.querySelector<HTMLButtonElement>('button.play');
    return play?.disabled === false && window.__audios.some(({ readyState }) => readyState >= 1);
  };
  window.__takeOver = new Promise((resolve) => {
    const afterFrame = new MessageChannel();
    afterFrame.port1.onmessage = () => {
      if (isReady()) finish(performance.now());
      else look();
    };
    const look = () => requestAnimationFrame(() => afterFrame.port2.postMessage(0));
    const finish = (ready: number) => {
      const script = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src;
      const [loaded] = performance.getEntriesByName(script ?? '');
      const [visit] = performance.getEntriesByType('navigation');
      const arrived = loaded instanceof PerformanceResourceTiming ? loaded.responseEnd : NaN;
      const parsed = visit instanceof PerformanceNavigationTiming ? visit.domInteractive : NaN;
      const evaluated = Math.max(arrived, parsed);
      // Shifts and long tasks are told late, and lines go on being adopted.
      setTimeout(() => resolve({ paint, evaluated, ready, shift, longestTask }), 2_000);
    };
    look();
  });
}

/** The JavaScript heap of the published page and of the app with the same transcript, in MB: medians, taken in turn. */
async function measureMemory(browser: Browser, { server, pageOf }: PublishedSite) {
  const { origin } = server;
  const query = new URLSearchParams({
    audio: `${origin}/${episode}/${episode}.wav`,
    transcript: `${origin}/${episode}/transcript.vtt`,
    title: `The ${episode} one`,
  });
  const used = { page: [] as number[], app: [] as number[] };
  for (let i = 0; i < rounds; i++) {
    used.page.push(await usedHeap(browser, pageOf(episode)));
    used.app.push(await usedHeap(browser, `${origin}/app/?${query}`));
  }
  return { page: median(used.page), app: median(used.app) };
}

async function usedHeap(browser: Browser, url: string): Promise<number> {
  return inFreshPage(browser, async (page) => {
    await page.goto(url);
    await page
      .locator('a[href^="#t="]')
      .nth(lines - 1)
      .waitFor({ state: 'attached', timeout: 60_000 });
    await page.waitForFunction(() => window.__audios.some(({ readyState }) => readyState >= 1));
    // What comes late has come.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
    const session = await page.context().newCDPSession(page);
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  });
}
