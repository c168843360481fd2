import type { Writer } from './writer.ts';

interface ExportFormat {
  /** Its name, if that is the same in every language. */
  readonly label?: string;
  /** The ending of the file's name, without the dot. */
  readonly extension: string;
  readonly type: string;
  /** True if the format needs times, so that an untimed transcript cannot be saved in it. */
  readonly needsTimes: boolean;
  /** Loads the writer. */
  readonly writer: () => Promise<Writer>;
}

/** Every format that a transcript can be saved in. A new one is one file and one entry. */
export const exportFormats = {
  vtt: {
    label: 'WebVTT',
    extension: 'vtt',
    type: 'text/vtt',
    needsTimes: true,
    writer: () => import('./vtt.ts').then((m) => m.writeVtt),
  },
  srt: {
    label: 'SRT',
    extension: 'srt',
    type: 'application/x-subrip',
    needsTimes: true,
    writer: () => import('./srt.ts').then((m) => m.writeSrt),
  },
  text: {
    extension: 'txt',
    type: 'text/plain',
    needsTimes: false,
    writer: () => import('./text.ts').then((m) => m.writeText),
  },
  markdown: {
    label: 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    needsTimes: false,
    writer: () => import('./text.ts').then((m) => m.writeMarkdown),
  },
  json: {
    label: 'JSON',
    extension: 'json',
    type: 'application/json',
    needsTimes: false,
    writer: () => import('./json.ts').then((m) => m.writeJson),
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;

/** Characters that some systems do not allow in a file's name. */
const unfit = /[\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The file name of a saved transcript: the episode's title, as far as every system allows it, the language and the ending. */
export function saveName(title: string, extension: string, language?: string): string {
  const fit = title.replace(unfit, ' ').replace(/\s+/g, ' ').trim();
  const bare = [...fit]
    .slice(0, 80)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const parts = [bare || 'transcript', language?.replace(unfit, ''), extension];
  return parts.filter(Boolean).join('.');
}
