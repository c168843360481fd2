import { BitReader, BitWriter, riceParameter } from '../../bytes/bits.ts';
import { inflate, isGzip } from '../../transcript/decode/inflate.ts';
import { mostPerRun, runLengths, runsOf, type Mp3Runs } from './frame-runs.ts';
import type { Gap, Mp3Frames } from './walk-frames.ts';

/** What is put behind a recording's name to name its seek file. */
export const seekEnding = '.seek';

const name = 'cueline-seek';
/** Counts up where the format changes; readers refuse what they do not know. */
const version = 2;

/** Frames in a run: 0.4 s. The sizes of single frames would take 25 to 35 kB for an hour, however they are coded. */
const framesPerRun = 16;

/**
 * Writes what a walk found, compactly: gzip of a line with a name and a hash, a line of numbers, and the bytes of each run
 * of frames in a Rice code.
 */
export async function writeSeekFile(walked: Mp3Frames): Promise<Uint8Array<ArrayBuffer>> {
  const { fileBytes, start, sampleRate, samples, channels, delay, padding, gaps, print } = walked;
  const runs = runsOf(walked, framesPerRun);
  const numbers = [
    ...[version, fileBytes, start, sampleRate, samples, channels, delay, padding],
    ...[runs.frames, framesPerRun, gaps.length],
    ...gaps.flatMap(({ frame, bytes }) => [frame, bytes]),
  ];
  const text = new TextEncoder().encode(`${name} ${print}\n${numbers.join(' ')}\n`);
  const stream = new Blob([text, codedSizes(runs.runSizes)])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads a seek file; undefined where it is damaged, of another version, or none. */
export async function readSeekFile(bytes: Uint8Array): Promise<Mp3Runs | undefined> {
  if (!isGzip(bytes)) return undefined;
  const { bytes: plain, end } = await inflate(bytes);
  if (end !== 'whole') return undefined;
  const nameEnd = plain.indexOf(10);
  const textEnd = plain.indexOf(10, nameEnd + 1);
  if (nameEnd === -1 || textEnd === -1) return undefined;
  const text = new TextDecoder();
  const [title, print = ''] = text.decode(plain.subarray(0, nameEnd)).split(' ');
  const [written, ...numbers] = text
    .decode(plain.subarray(nameEnd + 1, textEnd))
    .split(' ')
    .map(Number);
  if (title !== name || !numbers.every((one) => Number.isSafeInteger(one) && one >= 0))
    return undefined;
  const rest = plain.subarray(textEnd + 1);
  const runs =
    written === 1
      ? frameByFrame(print, numbers, rest)
      : written === version
        ? runByRun(print, numbers, rest)
        : undefined;
  return runs && isSound(runs) ? runs : undefined;
}

/** What both versions begin with. */
function common(print: string, numbers: number[]) {
  const next = () => numbers.shift() ?? 0;
  const [fileBytes, start, sampleRate, samples] = [next(), next(), next(), next()];
  const channels: 1 | 2 = next() === 1 ? 1 : 2;
  return {
    ...{ fileBytes, start, sampleRate, samples, channels, print },
    ...{ delay: next(), padding: next() },
  };
}

/** Undefined where there are fewer than are told. */
function gapsIn(numbers: number[]): readonly Gap[] | undefined {
  const [count = 0] = numbers.splice(0, 1);
  if (2 * count > numbers.length) return undefined;
  return Array.from({ length: count }, (): Gap => {
    const [frame = 0, bytes = 0] = numbers.splice(0, 2);
    return { frame, bytes };
  });
}

/** Version 1: a table of the sizes that occur, and for each frame one byte that says which of them it has. */
function frameByFrame(print: string, numbers: number[], places: Uint8Array): Mp3Runs | undefined {
  const head = common(print, numbers);
  const known = numbers.splice(0, numbers.shift() ?? 0);
  const gaps = gapsIn(numbers);
  const frames = numbers.shift() ?? 0;
  if (!gaps || places.length !== frames) return undefined;
  if (places.some((place) => place >= known.length)) return undefined;
  const sizes = Uint16Array.from(places, (place) => known[place]!);
  return { ...head, gaps, frames, perRun: 1, runSizes: sizes };
}

/** Version 2. */
function runByRun(print: string, numbers: number[], coded: Uint8Array): Mp3Runs | undefined {
  const head = common(print, numbers);
  const [frames = 0, perRun = 0] = numbers.splice(0, 2);
  const gaps = gapsIn(numbers);
  if (perRun < 1 || perRun > mostPerRun || !gaps || !inOrder(gaps, frames)) return undefined;
  // No code of a run is shorter than a bit.
  if (frames > coded.length * 8 * perRun) return undefined;
  const count = runLengths({ frames, perRun, gaps }).length;
  const runSizes = readSizes(coded, count);
  return runSizes && { ...head, gaps, frames, perRun, runSizes };
}

/** Whether each gap stands behind the one before it, before some frame. */
const inOrder = (gaps: readonly Gap[], frames: number) =>
  gaps.every(({ frame }, i) => frame > (gaps[i - 1]?.frame ?? 0) && frame < frames);

/** Whether the numbers go together: no frame lies behind the file's end. */
function isSound({
  fileBytes,
  start,
  frames,
  runSizes,
  gaps,
  sampleRate,
  samples,
}: Mp3Runs): boolean {
  if (frames === 0 || sampleRate === 0 || (samples !== 576 && samples !== 1152)) return false;
  const bytes = runSizes.reduce((sum, size) => sum + size, start);
  const all = gaps.reduce((sum, gap) => sum + gap.bytes, bytes);
  return inOrder(gaps, frames) && all <= fileBytes;
}

/**
 * The difference of each size from the mean of those before it, with its sign in the lowest bit, in a Rice code whose
 * parameter follows the differences. Means are whole numbers, so that every engine has the same ones.
 */
class SizeModel {
  /** In sixteenths. */
  #mean = 6400 * 16;
  #difference = 64 * 16;

  get expected(): number {
    return this.#mean >> 4;
  }
  get low(): number {
    return riceParameter(this.#difference >> 4);
  }

  learn(size: number, folded: number): void {
    this.#mean += Math.trunc((16 * size - this.#mean) / 6);
    this.#difference += (16 * folded - this.#difference) >> 4;
  }
}

function codedSizes(sizes: Uint16Array): Uint8Array<ArrayBuffer> {
  const model = new SizeModel();
  const writer = new BitWriter();
  for (const size of sizes) {
    const difference = size - model.expected;
    const folded = difference < 0 ? -2 * difference - 1 : 2 * difference;
    writer.rice(folded, model.low);
    model.learn(size, folded);
  }
  writer.endByte();
  return writer.written();
}

function readSizes(coded: Uint8Array, count: number): Uint16Array | undefined {
  const model = new SizeModel();
  const reader = new BitReader(coded);
  const sizes = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const folded = reader.rice(model.low);
    const size = model.expected + (folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2);
    if (reader.isOver || size < 1 || size > 0xffff) return undefined;
    sizes[i] = size;
    model.learn(size, folded);
  }
  return sizes;
}
