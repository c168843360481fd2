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
  /** `quote` is the beginning of the file, or in English the place of the mistake and what it is (`jsonFault`). */
  | { readonly code: 'no-object' | 'not-json'; readonly quote: string }
  | { readonly code: 'no-episodes'; readonly title: string }
  | { readonly code: 'no-episode' | 'nothing-there'; readonly episode: EpisodeName }
  | { readonly code: 'entries-left-out'; readonly count: number };

/** The codes of a show that cannot be opened at all. */
const wholeShow: ReadonlySet<ShowDiagnostic['code']> = new Set([
  ...(['empty', 'web-page', 'no-object', 'not-json', 'no-list', 'no-episodes'] as const),
  'not-a-feed',
]);
/** Owners of addresses that a listener would miss. */
const heard: ReadonlySet<Owner['of']> = new Set(['audio', 'transcript', 'chapters']);

/** What a diagnostic costs a listener: the whole show, a part of it, or nothing, so that only the show's maker need know. */
export function costOf(diagnostic: ShowDiagnostic): 'show' | 'part' | 'nothing' {
  if (wholeShow.has(diagnostic.code)) return 'show';
  switch (diagnostic.code) {
    case 'bad-address':
    case 'refused-address':
    case 'address-no-text':
      return heard.has(diagnostic.of) ? 'part' : 'nothing';
    case 'no-episode':
    case 'nothing-there':
      return 'part';
    default:
      return 'nothing';
  }
}
