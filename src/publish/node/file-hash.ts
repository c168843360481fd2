import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { printOf, sampleRanges } from '../file-print.ts';

/** Bytes from which on a file is named by samples: recordings are too large to be read whole. */
const largeBytes = 2 ** 20;

/** Names a content. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** Names the content of a file; that of a large one by samples, with `print:` before it. */
export function fileHash(file: string): string {
  return statSync(file).size < largeBytes ? contentHash(readFileSync(file)) : printHash(file);
}

/** Names the content of a file in the way in which `hash` names it. */
export function hashLike(file: string, hash: string): string {
  return isPrint(hash) ? printHash(file) : contentHash(readFileSync(file));
}

/** Whether a hash names samples alone. */
export const isPrint = (hash: string) => hash.startsWith('print:');

function printHash(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const samples = sampleRanges(fstatSync(handle).size).map(([from, to]) => {
      const bytes = new Uint8Array(to - from);
      return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
    });
    return `print:${printOf(samples)}`;
  } finally {
    closeSync(handle);
  }
}
