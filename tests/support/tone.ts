/** A WAV file of a low tone: mono, 8 bit, 8,000 samples a second, so that an hour is 28.8 MB and any second is easy to find. */
export function tone(seconds: number): Uint8Array {
  const rate = 8000;
  const size = Math.round(seconds * rate);
  const file = Buffer.alloc(44 + size);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + size, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(size, 40);
  for (let i = 0; i < size; i++) file[44 + i] = i % 80 < 40 ? 120 : 136;
  return file;
}
