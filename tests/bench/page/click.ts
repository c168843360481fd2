import { median, round, type Figure } from './figure.ts';
import { play, type Stage } from './stage.ts';

/** Measures how long a clicked line waits for its mark. */
export async function measureClick(stage: Stage): Promise<Figure> {
  const page = await stage.freshPage();
  await page.goto(stage.episode(5_000).url);
  await play(page);
  const waits: { frames: number; ms: number }[] = [];
  for (let i = 0; i < 15; i++) {
    const line = page.locator('a[href^="#t="]').nth(i * 3 + 2);
    await line.scrollIntoViewIfNeeded();
    await page.evaluate(watchClick);
    await line.click();
    waits.push(await page.evaluate(() => window.__clickWait));
  }
  const frames = Math.max(...waits.map((wait) => wait.frames));
  return {
    figure: 'click to mark: most frames / median time',
    aim: '1 frame (9 ms)',
    measured: `${frames} / ${round(median(waits.map(({ ms }) => ms)))} ms`,
    met: frames <= 1,
  };
}

declare global {
  interface Window {
    __clickWait: Promise<{ frames: number; ms: number }>;
  }
}

/** Runs in the page: from the next click on, counts the frames until the clicked line carries the mark. */
function watchClick(): void {
  window.__clickWait = new Promise((resolve) => {
    const begin = (event: MouseEvent) => {
      const line = event.target instanceof Element ? event.target.closest('a') : null;
      let frames = 0;
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => {
        frames++;
        if (line?.getAttribute('aria-current') === 'true' || frames === 60)
          resolve({ frames, ms: performance.now() - event.timeStamp });
        else look();
      };
      const look = () => requestAnimationFrame(() => afterFrame.port2.postMessage(0));
      look();
    };
    window.addEventListener('click', begin, { capture: true, once: true });
  });
}
