/** How far a work has come, in a unit of its own; where the whole is not known, `of` is 0, or less than what is done. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export type OnProgress = (progress: Progress) => void;
