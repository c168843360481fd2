import { declaredEncoding } from './decode-declared.ts';
import { decodeMixed } from './decode-mixed.ts';
import type { Decoded } from './decode.ts';
import { inflate, isGzip } from './inflate.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** Longer texts than this do not fit into one string everywhere. */
const limitBytes = 400 * 2 ** 20;

/** What `decodeText` gives, for bytes of any kind. */
export async function decodeAny(bytes: Uint8Array, served?: string): Promise<Decoded> {
  const diagnostics: Diagnostic[] = [];
  let plain = bytes;
  // Twice, for a server that compresses a file that is compressed already.
  for (let layer = 0; layer < 2 && isGzip(plain); layer++) {
    const inflated = await inflate(plain);
    if (inflated.end === 'too-large') return tooLarge;
    if (inflated.end === 'damaged') diagnostics.push({ code: 'packed-damaged' });
    plain = inflated.bytes;
  }
  if (plain.length > limitBytes) return tooLarge;
  const { diagnostic, ...decoded } = decodeBytes(plain, served);
  if (diagnostic) diagnostics.push({ code: diagnostic });
  return { ...decoded, diagnostics };
}

const tooLarge: Decoded = { text: '', encoding: 'utf-8', diagnostics: [{ code: 'too-large' }] };

interface DecodedBytes {
  readonly text: string;
  readonly encoding: string;
  readonly diagnostic?: 'not-utf-8' | 'broken-letters';
}

function decodeBytes(all: Uint8Array, served: string | undefined): DecodedBytes {
  const wide = wideEncoding(all);
  if (wide) return { text: new TextDecoder(wide).decode(all), encoding: wide };
  // Some disks and downloads fill a file up with zeros.
  const bytes = all.subarray(0, all.findLastIndex((byte) => byte !== 0) + 1);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // The decoder's way to say that this is no UTF-8 throughout.
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return decodeOld(bytes, isMarked ? undefined : declaredEncoding(bytes, served));
  }
}

/** Bytes that are no UTF-8 throughout. Many declare windows-1252 or its kin without a thought: these are looked at all the same. */
function decodeOld(bytes: Uint8Array, declared: string | undefined): DecodedBytes {
  if (declared !== undefined && declared !== 'windows-1252') {
    return { text: new TextDecoder(declared).decode(bytes), encoding: declared };
  }
  if (isMostlyUtf8(new TextDecoder('utf-8').decode(bytes))) {
    const text = decodeMixed(bytes, windows1252Byte);
    return { text, encoding: 'utf-8', diagnostic: 'broken-letters' };
  }
  const decoded = { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  return declared ? decoded : { ...decoded, diagnostic: 'not-utf-8' };
}

/** UTF-16 by its mark, or by the zeros that every second byte of Western text is, or of the first few words of any. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = Math.min(bytes.length & ~1, 512);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (sample < 8) return undefined;
  const start = Array.from(bytes.subarray(0, 8), (byte) => (byte === 0 ? '0' : 'x')).join('');
  if (start === 'x0x0x0x0') return 'utf-16le';
  if (start === '0x0x0x0x') return 'utf-16be';
  if (even === 0 && odd > sample * 0.4) return 'utf-16le';
  if (odd === 0 && even > sample * 0.4) return 'utf-16be';
  return undefined;
}

/** A file of real UTF-8 letters with a few broken ones (cut off in mid-letter, joined badly) is not windows-1252. */
function isMostlyUtf8(text: string): boolean {
  let broken = 0;
  let good = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) good += 1;
  }
  return good > broken;
}

/** What windows-1252 has at 0x80 to 0x9F. Node's own decoder is wrong there in some versions (it reads ISO-8859-1). */
const windows1252Marks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const windows1252Byte = (byte: number) => decodeWindows1252(Uint8Array.of(byte));

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (mark) => windows1252Marks[mark.charCodeAt(0) - 0x80]!);
}
