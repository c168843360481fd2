import { fileName } from '../core/episode/file-name.ts';
import type { LocalFile, LocalKind } from '../core/episode/library.ts';
import type { SortedFiles, SortFiles } from '../core/episode/sorted-files.ts';
import { isChapters } from './sniff-chapters.ts';
import { sniffFile, type Sniffed } from './sniff-file.ts';

/** A folder with more than this was not meant. */
const fileLimit = 300;

/** Decides what each file is: by its content first, by its name and type where the content leaves it open. */
export const sortFiles: SortFiles = async (files): Promise<SortedFiles> => {
  const sorted: LocalFile[] = [];
  const unusable: string[] = [];
  const problems: { message: string }[] = [];
  for (const file of files.slice(0, fileLimit)) {
    const found = await kindOf(file);
    if ('kind' in found) {
      sorted.push({ kind: found.kind, name: file.name, blob: file });
    } else {
      unusable.push(file.name);
      problems.push({ message: `“${file.name}” ${found.why}` });
    }
  }
  if (files.length > fileLimit) {
    const rest = files.length - fileLimit;
    problems.push({ message: `${rest} more files were not looked at: drop fewer at a time.` });
  }
  return { files: sorted, unusable, problems };
};

type Found = { readonly kind: LocalKind } | { readonly why: string };

async function kindOf(file: File): Promise<Found> {
  try {
    const sniffed = sniffFile(await readHead(file));
    if (sniffed === 'text') return await kindOfText(file);
    return known[sniffed] ?? kindOfBinary(file);
  } catch {
    return { why: 'cannot be read: it was moved or deleted, or is not shared with the browser.' };
  }
}

const known: Partial<Record<Sniffed, Found>> = {
  audio: { kind: 'audio' },
  picture: { kind: 'artwork' },
  // A transcript that was packed; it is unpacked when it is read.
  gzip: { kind: 'transcript' },
  empty: { why: 'is empty.' },
  pdf: { why: 'is a PDF: save its text as a text file, or ask for the transcript as SRT or VTT.' },
  rtf: { why: 'is a word processor’s document: save it as plain text.' },
  office: { why: 'is an Office document: save it as plain text.' },
};

async function kindOfText(file: File): Promise<Found> {
  if (isNamed(file, audioNames, 'audio/')) return { why: 'is named as audio, but holds text.' };
  if (isNamed(file, /\.svg$/i, 'image/svg')) return { kind: 'artwork' };
  return { kind: (await isChapters(file)) ? 'chapters' : 'transcript' };
}

/** What no signature knows may still be audio with something before its first frame. */
function kindOfBinary(file: File): Found {
  if (isNamed(file, audioNames, 'audio/', 'video/')) return { kind: 'audio' };
  if (isNamed(file, /\.bmp$/i, 'image/')) return { kind: 'artwork' };
  if (/\.docx$/i.test(file.name)) return { why: 'is a Word document: save it as plain text.' };
  if (/\.zip$/i.test(file.name))
    return { why: 'is an archive: unpack it, and drop what is inside.' };
  return { why: 'is neither audio nor text nor a picture.' };
}

const audioNames = /\.(mp[234]|m4[ab]|aac|og[ga]|opus|wav|flac|webm|weba|mka|aiff?|wma)$/i;

function isNamed({ name, type }: File, names: RegExp, ...types: readonly string[]): boolean {
  return names.test(fileName(name)) || types.some((start) => type.startsWith(start));
}

async function readHead(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, 4096).arrayBuffer());
}
