import { build } from 'vite';
import { startFiles, startSizeLimit } from '../support/start-size.ts';
import { measureAnswers } from './page/answers.ts';
import { measureClick } from './page/click.ts';
import { measureFinding } from './page/find.ts';
import { printFigures, type Figure } from './page/figure.ts';
import { measureKept } from './page/kept.ts';
import { measureLateness } from './page/lateness.ts';
import { measureMemory, measurePlayingCost } from './page/playing-cost.ts';
import { measurePlayingLoad } from './page/playing-load.ts';
import { measureRest } from './page/rest.ts';
import { openStage, type Stage } from './page/stage.ts';
import { measureStartUp } from './page/start-up.ts';

const measures: Readonly<Record<string, (stage: Stage) => Promise<readonly Figure[]>>> = {
  start: measureStartUp,
  lateness: async (stage) => [...(await measureLateness(stage)), ...(await inFirefox())],
  load: measurePlayingLoad,
  cost: measurePlayingCost,
  memory: measureMemory,
  click: measureClick,
  answers: measureAnswers,
  find: measureFinding,
  kept: measureKept,
  rest: measureRest,
  size: async () => [await measureSize()],
};

/**
 * Measures the built page in Chromium, and marks in Firefox too, beside two plain lists. Words after `page` choose:
 * `npm run bench -- page lateness click`. Where `DIST` names a folder, the page built there is measured.
 */
export default async function pageBench(words: readonly string[]): Promise<void> {
  if (!process.env['DIST']) await build({ logLevel: 'warn' });
  const wanted = Object.keys(measures).filter((name) => words.includes(name));
  const stage = await openStage();
  const figures: Figure[] = [];
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      console.log(`measuring ${name} …`);
      figures.push(...(await measure(stage)));
    }
  } finally {
    await stage.close();
  }
  printFigures(figures);
}

async function inFirefox(): Promise<readonly Figure[]> {
  const stage = await openStage('firefox');
  try {
    return await measureLateness(stage);
  } finally {
    await stage.close();
  }
}

async function measureSize(): Promise<Figure> {
  const bytes = (await startFiles()).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  return {
    figure: 'JavaScript and CSS to first play, gzip',
    aim: '118 KB',
    measured: `${(bytes / 1024).toFixed(1)} KB`,
    met: bytes <= startSizeLimit,
  };
}
