/** A part of the episode with a name. Times are seconds; the next chapter's start ends it where `end` is missing. */
export interface Chapter {
  readonly start: number;
  readonly end?: number;
  readonly title: string;
  /** Address of a picture. */
  readonly image?: string;
  /** Address of a page about it. */
  readonly link?: string;
  /** Marks a place without being listed (`toc: false` of the podcast namespace). */
  readonly silent?: true;
}
