/** Samples a second of sound that is read to be looked at; one channel, from -1 to 1. */
export const SAMPLE_RATE = 8000;

/** Where the bytes of a recording are. */
export interface SoundAddress {
  /** A `blob:` address, or one on the network. */
  readonly audio: string;
  /** Its seek file, where it was published with one: an MP3 of variable bit rate is not read whole then. */
  readonly seek?: string;
}

/** A recording whose sound can be read in any order. One `read` at a time. */
export interface ReadableSound {
  /** Seconds of the whole recording. */
  readonly duration: number;
  /**
   * The sound from `start` up to `end`, seconds as players count: 8,000 samples a second, the first one at `start`. Shorter
   * where the recording ends before; undefined where nothing of it can be decoded. The memory is the
   * caller's. Rejects if bytes cannot be fetched, and with the reason of the signal that it was opened with.
   */
  read(start: number, end: number): Promise<Float32Array<ArrayBuffer> | undefined>;
  /** Lets go of what decodes it. */
  close(): void;
}

/**
 * Opens a recording whose bytes can be read in part; resolves to undefined where its kind cannot be decoded so. Rejects if
 * bytes cannot be fetched, and with the signal's reason. Nothing of it disturbs what plays. Close it in the end.
 */
export type OpenSound = (
  address: SoundAddress,
  signal: AbortSignal,
) => Promise<ReadableSound | undefined>;
