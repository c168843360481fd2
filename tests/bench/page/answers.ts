import type { Page } from '@playwright/test';
import { quantile, round, type Figure } from './figure.ts';
import { play, type Stage } from './stage.ts';

const aims = { 5_000: 50, 50_000: 100 } as const;
/** What listeners press while they read and listen; a word by letters is a search. */
const keys = ['ArrowDown', 'ArrowUp', 'f', 'r', ']', '[', 'm', 'm', 'ArrowRight', '5'];
const searched = ['quiet', 'ships', 'nobody'];

/** Measures key press and click to the next painted frame, the first hits of a search, and shifts of the layout. */
export async function measureAnswers(stage: Stage): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of [5_000, 50_000] as const) {
    const page = await stage.freshPage();
    await page.addInitScript(watchAnswers);
    await page.goto(stage.episode(count).url);
    await page
      .locator('a[href^="#t="]')
      .nth(count - 1)
      .waitFor({ state: 'attached', timeout: 60_000 });
    await play(page);
    // What loads with the first sound is there.
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.evaluate(() => void window.__answers.splice(0));
    await useKeys(page, ...keys, ...keys, ...keys);
    await useMouse(page);
    const hits = await findWords(page);
    // The voice goes on to further lines, and nothing is pressed.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5_000)));
    const shifted = await page.evaluate(() => window.__shifts);
    // Last, for another view is another layout.
    await useKeys(page, 'v', 'v', 'v', 'v');
    const waits = await page.evaluate(() => window.__answers);
    const late = quantile(waits, 0.95);
    figures.push(
      {
        figure: `${count} lines: key press or click to the next painted frame, p95`,
        aim: `${aims[count]} ms`,
        measured: `${round(late)} ms (median ${round(quantile(waits, 0.5))}, most ${round(Math.max(...waits))}, of ${waits.length})`,
        met: late <= aims[count],
      },
      {
        figure: `${count} lines: key press to the first hits, most`,
        aim: '50 ms',
        measured: `${round(Math.max(...hits))} ms (median ${round(quantile(hits, 0.5))}, of ${hits.length})`,
        met: Math.max(...hits) <= 50,
      },
      {
        figure: `${count} lines: layout shift while playing, marking and searching`,
        aim: '0',
        measured: String(Number(shifted.toFixed(4))),
        met: shifted === 0,
      },
    );
  }
  return figures;
}

async function useKeys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    await page.keyboard.press(key);
    await settled(page);
  }
}

async function useMouse(page: Page): Promise<void> {
  for (let i = 0; i < 10; i++) {
    const line = page.locator('a[href^="#t="]').nth(i * 3 + 2);
    await line.scrollIntoViewIfNeeded();
    await line.click();
    await settled(page);
  }
}

/** Types words into the search; gives the milliseconds from each key press to hits of what was typed by then. */
async function findWords(page: Page): Promise<readonly number[]> {
  const waits: number[] = [];
  for (const word of searched) {
    await page.keyboard.press('/');
    await page.getByRole('textbox', { name: 'Search the transcript' }).waitFor();
    for (const letter of word) {
      await page.evaluate(watchHits);
      await page.keyboard.press(letter);
      waits.push(await page.evaluate(() => window.__hitWait));
      await settled(page);
    }
    await page.keyboard.press('Enter');
    await settled(page);
    await page.keyboard.press('Escape');
    await settled(page);
  }
  return waits;
}

/** Waits for the frames in which a press is answered. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
  });

declare global {
  interface Window {
    /** Milliseconds from each key press and click to the end of the next frame. */
    __answers: number[];
    /** The sum of layout shifts, less those within half a second of a press: Layout Instability, `hadRecentInput`. */
    __shifts: number;
    __hitWait: Promise<number>;
  }
}

/** Runs in the page before its own scripts. */
function watchAnswers(): void {
  window.__answers = [];
  window.__shifts = 0;
  const tell = (event: Event) => {
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => window.__answers.push(performance.now() - event.timeStamp);
      painted.port2.postMessage(0);
    });
  };
  window.addEventListener('keydown', tell, { capture: true });
  window.addEventListener('click', tell, { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('value' in entry && 'hadRecentInput' in entry) || entry.hadRecentInput) continue;
      window.__shifts += Number(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: from the next key press on, waits for the frame in which hits of it are painted. */
function watchHits(): void {
  const before = [...(CSS.highlights.get('hit-now') ?? [])][0];
  window.__hitWait = new Promise((resolve) => {
    const begin = (event: KeyboardEvent) => {
      let frames = 0;
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        const now = [...(CSS.highlights.get('hit-now') ?? [])][0];
        if ((now && now !== before) || ++frames === 120)
          resolve(performance.now() - event.timeStamp);
        else look();
      };
      const look = () => requestAnimationFrame(() => painted.port2.postMessage(0));
      look();
    };
    window.addEventListener('keydown', begin, { capture: true, once: true });
  });
}
