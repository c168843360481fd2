/** Makes addresses by which the page can load the listener's own files. */
export interface ObjectUrls {
  make(blob: Blob): string;
  /** Frees the address and the memory behind it. */
  revoke(url: string): void;
}
