import type { Cue } from '../transcript/cue.ts';
import type { ReadTranscript } from '../transcript/transcript.ts';
import { spacedName, stem } from './file-name.ts';

/** What a listener is to be asked of files that were joined to an episode; names are those of files. */
export type FileDoubt =
  /** So little text without times that it may be anything. */
  | {
      readonly code: 'hardly-a-transcript';
      readonly name: string;
      /** The episode has no other file to listen to or read. */
      readonly isLone: boolean;
    }
  /** Neither the names of recording and transcript fit, nor their lengths. */
  | { readonly code: 'unlike'; readonly audio: string; readonly transcript: string }
  /** The episode has another transcript: this one may be a correction of it, or another language. */
  | { readonly code: 'second'; readonly name: string; readonly before: string };

/** Lines without times that are hardly a transcript, and letters. */
const FEW_LINES = 1;
const FEW_LETTERS = 200;

/** Whether a text is too short, and has no times, to be taken for a transcript without asking. */
export function isHardlyTranscript({ cues, untimed }: Pick<ReadTranscript, 'cues' | 'untimed'>) {
  if (!untimed) return false;
  return cues.length <= FEW_LINES && lettersIn(cues) < FEW_LETTERS;
}

const lettersIn = (cues: readonly Cue[]) => cues.reduce((sum, { text }) => sum + text.length, 0);

/** Words that names of files have for what they are, not for what they are of. */
const GENERIC =
  /^(?:audio|recording|transcript|transcription|captions?|subtitles?|final|draft|copy|edit(?:ed)?|new|untitled|output|episode|podcast|talk|file|the|and)$/;

/** Whether the names of a recording and a transcript have a word or a number in common, or one of them says nothing. */
export function namesFit(audio: string, transcript: string): boolean {
  const [one, other] = [wordsOf(audio), wordsOf(transcript)];
  if (one.size === 0 || other.size === 0) return true;
  return [...one].some((word) => other.has(word));
}

function wordsOf(name: string): Set<string> {
  const words =
    spacedName(stem(name))
      .toLowerCase()
      .match(/\p{L}{3,}|\d+/gu) ?? [];
  // Numbers are told apart by their value: `007` is 7.
  const told = words.filter((word) => !GENERIC.test(word));
  return new Set(told.map((word) => word.replace(/^0+(?=\d)/, '')));
}

/** Shares of the recording's length: a transcript ends between them, or is of another. */
const LEAST_SHARE = 0.6;
const MOST_SHARE = 1.02;
/** Seconds by which a transcript may go on after its recording. */
const SLACK = 5;

/** Letters in a second of talk, at least and at most, in any script, with music or silence between. */
const LEAST_LETTERS = 2;
const MOST_LETTERS = 30;

/** Whether a transcript may be of a recording that lasts so many seconds; without times, by how much text it holds. */
export function lengthsFit(
  { cues, untimed }: Pick<ReadTranscript, 'cues' | 'untimed'>,
  duration: number,
): boolean {
  const end = cues.at(-1)?.start;
  if (end === undefined || !(duration > 0 && duration < Infinity)) return true;
  if (untimed) {
    const rate = lettersIn(cues) / duration;
    return rate >= LEAST_LETTERS && rate <= MOST_LETTERS;
  }
  return end >= duration * LEAST_SHARE && end <= duration * MOST_SHARE + SLACK;
}
