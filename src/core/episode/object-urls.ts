/** Gives the listener's own files addresses that the page can load. */
export interface ObjectUrls {
  make(blob: Blob): string;
  /** Frees the address and what it holds in memory. */
  revoke(url: string): void;
}
