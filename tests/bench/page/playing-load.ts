import type { Figure } from './figure.ts';
import { play, type Stage } from './stage.ts';

const seconds = 20;

/** Measures what playing costs: lines touched at a change, and the share of one core that scripts and layout take. */
export async function measurePlayingLoad(stage: Stage): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of [220, 50_000]) {
    const page = await stage.freshPage();
    await page.goto(stage.episode(count).url);
    await page
      .locator('a[href^="#t="]')
      .nth(count - 1)
      .waitFor({ state: 'attached' });
    await play(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const metrics = async () => {
      const { metrics: all } = await session.send('Performance.getMetrics');
      const value = (name: string) => all.find((metric) => metric.name === name)?.value ?? NaN;
      const busy = value('ScriptDuration') + value('LayoutDuration') + value('RecalcStyleDuration');
      return { busy, at: value('Timestamp') };
    };
    const before = await metrics();
    await page.evaluate(pass, seconds);
    const after = await metrics();
    const share = ((after.busy - before.busy) / (after.at - before.at)) * 100;
    const touched = await page.evaluate(countTouchedLines, seconds / 2);
    figures.push(
      {
        figure: `playing, ${count} lines: script and layout, share of one core`,
        aim: 'under 3 %',
        measured: `${share.toFixed(2)} %`,
        met: share < 3,
      },
      {
        figure: `playing, ${count} lines: most lines touched at a change`,
        aim: '2',
        measured: `${Math.max(0, ...touched)} (${touched.length} changes)`,
        met: touched.length > 0 && Math.max(...touched) <= 2,
      },
    );
  }
  return figures;
}

/** Runs in the page: lets the sound play on. */
function pass(forSeconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forSeconds * 1000));
}

/** Runs in the page: for each batch of changes to the document in which lines changed, how many lines did. */
function countTouchedLines(forSeconds: number): Promise<readonly number[]> {
  const counts: number[] = [];
  const observer = new MutationObserver((records) => {
    const lines = new Set<Element>();
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const line = element?.closest('a[href^="#t="]');
      if (line) lines.add(line);
    }
    if (lines.size > 0) counts.push(lines.size);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  return new Promise((resolve) => setTimeout(() => resolve(counts), forSeconds * 1000));
}
