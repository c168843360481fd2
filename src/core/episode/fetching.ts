import type { OnProgress } from '../progress.ts';
import type { ParsedShow } from './show.ts';

/**
 * Why a file could not be fetched: `refused` is another site that does not share it with pages (CORS), `unreachable` one
 * that does not exist or does not answer, `insecure` an http address that a page on https may not read; `server` is any
 * other HTTP error.
 */
export type FetchFailureCode =
  'not-found' | 'refused' | 'unreachable' | 'insecure' | 'offline' | 'server' | 'too-large';

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
  /** The body as it came; `decodeText` inflates and decodes it. */
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

/** Reads a fetched feed; takes its bytes over. Rejects with the signal's reason once aborted, or where the code cannot be loaded. */
export type ReadFeed = (file: Fetched, signal?: AbortSignal) => Promise<ParsedShow>;

/** Finds out why an audio address cannot be played; undefined if the file can be fetched and is itself at fault. */
export type ProbeAudio = (url: string, signal?: AbortSignal) => Promise<AudioProbe>;

export interface AudioProbe {
  readonly failure?: FetchFailure;
  /** MIME type that the server states, without parameters. */
  readonly type?: string;
  /** The file breaks off before its end, as far as its bytes can be read. */
  readonly isCutShort?: boolean;
}
