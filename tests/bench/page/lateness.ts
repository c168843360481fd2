import type { Page } from '@playwright/test';
import { quantile, round, type Figure } from './figure.ts';
import { play, type Stage } from './stage.ts';

const transitions = 70;

/** Measures how far the mark is from the voice while playing, early or late, at normal and at double speed. */
export async function measureLateness(stage: Stage): Promise<readonly Figure[]> {
  return [await lateness(stage, 1), await lateness(stage, 2)];
}

async function lateness(stage: Stage, rate: number): Promise<Figure> {
  const { url, starts } = stage.episode(220, 0.45, 0.95);
  const page = await stage.freshPage();
  await page.goto(url);
  await play(page);
  await speedUp(page, rate);
  const { marks, gaps } = await page.evaluate(watchMarks, transitions + 1);
  // The first mark seen was there before the watching began.
  const heard = marks.slice(1).map(({ seconds, clock }) => {
    const index = nearest(starts, seconds);
    return { index, lateMs: (Math.abs(clock - starts[index]!) / rate) * 1000 };
  });
  const first = nearest(starts, marks[0]?.seconds ?? NaN);
  const skipped = heard.at(-1)!.index - first - heard.length;
  const late = heard.map(({ lateMs }) => lateMs);
  const [half, most] = [quantile(late, 0.5), quantile(late, 0.95)];
  return {
    figure: `mark against voice at ${rate}x, ${heard.length} changes: median / p95 / skipped`,
    aim: '5 ms / 12 ms / 0',
    measured: `${round(half)} ms / ${round(most)} ms / ${skipped} (frames ${round(quantile(gaps, 0.5))}, p95 ${round(quantile(gaps, 0.95))} ms apart)`,
    met: half <= 5 && most <= 12 && skipped === 0,
  };
}

/** As a listener does, by key. */
async function speedUp(page: Page, rate: number): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    const now = await page.evaluate(() => window.__audios.at(-1)?.playbackRate ?? NaN);
    if (now >= rate - 0.001) return;
    await page.keyboard.press(']');
  }
  throw new Error(`the key ] does not lead to ${rate}x`);
}

function nearest(starts: readonly number[], seconds: number): number {
  const distances = starts.map((start) => Math.abs(start - seconds));
  return distances.indexOf(Math.min(...distances));
}

interface Watched {
  readonly marks: readonly { readonly seconds: number; readonly clock: number }[];
  /** Milliseconds from each frame to the next: what the machine itself allows. */
  readonly gaps: readonly number[];
}

/**
 * Runs in the page: at each frame's end looks which line is marked, and gives the first `count` marks, each with its
 * line's time and the sound's clock at the frame that showed it. It asks for its next frame after the page's own
 * callbacks have asked for theirs, so it always looks after them.
 */
function watchMarks(count: number): Promise<Watched> {
  const marks: { seconds: number; clock: number }[] = [];
  const gaps: number[] = [];
  let last: Element | null = null;
  let lastMs = NaN;
  return new Promise((resolve) => {
    const afterFrame = new MessageChannel();
    afterFrame.port1.onmessage = () => requestAnimationFrame(look);
    const look = (nowMs: number) => {
      if (lastMs > 0) gaps.push(nowMs - lastMs);
      lastMs = nowMs;
      const clock = window.__audios.at(-1)?.currentTime ?? NaN;
      const line = document.querySelector('a[href^="#t="][aria-current="true"]');
      if (line !== null && line !== last)
        marks.push({ seconds: parseFloat(line.getAttribute('href')!.slice(3)), clock });
      last = line ?? last;
      if (marks.length === count) resolve({ marks, gaps });
      else afterFrame.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}
