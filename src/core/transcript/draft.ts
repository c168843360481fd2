import type { Word } from './cue.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A cue as a format gives it, before the rules that hold for all formats (`finish.ts`): unordered, perhaps without
 * an end. Its text has no markup left and its white space is tidy; line breaks may stay, `finish` joins them.
 */
export interface DraftCue {
  start: number;
  /** Seconds; absent where the format does not say. */
  end?: number;
  text: string;
  speaker?: string;
  words?: Word[];
}

/** The result of one format's parser: its cues in file order, and diagnostics for the rest. */
export interface Draft {
  cues: DraftCue[];
  diagnostics: Diagnostic[];
  /** BCP 47 tag, where the file says. */
  language?: string;
  /** True where the file has text but no times; all starts are 0. */
  untimed?: boolean;
  /** True where each cue of untimed text is a paragraph, as its author made them. */
  paragraphs?: boolean;
  /** True where the format names a speaker only when the speaker changes. */
  speakersHold?: boolean;
}

/** Reads one format from decoded text with `\n` line ends. Never throws: unreadable parts become diagnostics. */
export type Parser = (text: string) => Draft;

/** Gives a cue, which has its times, the text that is `raw` in the file. Further speakers in it get cues of the same times. */
export type ReadText = (raw: string, cue: DraftCue) => readonly DraftCue[];

/** Takes the first `length` characters off a cue's text, and the words that stood in them. */
export function dropLeading(cue: DraftCue, length: number): void {
  cue.text = cue.text.slice(length);
  if (!cue.words) return;
  cue.words = cue.words
    .filter((word) => word.to > length)
    .map((word) => ({ ...word, from: Math.max(0, word.from - length), to: word.to - length }));
  if (cue.words.length === 0) delete cue.words;
}
