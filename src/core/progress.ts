/** The progress of a task in any unit. If the total is unknown, `of` is 0 or less than `done`. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export type OnProgress = (progress: Progress) => void;
