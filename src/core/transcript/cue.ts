/** One stretch of speech. Times are seconds from the start of the audio; `end >= start`. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Display text: no markup, entities decoded. A line break only between two speakers of one cue. */
  readonly text: string;
  readonly speaker?: string;
  /** The words whose times the format gave, in order. */
  readonly words?: readonly Word[];
}

/** One word of a cue: its times in seconds, and where it stands in the cue's text (UTF-16 offsets, `to` exclusive). */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}
