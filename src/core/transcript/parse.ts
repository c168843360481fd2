import type { Cue } from './cue.ts';
import type { Parser } from './draft.ts';
import type { Problem } from './problem.ts';

/** Every format that is read. A new one is one file in `formats/`, one line here, and its fixtures; it loads on demand. */
export const formats = {} as const satisfies Record<string, () => Promise<Parser>>;

export type FormatName = keyof typeof formats | 'unknown';

/** What the outside says of a transcript; it only breaks ties, for names and types are often wrong. */
export interface Hint {
  readonly name?: string;
  readonly type?: string;
}

export interface Parsed {
  /** In order of start. */
  readonly cues: readonly Cue[];
  readonly problems: readonly Problem[];
  readonly format: FormatName;
  /** BCP 47 tag, where the file says. */
  readonly language?: string;
  /** True where the file has text but no times: it reads, but no line can be played. */
  readonly untimed?: true;
}

/** Reads a transcript of any known format. Never throws on bad text: what cannot be read is in `problems`. */
export function parseTranscript(text: string, hint: Hint = {}): Promise<Parsed> {
  void text;
  void hint;
  return Promise.resolve({ cues: [], problems: [], format: 'unknown' });
}
