import type { Page } from '@playwright/test';
import type { Highlight } from '../../../src/state/settings.svelte.ts';
import { addressOf, besideFigure, measureSides, type Side } from './beside.ts';
import { median, round, type Figure } from './figure.ts';
import { play, type Stage } from './stage.ts';

const lines = 5_000;
const rounds = 3;
const seconds = 10;

interface Cost {
  /** Shares of one core, in percent. */
  readonly mainThread: number;
  readonly allProcesses: number;
  readonly framesPerSecond: number;
}

/**
 * Measures what playing costs beside the baselines: processor time, and frames asked for. Like them, the page marks lines
 * alone; what words cost that it places in them is told beside.
 */
export async function measurePlayingCost(stage: Stage): Promise<readonly Figure[]> {
  const costs: Record<Side, Cost[]> = { page: [], cuechange: [], howler: [] };
  const withWords: Cost[] = [];
  for (let i = 0; i < rounds; i++) {
    await measureSides(async (side) => costs[side].push(await playingCost(stage, side, 'line')));
    withWords.push(await playingCost(stage, 'page', 'both'));
  }
  const middle = (what: keyof Cost): Record<Side, number> => {
    const of = (side: Side) => median(costs[side].map((cost) => cost[what]));
    return { page: of('page'), cuechange: of('cuechange'), howler: of('howler') };
  };
  const aim = { text: '1.3 times cuechange', met: (ratio: number) => ratio <= 1.3 };
  const name = `playing, ${lines} lines:`;
  return [
    besideFigure(`${name} main thread, share of one core`, '%', middle('mainThread'), aim),
    besideFigure(`${name} all processes, share of one core`, '%', middle('allProcesses'), aim),
    besideFigure(`${name} frames asked for in a second`, '', middle('framesPerSecond')),
    wordsFigure(`${name} with words placed in them`, withWords),
  ];
}

function wordsFigure(name: string, costs: readonly Cost[]): Figure {
  const [main, all, frames] = (['mainThread', 'allProcesses', 'framesPerSecond'] as const).map(
    (what) => round(median(costs.map((cost) => cost[what]))),
  );
  const measured = `main thread ${main} %, all processes ${all} %, ${frames} frames a second`;
  return { figure: name, aim: '', measured };
}

async function playingCost(stage: Stage, side: Side, highlight: Highlight): Promise<Cost> {
  const page = await openSide(stage, side, lines, highlight);
  await play(page);
  // What loads with the first sound has come, and hints and fades are over.
  await page.evaluate(pass, 3);
  const own = await page.context().newCDPSession(page);
  await own.send('Performance.enable');
  const whole = await stage.browserSession();
  const read = async () => {
    const { metrics } = await own.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    return {
      at: value('Timestamp'),
      tasks: value('TaskDuration'),
      processes: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
      frames: await page.evaluate(() => window.__frames),
    };
  };
  const before = await read();
  await page.evaluate(pass, seconds);
  const after = await read();
  const passed = after.at - before.at;
  await whole.detach();
  return {
    mainThread: ((after.tasks - before.tasks) / passed) * 100,
    allProcesses: ((after.processes - before.processes) / passed) * 100,
    framesPerSecond: (after.frames - before.frames) / passed,
  };
}

/** Measures what 50,000 lines take of the JavaScript heap beside the baselines, paused and collected. */
export async function measureMemory(stage: Stage): Promise<readonly Figure[]> {
  const count = 50_000;
  const used = await measureSides(async (side) => {
    const page = await openSide(stage, side, count);
    // What comes late has come.
    await page.evaluate(pass, 3);
    const session = await page.context().newCDPSession(page);
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  });
  const met = used.page <= 64;
  const aim = { text: '64 MB', met: () => met };
  return [besideFigure(`${count} lines: JavaScript memory`, 'MB', used, aim)];
}

/** Opens a side and waits for its last line. */
async function openSide(
  stage: Stage,
  side: Side,
  count: number,
  highlight: Highlight = 'both',
): Promise<Page> {
  const page = await stage.freshPage();
  await page.addInitScript(
    (kept) => localStorage.setItem('cueline.settings', kept),
    JSON.stringify({ highlight }),
  );
  await page.addInitScript(countFrames);
  await page.goto(addressOf(stage.episode(count), side));
  await page
    .locator('a[href^="#t="]')
    .nth(count - 1)
    .waitFor({ state: 'attached', timeout: 60_000 });
  return page;
}

declare global {
  interface Window {
    /** How many frames the page has asked for. */
    __frames: number;
  }
}

/** Runs in the page before its own scripts. */
function countFrames(): void {
  window.__frames = 0;
  const request = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) => {
    window.__frames++;
    return request.call(window, callback);
  };
}

/** Runs in the page: lets time pass. */
function pass(forSeconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forSeconds * 1000));
}
