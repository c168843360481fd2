import type { Draft } from '../../draft.ts';
import { VttReader } from './vtt-reader.ts';

/** A timing whose arrow is escaped or another character, so that it would pass for text. */
const oddArrow = /-&gt;|→/;

/** Reads WebVTT by the W3C's parsing rules (WebVTT, section 6), more tolerant of times. Repairs load for the files that need them. */
export async function parseVtt(text: string): Promise<Draft> {
  const draft = new VttReader(text).draft();
  const isSound = draft.diagnostics.length === 0 && draft.cues.some((cue) => cue.text !== '');
  if (isSound && !oddArrow.test(text)) return draft;
  return (await import('./vtt-repairs.ts')).parseAnyVtt(text);
}
