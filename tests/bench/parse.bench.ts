import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { captionFile } from './parse/caption-file.ts';
import { type Contestant, contestants } from './parse/rivals.ts';

const sizes = [1000, 10_000, 100_000];
/** Seconds at most for one parser and one file: the slow ones are run less often. */
const patience = 2;

/** Milliseconds for one size past which a parser is spared the next, ten times as long. */
const slow = 500;

/** Times and weighs our parsers beside the packages that people use, on SRT and WebVTT of three sizes. */
export default async function parseBench(): Promise<void> {
  setFlagsFromString('--expose_gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this Node cannot collect garbage on demand');
  for (const format of ['srt', 'vtt'] as const) {
    const rows: Record<string, Record<string, string>> = {};
    const tooSlow = new Set<string>();
    for (const size of sizes) {
      const text = captionFile(format, size);
      for (const contestant of contestants.filter(({ formats }) => formats.includes(format))) {
        collect();
        const row = (rows[contestant.name] ??= {});
        if (tooSlow.has(contestant.name)) continue;
        const best = await measure(contestant, text, format, size, row);
        console.log(`${format} ${size} ${contestant.name} ${best.toFixed(1)} ms`);
        if (size === sizes.at(-1))
          row['kept, MB'] = await weigh(contestant, text, format, () => void collect());
        if (best > slow) tooSlow.add(contestant.name);
      }
    }
    console.log(`${format.toUpperCase()}: median (best) time`);
    console.table(rows);
  }
}

async function measure(
  { read, count }: Contestant,
  text: string,
  format: 'srt' | 'vtt',
  size: number,
  row: Record<string, string>,
): Promise<number> {
  const times: number[] = [];
  const begin = performance.now();
  const runs = size >= 100_000 ? 9 : 40;
  while (times.length < runs && performance.now() - begin < patience * 1000) {
    const from = performance.now();
    const result = await Promise.resolve(failing(() => read(text, format)));
    times.push(performance.now() - from);
    const found = count(result);
    if (found !== size) row['finds'] = `${found} of ${size}`;
  }
  times.sort((a, b) => a - b);
  const best = times[0]!;
  row[`${size} cues, ms`] = `${times[times.length >> 1]!.toFixed(1)} (${best.toFixed(1)})`;
  return best;
}

/** Megabytes of the heap that the result holds, without the text it was read from. */
async function weigh(
  { read }: Contestant,
  text: string,
  format: 'srt' | 'vtt',
  collect: () => void,
): Promise<string> {
  collect();
  const before = process.memoryUsage().heapUsed;
  const result = await Promise.resolve(failing(() => read(text, format)));
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  return result === undefined ? '-' : (kept / 1e6).toFixed(1);
}

/** A package that throws on a file has found nothing in it. */
function failing(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    console.log(String(error).slice(0, 120));
    return undefined;
  }
}
