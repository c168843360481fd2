/** A named part of the episode. Times are seconds; without `end` it lasts until the next chapter starts. */
export interface Chapter {
  readonly start: number;
  readonly end?: number;
  readonly title: string;
  /** Address of a picture. */
  readonly image?: string;
  /** Address of a page about the chapter. */
  readonly link?: string;
  /** Marks a place without being listed (`toc: false` of the podcast namespace). */
  readonly silent?: true;
}
