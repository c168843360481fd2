import { decodeWindows1252 } from '../../text/windows-1252.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { inflate, isGzip } from './inflate.ts';

interface Decoded {
  /** Without a byte order mark; line ends as they came. */
  readonly text: string;
  /** As TextDecoder names it. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Longer texts do not fit into one string everywhere. */
const limitBytes = 400 * 2 ** 20;
const tooLarge: Decoded = { text: '', encoding: 'utf-8', diagnostics: [{ code: 'too-large' }] };

/**
 * The text of a file. Gzip is inflated; UTF-16 is known by its byte order mark or its zeros; all else is UTF-8, or else
 * in the encoding that the text or its server (`served`, a Content-Type) declares, or else windows-1252. Never rejects:
 * what went wrong is in `diagnostics`.
 */
export async function decodeText(bytes: Uint8Array, served?: string): Promise<Decoded> {
  const diagnostics: Diagnostic[] = [];
  let plain = bytes;
  // Some servers compress a file that is compressed already.
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
    // The decoder throws where the bytes are not UTF-8.
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return decodeOther(bytes, isMarked ? undefined : declaredEncoding(bytes, served));
  }
}

/** Bytes that are not UTF-8 throughout. Windows-1252 and its kin are often declared wrongly, so the bytes decide about them. */
function decodeOther(bytes: Uint8Array, declared: string | undefined): DecodedBytes {
  if (declared !== undefined && declared !== 'windows-1252') {
    return { text: new TextDecoder(declared).decode(bytes), encoding: declared };
  }
  if (isMostlyUtf8(new TextDecoder('utf-8').decode(bytes))) {
    return { text: decodeMixed(bytes), encoding: 'utf-8', diagnostic: 'broken-letters' };
  }
  const decoded = { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  return declared ? decoded : { ...decoded, diagnostic: 'not-utf-8' };
}

/** UTF-16 by its mark, by the zeros in every second byte of Western text, or by those of the first characters of any. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  if (sample.length < 8 || !sample.includes(0)) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < (sample.length & ~1); at++) if (sample[at] === 0) zeros[at & 1]! += 1;
  const start = Array.from(bytes.subarray(0, 8), (byte) => (byte === 0 ? '0' : 'x')).join('');
  if (start === 'x0x0x0x0') return 'utf-16le';
  if (start === '0x0x0x0x') return 'utf-16be';
  const many = (sample.length & ~1) * 0.4;
  if (zeros[0] === 0 && zeros[1]! > many) return 'utf-16le';
  if (zeros[1] === 0 && zeros[0]! > many) return 'utf-16be';
  return undefined;
}

/** Whether a text decoded as UTF-8 has more letters beyond ASCII than broken ones, such as a letter that was cut off. */
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

/** The text of UTF-8 with pieces of windows-1252 in it. The rest of a letter that was cut off becomes U+FFFD. */
function decodeMixed(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const { length, isWhole } = letterAt(bytes, at);
    if (!isWhole) {
      const isCutOff = length > 1 || at + 1 === bytes.length;
      parts.push(decoder.decode(bytes.subarray(from, at)));
      parts.push(isCutOff ? '\ufffd' : decodeWindows1252(bytes.subarray(at, at + 1)));
      from = at + length;
    }
    at += length;
  }
  return parts.join('') + decoder.decode(bytes.subarray(from));
}

/** How many bytes of the letter at an offset are there, and whether that is all of them. */
function letterAt(bytes: Uint8Array, at: number): { length: number; isWhole: boolean } {
  const lead = bytes[at]!;
  const due =
    lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  let length = 1;
  while (length < due && (bytes[at + length]! & 0xc0) === 0x80) length++;
  return { length, isWhole: length === due };
}

/** A declaration stands at the top. */
const headBytes = 4096;
/** Where a text says its encoding: XML in its first line, HTML in a `meta` of either kind. */
const declarations = [
  /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)/i,
  /<meta\s[^>]*?\bcharset\s*=\s*["']?([^\s"';>]*)/i,
];

/**
 * The encoding that a text declares, else the one that its server states, as TextDecoder names it. Undefined for UTF-8
 * and UTF-16, which are known by the bytes, and for unknown names.
 */
function declaredEncoding(bytes: Uint8Array, served = ''): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, headBytes));
  const labels = [
    ...declarations.map((declaration) => declaration.exec(head)?.[1]),
    /;\s*charset\s*=\s*["']?([^\s"';]*)/i.exec(served)?.[1],
  ];
  return labels.map(canonical).find((name) => name !== undefined);
}

function canonical(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch {
    // The decoder throws where it does not know the name.
    return undefined;
  }
}
