/** The fragment of the page's address. */
export interface PageFragment {
  /** `#t=83.5`; empty where there is none. */
  readonly text: string;
  /** Puts another one in its place, without a step of the history; false where that has to wait. */
  replace(fragment: string): boolean;
}
