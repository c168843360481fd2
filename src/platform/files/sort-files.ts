import { AUDIO_NAMES, fileName } from '../../core/episode/file-name.ts';
import type { LocalFile, LocalKind } from '../../core/episode/library.ts';
import type {
  FileFault,
  FileDiagnostic,
  SortedFiles,
  SortFiles,
} from '../../core/episode/local-episode.ts';
import { isChapters, sniffFile, type Sniffed } from './sniff-file.ts';

/** Most files sorted at once; more come from a folder dropped by mistake. */
const fileLimit = 300;

/** Decides what each file is by its content, else by its name and type. */
export const sortFiles: SortFiles = async (files): Promise<SortedFiles> => {
  const sorted: LocalFile[] = [];
  const diagnostics: FileDiagnostic[] = [];
  for (const file of files.slice(0, fileLimit)) {
    const found = await kindOf(file);
    if ('kind' in found) {
      sorted.push({ kind: found.kind, name: file.name, blob: file });
    } else {
      diagnostics.push({ code: found.fault, name: file.name });
    }
  }
  if (files.length > fileLimit) {
    diagnostics.push({ code: 'too-many', count: files.length - fileLimit });
  }
  return { files: sorted, diagnostics };
};

type Found = { readonly kind: LocalKind } | { readonly fault: FileFault };

async function kindOf(file: File): Promise<Found> {
  try {
    const sniffed = sniffFile(await readHead(file));
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

async function kindOfText(file: File): Promise<Found> {
  if (isNamed(file, AUDIO_NAMES, 'audio/')) return { fault: 'no-sound' };
  if (isNamed(file, /\.svg$/i, 'image/svg')) return { kind: 'artwork' };
  return { kind: (await isChapters(file)) ? 'chapters' : 'transcript' };
}

/** A file without a known signature may still be audio, with padding before its first frame. */
function kindOfBinary(file: File): Found {
  if (isNamed(file, AUDIO_NAMES, 'audio/', 'video/')) return { kind: 'audio' };
  if (isNamed(file, /\.bmp$/i, 'image/')) return { kind: 'artwork' };
  if (/\.docx$/i.test(file.name)) return { fault: 'word' };
  if (/\.zip$/i.test(file.name)) return { fault: 'archive' };
  return { fault: 'unknown' };
}

function isNamed({ name, type }: File, names: RegExp, ...types: readonly string[]): boolean {
  return names.test(fileName(name)) || types.some((start) => type.startsWith(start));
}

async function readHead(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, 4096).arrayBuffer());
}
