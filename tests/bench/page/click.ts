import { addressOf, besideFigure, measureSides, type Side } from './beside.ts';
import { median, type Figure } from './figure.ts';
import { play, type Stage } from './stage.ts';

interface Wait {
  readonly frames: number;
  readonly ms: number;
  /** Milliseconds until the sound is at its new place. */
  readonly seekedMs: number;
}

const nearLines = Array.from({ length: 15 }, (_, i) => i * 3 + 2);
/** To and fro between the ends of the sound, which has about 250 lines. */
const farLines = Array.from({ length: 15 }, (_, i) => (i % 2 ? i * 3 : 220 - i * 3));

/** Measures how long a clicked line waits for its mark and for its sound, beside the baselines. */
export async function measureClick(stage: Stage): Promise<readonly Figure[]> {
  const near = await measureSides((side) => clicks(stage, side, nearLines));
  const far = await measureSides((side) => clicks(stage, side, farLines));
  const middle = (waits: typeof near, what: keyof Wait): Record<Side, number> => {
    const of = (side: Side) => median(waits[side].map((wait) => wait[what]));
    return { page: of('page'), cuechange: of('cuechange'), howler: of('howler') };
  };
  const frames = Math.max(...[...near.page, ...far.page].map((wait) => wait.frames));
  return [
    { figure: 'click to mark: most frames', aim: '1', measured: `${frames}`, met: frames <= 1 },
    besideFigure('click to mark: median time', 'ms', middle(near, 'ms')),
    besideFigure('click to seeked, near: median time', 'ms', middle(near, 'seekedMs')),
    besideFigure('click to seeked, far: median time', 'ms', middle(far, 'seekedMs')),
  ];
}

async function clicks(
  stage: Stage,
  side: Side,
  lines: readonly number[],
): Promise<readonly Wait[]> {
  const page = await stage.freshPage();
  await page.goto(addressOf(stage.episode(5_000), side));
  await play(page);
  const waits: Wait[] = [];
  for (const index of lines) {
    const line = page.locator('a[href^="#t="]').nth(index);
    await line.scrollIntoViewIfNeeded();
    await page.evaluate(watchClick);
    await line.click();
    waits.push(await page.evaluate(() => window.__clickWait));
  }
  return waits;
}

declare global {
  interface Window {
    __clickWait: Promise<{ frames: number; ms: number; seekedMs: number }>;
  }
}

/** Runs in the page: from the next click on, counts the frames until the clicked line carries the mark. */
function watchClick(): void {
  window.__clickWait = new Promise((resolve) => {
    const begin = (event: MouseEvent) => {
      const line = event.target instanceof Element ? event.target.closest('a') : null;
      const audio = window.__audios.at(-1);
      const seeked = new Promise<number>((done) => {
        audio?.addEventListener('seeked', () => done(performance.now() - event.timeStamp), {
          once: true,
        });
      });
      let frames = 0;
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => {
        frames++;
        const ms = performance.now() - event.timeStamp;
        if (line?.getAttribute('aria-current') === 'true' || frames === 60)
          void seeked.then((seekedMs) => resolve({ frames, ms, seekedMs }));
        else look();
      };
      const look = () => requestAnimationFrame(() => afterFrame.port2.postMessage(0));
      look();
    };
    window.addEventListener('click', begin, { capture: true, once: true });
  });
}
