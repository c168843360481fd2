import { readFileSync, writeFileSync } from 'node:fs';

/** Samples (-1 to 1) and rate of a mono 16-bit WAV file. */
export function readWave(path) {
  const bytes = readFileSync(path);
  const rate = bytes.readUInt32LE(24);
  let at = 12;
  while (bytes.toString('latin1', at, at + 4) !== 'data') at += 8 + bytes.readUInt32LE(at + 4);
  // Some writers leave the size open when they write to a pipe.
  const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
  const samples = new Float32Array(size >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(at + 8 + 2 * i) / 32768;
  return { rate, samples };
}

export function writeWave(path, { rate, samples }) {
  const bytes = Buffer.alloc(44 + 2 * samples.length);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  for (const [value, at] of [
    [16, 16],
    [rate, 24],
    [2 * rate, 28],
    [2 * samples.length, 40],
  ]) {
    bytes.writeUInt32LE(value, at);
  }
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [2, 32],
    [16, 34],
  ])
    bytes.writeUInt16LE(value, at);
  bytes.write('data', 36);
  for (const [i, sample] of samples.entries()) {
    bytes.writeInt16LE(Math.round(32767 * Math.max(-1, Math.min(1, sample))), 44 + 2 * i);
  }
  writeFileSync(path, bytes);
}
