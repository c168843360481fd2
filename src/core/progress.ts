/** Progress of some work, in the work's own unit. `of` is 0, or less than `done`, where the total is unknown. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export type OnProgress = (progress: Progress) => void;
