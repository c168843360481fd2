/** An episode, named by its title or else by its place in the list. */
export type EpisodeName = string | number;

/** The owner of an address or a language: the show itself if no episode is named. */
export interface Owner {
  readonly of: 'audio' | 'transcript' | 'chapters' | 'picture' | 'show' | 'feed';
  readonly episode?: EpisodeName;
}

/** An address that cannot be read, or has a scheme that is not opened; `quote` is the address, shortened if long. */
export interface AddressDiagnostic extends Owner {
  readonly code: 'bad-address' | 'refused-address';
  readonly quote: string;
}

/** A likely mistake in a manifest; `others` counts the further episodes with the same one. */
export type ShowSlip =
  | {
      readonly code: 'unknown-key';
      readonly key: string;
      /** The key that was probably meant. */
      readonly meant: string;
      /** Missing if the mistake is in the show itself. */
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
  /** An earlier episode has the same id, so this one got another. */
  | { readonly code: 'same-id'; readonly id: string };

/** A part that was left out of a show or feed, or the reason why it could not be read, as facts: the ui has the words. */
export type ShowDiagnostic =
  | AddressDiagnostic
  | ShowSlip
  | (Owner & { readonly code: 'address-no-text' | 'no-language' })
  | { readonly code: 'no-colour' | 'no-list' | 'not-a-feed' }
  | { readonly code: 'empty' | 'web-page'; readonly of: 'show' | 'feed' }
  /** `quote` is the beginning of the file, or the JSON engine's message, which names the place of the mistake. */
  | { readonly code: 'no-object' | 'not-json'; readonly quote: string }
  | { readonly code: 'no-episodes'; readonly title: string }
  | { readonly code: 'no-episode' | 'nothing-there'; readonly episode: EpisodeName }
  | { readonly code: 'entries-left-out'; readonly count: number };
