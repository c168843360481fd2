import { shortHash } from '../core/episode/episode-ids.ts';
import type { SourceFile } from './published-show.ts';

/** How far from the end samples are taken, in bytes: tags at a file's head may change, and move all that follows. */
const places = [2 ** 24, 2 ** 22, 2 ** 20, 2 ** 18, 2 ** 16];
const sampleBytes = 1024;

/**
 * Names a file by some of its content: the same after a new name, a new place and new tags at its head. Rejects if it
 * cannot be read.
 */
export async function filePrint(file: SourceFile): Promise<string> {
  const samples: string[] = [];
  for (const place of [...places.filter((one) => one < file.size), sampleBytes * 2]) {
    const from = Math.max(0, file.size - place);
    samples.push(latin(await file.read(from, Math.min(file.size, from + sampleBytes))));
  }
  return shortHash(samples.join(''));
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
