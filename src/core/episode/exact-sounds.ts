/**
 * Makes the places of recordings exact that browsers only guess, by an address at which the same sound has a table of its
 * frames. Nothing rejects; an address holds until `signal` is aborted.
 */
export interface ExactSounds {
  /** Of a recording that was published with its seek file; undefined while no worker serves this page, or for good. */
  published(audio: string, seek: string): string | undefined;
  /** Of bytes at hand, by their `blob:` address; resolves to undefined where places are exact as they are, or cannot be. */
  atHand(audio: string, signal: AbortSignal): Promise<string | undefined>;
  /** Of a recording whose frames were read before. */
  known(audio: string): Promise<string | undefined>;
  /** Reads the frames of a recording on the network. `isAsked`: the listener wants it, whatever it costs. */
  read(audio: string, signal: AbortSignal, isAsked: boolean): Promise<ExactReading>;
  /** Calls `listener` once a worker serves this page; returns the stop function. */
  watch(listener: () => void): () => void;
}

/** Why places stay approximate: no worker can serve the page, the browser saves data, the file is large, or reading it broke off. */
export type InexactReason = 'no-worker' | 'saves-data' | 'large' | 'broken';

export type ExactReading =
  /** The address with exact places. */
  | { readonly kind: 'exact'; readonly url: string }
  /** They are exact as they are. */
  | { readonly kind: 'as-it-is' }
  /** Nobody can tell: the host does not let pages read the recording. */
  | { readonly kind: 'unreadable' }
  /** No worker serves this page yet. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'inexact'; readonly why: InexactReason };
