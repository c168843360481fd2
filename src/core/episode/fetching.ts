import type { OnProgress } from '../progress.ts';

/**
 * Why a file did not come: `refused` is another site that does not share it with pages (CORS) or is not there at all,
 * which a page cannot tell apart; `server` is any other HTTP error.
 */
export type FetchFailureCode = 'not-found' | 'refused' | 'offline' | 'server' | 'too-large';

export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';

  constructor(
    readonly code: FetchFailureCode,
    readonly url: string,
    /** HTTP status, where there was an answer. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${url}`, options);
  }
}

export interface Fetched {
  /** The body, as it came: what it is decoded and inflated to is `decodeText`'s to say. */
  readonly bytes: Uint8Array;
  /** The Content-Type that the server states, with its parameters. */
  readonly type?: string;
  /** The address after redirects; relative addresses in the file are resolved against it. */
  readonly url: string;
}

/**
 * Fetches a small file whole, and tells how many bytes have come. Rejects with `FetchFailure`, or with the signal's
 * reason once aborted.
 */
export type FetchFile = (
  url: string,
  signal?: AbortSignal,
  onProgress?: OnProgress,
) => Promise<Fetched>;

/** Says why an audio address cannot be played as far as it can be known; undefined where the file itself comes and is at fault. */
export type ProbeAudio = (url: string, signal?: AbortSignal) => Promise<AudioProbe>;

export interface AudioProbe {
  readonly failure?: FetchFailure;
  /** MIME type that the server states, without parameters. */
  readonly type?: string;
}
