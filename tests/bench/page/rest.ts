import type { Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import { play, type Stage } from './stage.ts';

const seconds = 3;

/** Measures what the page still does while it is paused, and while it plays hidden: neither frames nor timers. */
export async function measureRest(stage: Stage): Promise<readonly Figure[]> {
  const page = await stage.freshPage();
  await page.addInitScript(watchTimers);
  await page.goto(stage.episode(220).url);
  await play(page);
  await page.keyboard.press('k');
  await page.waitForFunction(() => window.__audios.every(({ paused }) => paused));
  const paused = await rest(page, 'paused');
  await page.keyboard.press('k');
  await page.waitForFunction(() => window.__audios.some((audio) => !audio.paused));
  await page.evaluate(hide);
  return [paused, await rest(page, 'hidden')];
}

async function rest(page: Page, state: string): Promise<Figure> {
  const { frames, started, running } = await page.evaluate(countWork, seconds);
  return {
    figure: `${state}: frames requested / timers started in ${seconds} s / timers running`,
    aim: '0 / 0 / 0',
    measured: `${frames} / ${started} / ${running}`,
    met: frames + started + running === 0,
  };
}

declare global {
  interface Window {
    /** The browser's own timers, and what the page asked of them. */
    __work: { frames: number; started: number; running: Set<unknown>; wait: typeof setTimeout };
  }
}

/** Runs in the page before its own scripts: counts frames and timers. */
function watchTimers(): void {
  const { requestAnimationFrame, setTimeout, setInterval, clearTimeout, clearInterval } = window;
  const work: Window['__work'] = { frames: 0, started: 0, running: new Set(), wait: setTimeout };
  window.__work = work;
  window.requestAnimationFrame = (callback) => {
    work.frames++;
    return requestAnimationFrame.call(window, callback);
  };
  const start = <Id>(id: Id): Id => {
    work.started++;
    work.running.add(id);
    return id;
  };
  Object.assign(window, {
    setTimeout: (callback: () => void, delayMs?: number) => {
      const id = setTimeout.call(
        window,
        () => {
          work.running.delete(id);
          callback();
        },
        delayMs,
      );
      return start(id);
    },
    setInterval: (callback: () => void, delayMs?: number) =>
      start(setInterval.call(window, callback, delayMs)),
    clearTimeout: (id: number) => {
      work.running.delete(id);
      clearTimeout.call(window, id);
    },
    clearInterval: (id: number) => {
      work.running.delete(id);
      clearInterval.call(window, id);
    },
  });
}

/** Runs in the page: what it asked for in some seconds, after as many to settle. */
async function countWork(forSeconds: number) {
  const { wait } = window.__work;
  const pass = () => new Promise<void>((resolve) => wait.call(window, resolve, forSeconds * 1000));
  await pass();
  const { frames, started } = window.__work;
  await pass();
  const work = window.__work;
  return {
    frames: work.frames - frames,
    started: work.started - started,
    running: work.running.size,
  };
}

/** Runs in the page: it is told that it is hidden, as headless browsers never hide one. */
function hide(): void {
  Object.defineProperty(document, 'hidden', { get: () => true });
  Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
}
