import { inflate, isGzip } from '../../transcript/decode/inflate.ts';
import type { Gap, Mp3Frames } from './walk-frames.ts';

/** What is put behind a recording's name to name its seek file. */
export const seekEnding = '.seek';

const name = 'cueline-seek';
/** Counts up where the format changes; readers refuse what they do not know. */
const version = 1;

/**
 * Writes what a walk found, compactly: gzip of a name, a version, numbers, and for each frame one byte that says which of
 * the sizes that occur it has.
 */
export async function writeSeekFile(frames: Mp3Frames): Promise<Uint8Array<ArrayBuffer>> {
  const known = [...new Set(frames.sizes)].sort((a, b) => a - b);
  const { fileBytes, start, sampleRate, samples, channels, delay, padding, gaps } = frames;
  const numbers = [
    ...[version, fileBytes, start, sampleRate, samples, channels, delay, padding],
    ...[known.length, ...known, gaps.length, ...gaps.flatMap(({ frame, bytes }) => [frame, bytes])],
    frames.sizes.length,
  ];
  const places = new Map(known.map((size, i) => [size, i]));
  const text = new TextEncoder().encode(`${name} ${frames.print}\n${numbers.join(' ')}\n`);
  const plain = new Uint8Array(text.length + frames.sizes.length);
  plain.set(text);
  frames.sizes.forEach((size, i) => (plain[text.length + i] = places.get(size)!));
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads a seek file; undefined where it is damaged, of another version, or none. */
export async function readSeekFile(bytes: Uint8Array): Promise<Mp3Frames | undefined> {
  if (!isGzip(bytes)) return undefined;
  const { bytes: plain, end } = await inflate(bytes);
  if (end !== 'whole') return undefined;
  const nameEnd = plain.indexOf(10);
  const textEnd = plain.indexOf(10, nameEnd + 1);
  if (nameEnd === -1 || textEnd === -1) return undefined;
  const text = new TextDecoder();
  const [title, print = ''] = text.decode(plain.subarray(0, nameEnd)).split(' ');
  const numbers = text
    .decode(plain.subarray(nameEnd + 1, textEnd))
    .split(' ')
    .map(Number);
  if (title !== name || !numbers.every((one) => Number.isSafeInteger(one) && one >= 0))
    return undefined;
  const next = () => numbers.shift() ?? 0;
  if (next() !== version) return undefined;
  const [fileBytes, start, sampleRate, samples] = [next(), next(), next(), next()];
  const [channels, delay, padding] = [next(), next(), next()];
  const known = numbers.splice(0, next());
  const gapCount = next();
  const gaps = Array.from({ length: Math.min(gapCount, numbers.length) }, (): Gap => {
    const frame = next();
    return { frame, bytes: next() };
  });
  const count = next();
  const places = plain.subarray(textEnd + 1);
  if (count === 0 || places.length !== count || places.some((place) => place >= known.length))
    return undefined;
  if (sampleRate === 0 || (samples !== 576 && samples !== 1152)) return undefined;
  const sizes = Uint16Array.from(places, (place) => known[place]!);
  const frames: Mp3Frames = {
    ...{ fileBytes, start, sampleRate, samples, channels: channels === 1 ? 1 : 2 },
    ...{ sizes, gaps, delay, padding, print },
  };
  return isSound(frames) ? frames : undefined;
}

/** Whether the numbers go together: gaps in order, and no frame behind the file's end. */
function isSound({ fileBytes, start, sizes, gaps }: Mp3Frames): boolean {
  const inOrder = gaps.every(
    ({ frame }, i) => frame > (gaps[i - 1]?.frame ?? 0) && frame < sizes.length,
  );
  const bytes = sizes.reduce((sum, size) => sum + size, start);
  return inOrder && gaps.reduce((sum, gap) => sum + gap.bytes, bytes) <= fileBytes;
}
