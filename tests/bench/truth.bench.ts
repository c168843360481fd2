import { build } from 'vite';
import { printFigures, type Figure } from './page/figure.ts';
import { measurePages } from './truth/pages.ts';
import { measurePlacedWords } from './truth/placed-words.ts';
import { measurePrints } from './truth/prints.ts';
import { measureSeeking } from './truth/seeking.ts';

const measures: Readonly<Record<string, (words: readonly string[]) => Promise<readonly Figure[]>>> =
  {
    seeking: measureSeeking,
    prints: measurePrints,
    words: async () => measurePlacedWords(),
    pages: async (words) => {
      if (!process.env['DIST']) await build({ logLevel: 'warn' });
      return measurePages(words);
    },
  };

/**
 * Measures how true marks are: whether a click is heard at its line, how prints map a recording whose host put something
 * in (in Node, and in the page while it plays an hour), and where words are placed whose file times lines only. Words after
 * `truth` choose; with `pages`, also browsers and kinds (`chromium`, `firefox`; `mp3`, which is measured where none is named,
 * `m4a`, `opus`). Needs ffmpeg, and festival for words.
 */
export default async function truthBench(words: readonly string[]): Promise<void> {
  const wanted = Object.keys(measures).filter((name) => words.includes(name));
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`measuring ${name} …`);
    figures.push(...(await measure(words)));
  }
  printFigures(figures);
}
