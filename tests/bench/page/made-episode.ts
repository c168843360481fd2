/** A transcript for measuring: the starts of its cues in seconds, and its text as WebVTT. */
export interface MadeTranscript {
  readonly starts: readonly number[];
  readonly vtt: string;
}

const words =
  'the harbour was quiet that morning and nobody expected what came next because ships rarely turned around so close to shore'.split(
    ' ',
  );

/** `count` cues of `shortest` to `longest` seconds, one after the other, by two speakers; the same at each call. */
export function makeTranscript(count: number, shortest: number, longest: number): MadeTranscript {
  const random = randomNumbers(count);
  const starts: number[] = [];
  const lines = ['WEBVTT', ''];
  let time = 0.5;
  for (let i = 0; i < count; i++) {
    const start = Math.round(time * 1000) / 1000;
    time += shortest + random() * (longest - shortest);
    const said = Array.from({ length: 8 }, () => words[Math.floor(random() * words.length)]);
    const text = i % 4 === 3 ? `${said.join(' ')}.` : said.join(' ');
    const speaker = Math.floor(i / 12) % 2 === 0 ? 'Ada' : 'Ben';
    starts.push(start);
    lines.push(`${clock(start)} --> ${clock(time)}`, `<v ${speaker}>${text}`, '');
  }
  return { starts, vtt: lines.join('\n') };
}

/** A quiet tone of `seconds` as WAV (8 kHz, 8 bit, mono). */
export function makeSound(seconds: number): Uint8Array {
  const rate = 8000;
  const size = rate * seconds;
  const bytes = new Uint8Array(44 + size);
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string) => bytes.set(new TextEncoder().encode(value), at);
  text(0, 'RIFF');
  view.setUint32(4, 36 + size, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, size, true);
  for (let i = 0; i < size; i++) bytes[44 + i] = 128 + Math.round(8 * Math.sin(i / 6));
  return bytes;
}

function clock(seconds: number): string {
  const [whole = '', fraction = ''] = seconds.toFixed(3).split('.');
  const two = (value: number) => String(value).padStart(2, '0');
  const total = Number(whole);
  return `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}.${fraction}`;
}

/** Numbers from 0 to 1, always the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
