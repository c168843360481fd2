import { AUDIO_NAMES, fileName } from './file-name.ts';
import type { LocalKind } from './library.ts';
import type { FileFault } from './local-episode.ts';
import { decodeText } from '../transcript/decode/decode.ts';
import { isGzip } from '../transcript/decode/inflate.ts';

/** A file as far as its kind depends on it. */
export interface SniffedFile {
  readonly name: string;
  /** MIME type; empty where unknown. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The first `count` bytes, or all of them. Rejects if the file cannot be read. */
  read(count?: number): Promise<Uint8Array>;
}

/** A file's use in an episode, or the reason why it has none. */
type Found = { readonly kind: LocalKind } | { readonly fault: FileFault };

/** Decides what a file is by its content, else by its name and type. Never rejects. */
export async function kindOf(file: SniffedFile): Promise<Found> {
  try {
    const sniffed = sniffFile(await file.read(4096));
    if (sniffed === 'text') return await kindOfText(file);
    return known[sniffed] ?? kindOfBinary(file);
  } catch {
    return { fault: 'unreadable' };
  }
}

const known: Partial<Record<Sniffed, Found>> = {
  audio: { kind: 'audio' },
  picture: { kind: 'artwork' },
  // Only transcripts come packed; they are unpacked when they are read.
  gzip: { kind: 'transcript' },
  empty: { fault: 'empty' },
  pdf: { fault: 'pdf' },
  rtf: { fault: 'rtf' },
  office: { fault: 'office' },
};

async function kindOfText(file: SniffedFile): Promise<Found> {
  if (isNamed(file, AUDIO_NAMES, 'audio/')) return { fault: 'no-sound' };
  if (isNamed(file, /\.svg$/i, 'image/svg')) return { kind: 'artwork' };
  return { kind: (await isChapters(file)) ? 'chapters' : 'transcript' };
}

/** A file without a known signature may still be audio, with padding before its first frame. */
function kindOfBinary(file: SniffedFile): Found {
  if (isNamed(file, AUDIO_NAMES, 'audio/', 'video/')) return { kind: 'audio' };
  if (isNamed(file, /\.bmp$/i, 'image/')) return { kind: 'artwork' };
  if (/\.docx$/i.test(file.name)) return { fault: 'word' };
  if (/\.zip$/i.test(file.name)) return { fault: 'archive' };
  return { fault: 'unknown' };
}

function isNamed({ name, type }: SniffedFile, names: RegExp, ...types: readonly string[]): boolean {
  return names.test(fileName(name)) || types.some((start) => type.startsWith(start));
}

/** A kind of file by its first bytes; `binary` is neither text nor a known signature. */
type Sniffed =
  'empty' | 'audio' | 'picture' | 'gzip' | 'pdf' | 'zip' | 'rtf' | 'office' | 'binary' | 'text';

/**
 * The kind of a file by its first bytes (4 KB are enough), with the signatures of the WHATWG's MIME Sniffing Standard and
 * of the audio formats.
 */
function sniffFile(head: Uint8Array): Sniffed {
  if (head.length === 0) return 'empty';
  if (isGzip(head)) return 'gzip';
  const known = signatures.find(([, at, bytes]) => bytes.every((byte, i) => head[at + i] === byte));
  if (known) return known[0];
  if (ascii(head, 4, 4) === 'ftyp')
    return /^(avi[fs]|hei[cx]|mif1)$/.test(ascii(head, 8, 4)) ? 'picture' : 'audio';
  if (ascii(head, 0, 4) === 'RIFF') return ascii(head, 8, 4) === 'WEBP' ? 'picture' : 'audio';
  if (ascii(head, 0, 4) === 'FORM' && ascii(head, 8, 3) === 'AIF') return 'audio';
  if (isText(head)) return 'text';
  return isMpegFrame(head) ? 'audio' : 'binary';
}

const bytesOf = (text: string) => [...text].map((char) => char.charCodeAt(0));

const signatures: readonly (readonly [Sniffed, number, readonly number[]])[] = [
  // UTF-16 comes before MPEG audio: both begin with eleven bits set.
  ['text', 0, [0xff, 0xfe]],
  ['text', 0, [0xfe, 0xff]],
  ['audio', 0, bytesOf('ID3')],
  ['audio', 0, bytesOf('fLaC')],
  ['audio', 0, bytesOf('OggS')],
  ['audio', 0, bytesOf('caff')],
  ['audio', 0, bytesOf('#!AMR')],
  // Matroska and WebM; ASF (WMA), which few browsers play: the player reports that.
  ['audio', 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ['audio', 0, [0x30, 0x26, 0xb2, 0x75]],
  ['picture', 0, [0x89, ...bytesOf('PNG')]],
  ['picture', 0, [0xff, 0xd8, 0xff]],
  ['picture', 0, bytesOf('GIF8')],
  ['pdf', 0, bytesOf('%PDF-')],
  ['rtf', 0, bytesOf('{\\rtf')],
  ['zip', 0, [0x50, 0x4b, 3, 4]],
  ['office', 0, [0xd0, 0xcf, 0x11, 0xe0]],
];

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Whether the bytes begin with a frame of MPEG audio or ADTS: sync bits, and no reserved values in the header. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return false;
  if ((second & 0xf6) === 0xf0) return true;
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3];
  return version !== 1 && layer !== 0 && third >> 4 !== 15 && ((third >> 2) & 3) !== 3;
}

/** Whether at most one byte in fifty is a control character. */
function isText(head: Uint8Array): boolean {
  let strange = 0;
  for (const byte of head)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) strange++;
  return strange * 50 <= head.length;
}

/** A larger file is a transcript. */
const limitBytes = 2 ** 20;

/** Whether a text file holds chapters rather than a transcript, by its content, else by its name. */
async function isChapters(file: SniffedFile): Promise<boolean> {
  if (file.size > limitBytes) return false;
  const { text } = await decodeText(await file.read());
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return holdsChapters(start) ?? isNamedChapters(file);
  if (/^WEBVTT[^\n]*\nkind: *chapters/i.test(start.replaceAll('\r', ''))) return true;
  if (/<(?:[\w.-]+:)?chapters[\s>]/i.test(start.slice(0, 4096))) return true;
  return isNamedChapters(file);
}

function isNamedChapters({ name, type }: SniffedFile): boolean {
  return (
    /chapters?\b|\bchap(s|ter)?\b/i.test(name.replaceAll('_', ' ')) || type.includes('chapters')
  );
}

/** Undefined where the text is not JSON. */
function holdsChapters(text: string): boolean | undefined {
  try {
    return isChapterList(JSON.parse(text));
  } catch {
    // It may be `[00:01] words`.
    return undefined;
  }
}

/** Whether it is a list of items with a title and no text, or an object with chapters and no speech. */
function isChapterList(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if (Array.isArray(json)) {
    const first: unknown = json[0];
    if (typeof first !== 'object' || first === null) return false;
    return 'title' in first && !['text', 'body', 'words', 'content'].some((name) => name in first);
  }
  if ('simpleChapters' in json) return true;
  return 'chapters' in json && !speechFields.some((name) => name in json);
}

/** Fields of transcripts, to which some services add chapters. */
const speechFields = [
  'segments',
  'words',
  'utterances',
  'results',
  'monologues',
  'text',
  'transcript',
];
