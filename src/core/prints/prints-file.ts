import { HOP, PRINT_SAMPLES } from './print-maker.ts';
import { SAMPLE_RATE } from '../sound/readable-sound.ts';

/** Of how many prints a file keeps one. */
export const KEPT_STEP = 16;

/** Tells one file of sound from another. */
export interface SoundIdentity {
  /** Length of the file. */
  readonly bytes: number;
  /** CRC-32 of its last 65,536 bytes, or of all where it is shorter. */
  readonly tail: number;
}

/** How many bytes of a file's end tell it from others. */
export const TAIL_BYTES = 65_536;

/** The prints of a recording as they are published: one in 16. */
export interface Prints {
  readonly recording: SoundIdentity;
  readonly seconds: number;
  /** Print `i` looks at the samples from `i * 16 * 256` on. */
  readonly prints: Uint32Array;
}

const NAME = 'CUEPRINT';
const VERSION = 1;
const HEAD_BYTES = 32;
const SUM_BYTES = 4;
/** A week of sound; a file that says more is damaged. */
const MOST_SECONDS = 604_800;

/** The bytes of a `.prints` file (docs/prints.md). */
export function writePrints({ recording, seconds, prints }: Prints): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES + prints.length * 4 + SUM_BYTES);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < NAME.length; i++) bytes[i] = NAME.charCodeAt(i);
  bytes[8] = VERSION;
  bytes[9] = KEPT_STEP;
  view.setUint32(12, Math.round(seconds * SAMPLE_RATE), true);
  view.setUint32(16, recording.bytes % 2 ** 32, true);
  view.setUint32(20, Math.floor(recording.bytes / 2 ** 32), true);
  view.setUint32(24, recording.tail, true);
  view.setUint32(28, prints.length, true);
  prints.forEach((print, i) => view.setUint32(HEAD_BYTES + i * 4, print, true));
  const end = bytes.length - SUM_BYTES;
  view.setUint32(end, crc32(bytes.subarray(0, end)), true);
  return bytes;
}

/** Reads a `.prints` file; undefined if it is none, is of a later version, or is damaged. */
export function readPrints(bytes: Uint8Array): Prints | undefined {
  if (bytes.length < HEAD_BYTES + SUM_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = String.fromCharCode(...bytes.subarray(0, NAME.length));
  const count = view.getUint32(28, true);
  const end = HEAD_BYTES + count * 4;
  const isWhole = name === NAME && bytes[8] === VERSION && bytes[9] === KEPT_STEP;
  if (!isWhole || bytes.length !== end + SUM_BYTES) return undefined;
  if (view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) return undefined;
  const seconds = view.getUint32(12, true) / SAMPLE_RATE;
  if (seconds > MOST_SECONDS || count > keptPrints(seconds)) return undefined;
  const prints = Uint32Array.from({ length: count }, (_, i) =>
    view.getUint32(HEAD_BYTES + i * 4, true),
  );
  const length = view.getUint32(20, true) * 2 ** 32 + view.getUint32(16, true);
  return { recording: { bytes: length, tail: view.getUint32(24, true) }, seconds, prints };
}

/** How many prints are kept of so many seconds, at most. */
function keptPrints(seconds: number): number {
  const whole = (seconds * SAMPLE_RATE - PRINT_SAMPLES) / (HOP * KEPT_STEP);
  return Math.max(0, Math.floor(whole) + 1);
}

/** Keeps one in 16 of prints that come piece by piece. */
export class KeptPrints {
  readonly #kept: number[] = [];
  #seen = 0;

  push(prints: Uint32Array): void {
    const first = (KEPT_STEP - (this.#seen % KEPT_STEP)) % KEPT_STEP;
    for (let i = first; i < prints.length; i += KEPT_STEP) this.#kept.push(prints[i]!);
    this.#seen += prints.length;
  }

  get prints(): Uint32Array {
    return Uint32Array.from(this.#kept);
  }
}

/** Names a file by its length and its end; `tail` holds at most its last 65,536 bytes. */
export function soundIdentity(bytes: number, tail: Uint8Array): SoundIdentity {
  return { bytes, tail: crc32(tail) };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 as in PNG and ZIP (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!;
  return ~crc >>> 0;
}
