import type { Page } from '@playwright/test';
import { median, quantile, round, type Figure } from './figure.ts';
import type { Stage } from './stage.ts';

const LINES = 5_000;
/** Typed letter by letter: words, one that is misspelt at its end, and words in another order. */
const typed = ['quiet ships', 'nobodu', 'ships quiet'];

/** Measures each key of a search to the frame in which what it finds is listed, beside a key that only writes a letter. */
export async function measureFinding(stage: Stage): Promise<readonly Figure[]> {
  const page = await stage.freshPage();
  await page.goto(stage.episode(LINES).url);
  await page
    .locator('a[href^="#t="]')
    .nth(LINES - 1)
    .waitFor({ state: 'attached', timeout: 60_000 });
  await page.keyboard.press('/');
  const field = page.getByRole('search').getByRole('textbox');
  await field.waitFor();
  // What is loaded and folded at the first key is there.
  await page.keyboard.type('a');
  await page.locator('.found .said').first().waitFor();
  const listed: number[] = [];
  for (const words of typed) {
    await field.fill('');
    for (const letter of words) {
      await settled(page);
      const wait = await timeKey(page, letter, letter === ' ' ? undefined : '.found');
      if (letter !== ' ') listed.push(wait);
    }
  }
  await field.fill('');
  await page.evaluate(addPlainField);
  const plain: number[] = [];
  for (const letter of 'a plain field of its own') {
    await settled(page);
    plain.push(await timeKey(page, letter, '#plain-echo'));
  }
  const late = quantile(listed, 0.95);
  return [
    {
      figure: `${LINES} lines: key press to the list of what it finds, p95`,
      aim: '50 ms',
      measured: `${round(late)} ms (median ${round(median(listed))}, most ${round(Math.max(...listed))}, of ${listed.length})`,
      met: late <= 50,
    },
    {
      figure: 'the same beside a letter that is only written, medians',
      aim: '',
      measured: `${round(median(listed) / median(plain))} times (${round(median(plain))} ms)`,
    },
  ];
}

/** Presses a key; gives the milliseconds to the painted frame in which the content of `part` is another, or the next frame. */
async function timeKey(page: Page, key: string, part: string | undefined): Promise<number> {
  await page.evaluate(watchPart, part);
  await page.keyboard.press(key === ' ' ? 'Space' : key);
  return page.evaluate(() => window.__partWait);
}

const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
  });

declare global {
  interface Window {
    __partWait: Promise<number>;
  }
}

/** Runs in the page: a field beside the page's own, and what is written in it. */
function addPlainField(): void {
  const field = document.createElement('input');
  const echo = document.createElement('p');
  echo.id = 'plain-echo';
  for (const one of [field, echo]) {
    one.style.cssText = 'position: fixed; inset: auto auto 0 0';
    document.body.append(one);
  }
  field.addEventListener('keydown', (event) => event.stopPropagation());
  field.addEventListener('input', () => (echo.textContent = field.value));
  field.focus();
}

/** Runs in the page. */
function watchPart(part: string | undefined): void {
  const content = () => (part ? document.querySelector(part)?.innerHTML : undefined);
  const before = content();
  window.__partWait = new Promise((resolve) => {
    const begin = (event: KeyboardEvent) => {
      let frames = 0;
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        if (!part || content() !== before || ++frames === 120)
          resolve(performance.now() - event.timeStamp);
        else look();
      };
      const look = () => requestAnimationFrame(() => painted.port2.postMessage(0));
      look();
    };
    window.addEventListener('keydown', begin, { capture: true, once: true });
  });
}
