import type { LocalFile } from './library.ts';

/** What a listener's files turned out to be. */
export interface SortedFiles {
  readonly files: readonly LocalFile[];
  /** Names of the files that are nothing Cueline can use. */
  readonly unusable: readonly string[];
  /** A sentence for each of those: what it is instead, and what to do. */
  readonly problems: readonly { readonly message: string }[];
}

export type SortFiles = (files: readonly File[]) => Promise<SortedFiles>;
