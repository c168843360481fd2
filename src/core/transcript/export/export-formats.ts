import type { Writer } from './transcript-to-save.ts';

export interface ExportFormat {
  /** The ending of the file's name, without the dot. */
  readonly extension: string;
  readonly type: string;
  /** True if the format needs times, so that an untimed transcript cannot be saved in it. */
  readonly needsTimes: boolean;
  /** Loads the writer. */
  readonly writer: () => Promise<Writer>;
}

/** Every format that a transcript can be saved in. A new one is one file and one line. */
export const exportFormats = {
  vtt: {
    extension: 'vtt',
    type: 'text/vtt',
    needsTimes: true,
    writer: () => import('./write-vtt.ts').then((m) => m.writeVtt),
  },
  srt: {
    extension: 'srt',
    type: 'application/x-subrip',
    needsTimes: true,
    writer: () => import('./write-srt.ts').then((m) => m.writeSrt),
  },
  text: {
    extension: 'txt',
    type: 'text/plain',
    needsTimes: false,
    writer: () => import('./write-text.ts').then((m) => m.writeText),
  },
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    needsTimes: false,
    writer: () => import('./write-markdown.ts').then((m) => m.writeMarkdown),
  },
  json: {
    extension: 'json',
    type: 'application/json',
    needsTimes: false,
    writer: () => import('./write-json.ts').then((m) => m.writeJson),
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;
