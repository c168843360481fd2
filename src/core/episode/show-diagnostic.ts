import type { AddressDiagnostic } from './links/address.ts';

/** An episode by its title, or by its place in the list where it has none. */
export type EpisodeName = string | number;

/** What an address or a language is that of; one of the show itself where no episode is named. */
export interface Owner {
  readonly of: 'audio' | 'transcript' | 'chapters' | 'picture' | 'show' | 'feed';
  readonly episode?: EpisodeName;
}

/** A slip of the pen in a manifest; `others`: in how many further episodes there is the same. */
export type ShowSlip =
  | {
      readonly code: 'unknown-key';
      readonly key: string;
      /** The key that it is like. */
      readonly meant: string;
      /** Missing where it is of the show itself. */
      readonly episode?: EpisodeName;
      readonly others: number;
    }
  | {
      readonly code: 'bad-value';
      readonly key: 'number' | 'duration' | 'published';
      readonly quote: string;
      readonly episode: EpisodeName;
      readonly others: number;
    }
  /** A second episode of that id has been given another. */
  | { readonly code: 'same-id'; readonly id: string };

/** What was left out of a show or a feed, or why it is none, as facts: the ui has the words for it. */
export type ShowDiagnostic =
  | AddressDiagnostic
  | ShowSlip
  | (Owner & { readonly code: 'address-no-text' | 'no-language' })
  | { readonly code: 'no-colour' | 'no-list' | 'atom' | 'not-rss' }
  | { readonly code: 'empty' | 'web-page'; readonly of: 'show' | 'feed' }
  /** `quote`: what the file begins with, or the engine's own words, which name the place of the slip. */
  | { readonly code: 'no-object' | 'not-json'; readonly quote: string }
  | { readonly code: 'no-episodes'; readonly title: string }
  | { readonly code: 'no-episode' | 'nothing-there'; readonly episode: EpisodeName }
  | { readonly code: 'entries-left-out'; readonly count: number };
