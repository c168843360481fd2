import { readFileSync } from 'node:fs';

const tone = new Uint8Array(readFileSync('tests/fixtures/audio/tone.mp3'));

/** A recording of three seconds; each number gives another content. */
export function recording(number: number): Uint8Array {
  const bytes = tone.slice();
  bytes[bytes.length - 1500] = number;
  return bytes;
}
