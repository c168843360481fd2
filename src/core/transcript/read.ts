import type { Cue } from './cue.ts';
import { finishPlain } from './finish/finish-plain.ts';
import { parsePlainVtt } from './formats/vtt/plain-vtt.ts';
import { normalise } from './decode/normalise.ts';
import type { formats } from './formats.ts';
import type { Diagnostic } from './diagnostic.ts';

export type FormatName = keyof typeof formats | 'unknown';

/** What the outside says of a transcript; it only breaks ties, for names and types are often wrong. */
export interface Hint {
  readonly name?: string;
  readonly type?: string;
  /** The Content-Type with which it came: it may state the encoding. */
  readonly served?: string | undefined;
}

export interface ReadTranscript {
  /** In order of start. */
  readonly cues: readonly Cue[];
  readonly diagnostics: readonly Diagnostic[];
  readonly format: FormatName;
  /** BCP 47 tag, where the file says. */
  readonly language?: string;
  /** True where the file has text but no times: it reads, but no line can be played. */
  readonly untimed?: true;
  /** True where each cue of untimed text is a paragraph of its author's: none is read together with the next. */
  readonly paragraphs?: true;
}

/** Characters of a text past which what reads all is worth its loading: no text is read twice. */
const plainAtMost = 1_000_000;

/**
 * Reads a transcript of any known format. Never throws on bad text: what cannot be read is in `problems`. Plain WebVTT
 * is read at once; what reads all else loads on demand.
 */
export async function parseTranscript(text: string, hint: Hint = {}): Promise<ReadTranscript> {
  const clean = normalise(text);
  const draft = clean.length <= plainAtMost ? parsePlainVtt(clean) : undefined;
  const plain = draft && finishPlain(draft);
  if (plain) return { ...plain, format: 'vtt' };
  return (await import('./formats.ts')).parseAny(clean, hint);
}

/** Starts to load what reads a transcript of that name or type, while the transcript itself is still on its way. */
export function preloadParser({ name = '', type = '' }: Hint): void {
  const said = `${name} ${type}`.toLowerCase();
  if (!/srt|json|html|ttml|txt|text/.test(said)) return;
  // Where it does not come, reading tries again, and tells.
  void import('./formats.ts').then((m) => m.preloadParser(said)).catch(() => undefined);
}
