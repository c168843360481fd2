/**
 * Makes the places of recordings exact that browsers only guess, by an address at which the same sound has a table of its
 * frames. Nothing rejects; an address holds until `signal` is aborted.
 */
export interface ExactSounds {
  /** Of a recording that was published with its seek file. */
  published(audio: string, seek: string): ExactReading;
  /** Of bytes at hand, by their `blob:` address. */
  atHand(audio: string, signal: AbortSignal): Promise<ExactReading>;
  /** The address of a recording whose frames were read before. */
  known(audio: string): Promise<string | undefined>;
  /** Looks at the head of a recording on the network: whether its places are guessed. */
  look(audio: string, signal: AbortSignal): Promise<Exactness>;
  /** Reads the frames of a recording on the network. `isAsked`: the listener wants it, whatever it costs. */
  read(audio: string, signal: AbortSignal, isAsked: boolean): Promise<ExactReading>;
  /** Calls `listener` once `published` may say something else than `not-yet`; returns the stop function. */
  watch(listener: () => void): () => void;
}

/**
 * Why places stay approximate: no worker can serve the page, the browser plays no MP3 in MP4, it saves data, the file is
 * large, reading it broke off, or the address with exact places did not play.
 */
export type InexactReason = 'no-worker' | 'no-means' | 'saves-data' | 'large' | 'broken' | 'failed';

export type ExactReading =
  /** Nobody has looked so far, or no look was possible just now. */
  | { readonly kind: 'unknown' }
  /** The address with exact places. */
  | { readonly kind: 'exact'; readonly url: string }
  /** They are exact as they are. */
  | { readonly kind: 'as-it-is' }
  /** Nobody can tell: the host does not let pages read the recording. */
  | { readonly kind: 'unreadable' }
  /** No worker serves this page yet. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'inexact'; readonly why: InexactReason; readonly offBy?: number };

/** How exactly places in a recording are found; `offBy` is how many seconds a guess may be off at most, where that is known. */
export type Exactness =
  | ExactReading
  /** They are guessed until its frames are read. */
  | { readonly kind: 'unread'; readonly offBy?: number };

/** Names and types (MIME) of files in which browsers find places without guessing. */
const exactNames = /\.(m4[abv]|mp4|aac|og[ga]|opus|wav|flac|webm)$/i;
const exactTypes = /\b(x-)?(mp4|m4[ab]|aac|ogg|opus|wave?|flac|webm)\b/i;

/** Whether browsers find places in a recording without guessing, as its name or its type tells. */
export const isExactKind = (audio: string, type = ''): boolean =>
  exactNames.test(new URL(audio).pathname) || exactTypes.test(type);

export const hostOf = (url: string): string => new URL(url).host;
