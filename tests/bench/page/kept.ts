import type { Page } from '@playwright/test';
import { median, round, type Figure } from './figure.ts';
import type { Stage } from './stage.ts';

const COUNT = 5_000;

/** Measures how long the library takes until its first kept passages can be read, of so many, and until they are found by a word. */
export async function measureKept(stage: Stage): Promise<readonly Figure[]> {
  const opens: number[] = [];
  const finds: number[] = [];
  for (let i = 0; i < 7; i++) {
    const page = await stage.freshPage();
    await page.goto(stage.episode(220).url);
    await page.locator('a[href^="#t="]').first().waitFor();
    // The library makes its database when it is first asked.
    const library = page.getByRole('banner').getByRole('button', { name: 'Library' });
    await library.click();
    await page.getByRole('radio', { name: 'Kept passages' }).check();
    await page.getByText('Nothing kept yet').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.evaluate(putPassages, COUNT);
    await library.click();
    await page.getByRole('radio', { name: 'Episodes' }).waitFor();
    opens.push(
      await timeOf(page, 'passage 4999', () =>
        page.getByText('Kept passages', { exact: true }).click(),
      ),
    );
    finds.push(
      await timeOf(page, 'passage 4321', () => page.getByRole('searchbox').fill('passage 4321')),
    );
  }
  const figure = (what: string, all: readonly number[], aimMs: number) => ({
    figure: `${what}, ${COUNT} kept passages: median of ${all.length}`,
    aim: `${aimMs} ms`,
    measured: `${round(median(all))} ms (worst ${round(Math.max(...all))} ms)`,
    met: median(all) <= aimMs,
  });
  return [figure('library open', opens, 300), figure('found while they are read', finds, 500)];
}

/** Milliseconds from an event that `act` causes to the end of the first frame in which the first passage has some words. */
async function timeOf(page: Page, words: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(watchList, words);
  await act();
  return page.evaluate(() => window.__listMs);
}

declare global {
  interface Window {
    __listMs: Promise<number>;
  }
}

/** Runs in the page. */
function watchList(words: string): void {
  const isThere = () =>
    document.querySelector('dialog .quote')?.textContent.includes(words) === true;
  window.__listMs = new Promise((resolve) => {
    const begin = (event: Event) => {
      removeEventListener('click', begin, true);
      removeEventListener('input', begin, true);
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => {
        if (isThere()) resolve(performance.now() - event.timeStamp);
        else look();
      };
      const look = () => requestAnimationFrame(() => afterFrame.port2.postMessage(0));
      look();
    };
    addEventListener('click', begin, true);
    addEventListener('input', begin, true);
  });
}

/** Runs in the page: has its own database hold so many passages of a hundred episodes. */
async function putPassages(count: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('cueline');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no database'));
  });
  const change = database.transaction('kept', 'readwrite');
  for (let i = 0; i < count; i++) {
    const key = `e${i % 100}`;
    const target = { kind: 'show', url: 'https://a.example/show.json', episodeId: key };
    const text = `It was “passage ${i}” that he read, in a café by the harbour, of what the tide had left.`;
    change.objectStore('kept').put({
      ...{ id: `${i}`, start: i, end: i + 6, keptMs: i, changedMs: i },
      parts: [
        { speaker: 'Mara Ellison', text: 'What did you hear, and when?' },
        { speaker: 'Tom', text },
      ],
      ...(i % 3 === 0 && { note: 'For the essay; compare with the second chapter.' }),
      episode: {
        ...{ key, title: `Episode ${key}`, show: 'Tides' },
        target: { ...target, isDefault: false },
      },
    });
  }
  await new Promise((resolve) => (change.oncomplete = resolve));
  database.close();
}
