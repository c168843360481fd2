import { printFigures, type Figure } from './page/figure.ts';
import { measurePlacedWords } from './truth/placed-words.ts';
import { measurePrints } from './truth/prints.ts';
import { measureSeeking } from './truth/seeking.ts';

const measures: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  seeking: measureSeeking,
  prints: measurePrints,
  words: async () => measurePlacedWords(),
};

/**
 * Measures how true marks are: whether a click is heard at its line, how prints map a recording whose host put something
 * in, and where words are placed whose file times lines only. Words after `truth` choose. Needs ffmpeg, and festival for
 * words.
 */
export default async function truthBench(words: readonly string[]): Promise<void> {
  const wanted = Object.keys(measures).filter((name) => words.includes(name));
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`measuring ${name} …`);
    figures.push(...(await measure()));
  }
  printFigures(figures);
}
