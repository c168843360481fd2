import { printFigures } from './page/figure.ts';
import { measurePrints } from './truth/prints.ts';

/** Measures how true the marked line is: how prints map a recording whose host put something in. Needs ffmpeg. */
export default async function truthBench(): Promise<void> {
  printFigures(await measurePrints());
}
