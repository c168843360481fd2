import type { Page } from '@playwright/test';
import { median, round, type Figure } from './figure.ts';
import type { Stage } from './stage.ts';

/** Milliseconds since navigation, each at the end of the first frame that shows it. */
interface StartUp {
  firstLines: number;
  allLines: number;
  /** The sound's length is known and play would be obeyed. */
  ready: number;
  /** When the transcript's last byte had come. */
  textArrived: number;
  /** Of tasks over 50 ms, which is all that browsers tell; 0 where there was none. */
  longestTask: number;
}

/** Measures how long a first visit takes until lines can be read and the player is ready. */
export async function measureStartUp(stage: Stage): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [count, aimMs] of [
    [220, 250],
    [5_000, 300],
  ] as const) {
    const runs = await repeat(stage, count, 9);
    const both = median(runs.map(({ firstLines, ready }) => Math.max(firstLines, ready)));
    figures.push({
      figure: `cold start, ${count} lines: lines readable and player ready`,
      aim: `${aimMs} ms`,
      measured: `${round(both)} ms (lines ${middle(runs, 'firstLines')}, player ${middle(runs, 'ready')}, last line ${middle(runs, 'allLines')})`,
      met: both <= aimMs,
    });
  }
  const runs = await repeat(stage, 50_000, 5);
  const wait = median(runs.map(({ firstLines, textArrived }) => firstLines - textArrived));
  const longest = median(runs.map(({ longestTask }) => longestTask));
  figures.push(
    {
      figure: 'cold start, 50000 lines: first lines after the text has come',
      aim: '300 ms',
      measured: `${round(wait)} ms (last line ${middle(runs, 'allLines')} after navigation)`,
      met: wait <= 300,
    },
    {
      figure: 'cold start, 50000 lines: longest task',
      aim: '100 ms',
      measured: longest === 0 ? 'under 50 ms' : `${round(longest)} ms`,
      met: longest <= 100,
    },
  );
  return figures;
}

const middle = (runs: readonly StartUp[], what: keyof StartUp) =>
  `${round(median(runs.map((run) => run[what])))} ms`;

async function repeat(stage: Stage, count: number, times: number): Promise<readonly StartUp[]> {
  const { url } = stage.episode(count);
  const runs: StartUp[] = [];
  for (let i = 0; i < times; i++) runs.push(await visit(await stage.freshPage(), url, count));
  return runs;
}

async function visit(page: Page, url: string, count: number): Promise<StartUp> {
  await page.addInitScript(watchStartUp, count);
  await page.goto(url);
  return page.evaluate(() => window.__startUp);
}

declare global {
  interface Window {
    __startUp: Promise<StartUp>;
  }
}

/** Runs in the page before its own scripts: looks once a frame, after the page's own work. */
function watchStartUp(count: number): void {
  const seen = { firstLines: 0, allLines: 0, ready: 0 };
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask', buffered: true });
  const links = document.getElementsByTagName('a');
  window.__startUp = new Promise((resolve) => {
    const afterFrame = new MessageChannel();
    afterFrame.port1.onmessage = () => {
      const now = performance.now();
      const lines = links.length === 0 ? null : document.querySelector('a[href^="#t="]');
      if (lines !== null) seen.firstLines ||= now;
      if (lines !== null && links.length >= count) seen.allLines ||= now;
      if (window.__audios.some(({ readyState }) => readyState >= 1)) seen.ready ||= now;
      if (seen.allLines > 0 && seen.ready > 0) finish();
      else look();
    };
    const look = () => requestAnimationFrame(() => afterFrame.port2.postMessage(0));
    const finish = () => {
      // Long tasks are told late: the last one must have come.
      setTimeout(() => {
        const text = performance
          .getEntriesByType('resource')
          .find(({ name }) => /\.vtt$/.test(name));
        const textArrived = text instanceof PerformanceResourceTiming ? text.responseEnd : NaN;
        resolve({ ...seen, textArrived, longestTask });
      }, 300);
    };
    look();
  });
}
