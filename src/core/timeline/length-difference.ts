import type { Cue } from '../transcript/cue.ts';

/** What is known of how long an episode is, in seconds. */
interface Lengths {
  readonly recording: number;
  /** As its show says, where it does. */
  readonly published: number | undefined;
  /** The lines where they are heard. */
  readonly cues: readonly Cue[];
}

/** Lengths that differ by less (seconds) are one. */
const LEAST = 2;
/** Letters said in a second, slowly: a last line of few letters that goes on for long was not said so long. */
const LETTERS = 4;

/**
 * Seconds by which lengths say that lines and sound do not fit: above 0 the recording is longer than it was published, so
 * something may have been put in; below 0 the transcript goes on after its end. Undefined where they say nothing: a recording
 * goes on after its last line, with music, and what was published may be another encoding or wrong.
 */
export function lengthDifference({ recording, published, cues }: Lengths): number | undefined {
  const last = cues.at(-1);
  if (!last || !(recording > 0 && recording < Infinity)) return undefined;
  const said = Math.min(last.end, last.start + 1 + last.text.length / LETTERS);
  if (said - recording > LEAST) return recording - said;
  if (published === undefined || published < said - LEAST) return undefined;
  const by = recording - published;
  return by > slackOf(published) && by < published / 2 ? by : undefined;
}

/** Seconds by which a published length may differ from the recording's: many round it to seconds, minutes, or five of them. */
function slackOf(published: number): number {
  if (published % 300 === 0) return 150;
  if (published % 60 === 0) return 60;
  return Number.isInteger(published) ? LEAST + 1 : LEAST;
}
