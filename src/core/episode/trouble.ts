import type { FetchFailureCode } from './fetching.ts';

/** Something that did not work, as facts: the ui has the words for it. */
export type Trouble =
  | {
      readonly about: 'show' | 'transcript' | 'chapters' | 'audio';
      readonly why: FetchFailureCode | 'unreadable';
      readonly url: string;
      /** HTTP status, where there was an answer. */
      readonly status?: number;
      /** A sentence from whoever read the file. */
      readonly detail?: string;
    }
  | {
      readonly about: 'audio';
      readonly why: 'not-audio';
      readonly url: string;
      readonly type?: string;
    }
  | {
      readonly about: 'audio';
      readonly why: 'damaged';
      readonly url: string;
      readonly detail?: string;
    }
  | { readonly about: 'audio'; readonly why: 'needs-click' }
  | {
      readonly about: 'transcript';
      readonly why: 'no-lines' | 'not-there-yet';
      readonly url: string;
    }
  | {
      readonly about: 'show' | 'transcript' | 'chapters' | 'audio' | 'files';
      /** The page's own code did not come (no connection, a newer page on the host) or broke. */
      readonly why: 'own-fault';
      /** The platform's own words. */
      readonly detail: string;
    }
  | { readonly about: 'episode'; readonly why: 'not-in-show' | 'forgotten'; readonly id: string }
  | { readonly about: 'files'; readonly why: 'unusable'; readonly detail: string }
  | { readonly about: 'link'; readonly why: 'bad-address'; readonly detail: string }
  | { readonly about: 'storage'; readonly why: 'no-storage' | 'full' };
