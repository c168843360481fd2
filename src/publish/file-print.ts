import { joinChunks } from '../core/join-chunks.ts';
import { shortHash } from '../core/short-hash.ts';
import type { SourceFile } from './published-show.ts';

/** How far from the end samples are taken, in bytes: tags at a file's head may change, and move all that follows. */
const places = [2 ** 24, 2 ** 22, 2 ** 20, 2 ** 18, 2 ** 16];
const sampleBytes = 1024;

/** Where the samples of a file of this size are: offsets in bytes, the end exclusive. */
export function sampleRanges(size: number): readonly (readonly [from: number, to: number])[] {
  return [...places.filter((one) => one < size), sampleBytes * 2].map((place) => {
    const from = Math.max(0, size - place);
    return [from, Math.min(size, from + sampleBytes)];
  });
}

/** The print of a file with these samples. */
export function printOf(samples: readonly Uint8Array[]): string {
  return shortHash(joinChunks(samples));
}

/**
 * Names a file by some of its content: the same after a new name, a new place and new tags at its head. Rejects if it
 * cannot be read.
 */
export async function filePrint(file: SourceFile): Promise<string> {
  const samples: Uint8Array[] = [];
  for (const [from, to] of sampleRanges(file.size)) samples.push(await file.read(from, to));
  return printOf(samples);
}
