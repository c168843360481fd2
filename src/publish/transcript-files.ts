import { exportFormats } from '../core/transcript/export/export-formats.ts';
import type { ReadTranscript } from '../core/transcript/transcript.ts';
import type { PublishedEpisode, PublishedTranscript } from './published-show.ts';

/** What became of a transcript: `none` where no line could be read. */
export type TranscriptState = 'timed' | 'untimed' | 'none';

export function transcriptState(transcript: ReadTranscript | undefined): TranscriptState {
  if (!transcript || transcript.cues.length === 0) return 'none';
  return transcript.untimed ? 'untimed' : 'timed';
}

/** The formats that each transcript is given in, beside its page. */
const transcriptFormats = ['vtt', 'srt', 'json', 'text'] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];

/** A transcript as a file of the site. */
export interface TranscriptFile {
  /** From the site's root. */
  readonly path: string;
  readonly format: TranscriptFormat;
  readonly type: string;
}

/** The files of transcript `index` of an episode: `transcript.vtt` for the first, `transcript.de.vtt` for others. */
export function transcriptFiles(
  { id, transcripts }: Pick<PublishedEpisode, 'id' | 'transcripts'>,
  index: number,
  state: TranscriptState,
  leftOut: ReadonlySet<string> = new Set(),
): TranscriptFile[] {
  if (state === 'none') return [];
  const name = `${id}/transcript${suffix(transcripts, index)}`;
  return transcriptFormats
    .filter((format) => !leftOut.has(format))
    .filter((format) => state === 'timed' || !exportFormats[format].needsTimes)
    .map((format) => {
      const { extension, type } = exportFormats[format];
      return { format, type, path: `${name}.${extension}` };
    });
}

/** Tells transcripts of an episode apart: by their language, and by their number where that is not enough. */
function suffix(transcripts: readonly PublishedTranscript[], index: number): string {
  if (index === 0) return '';
  const tag = (at: number) => transcripts[at]?.language?.toLowerCase().replace(/[^a-z0-9-]/g, '');
  const language = tag(index);
  if (!language) return `.${index + 1}`;
  const isTaken = transcripts.some((_, at) => at > 0 && at < index && tag(at) === language);
  return isTaken ? `.${language}-${index + 1}` : `.${language}`;
}
