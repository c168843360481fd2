import type { OpenSound, ReadableSound, SoundAddress } from './readable-sound.ts';

/** Failures in a row after which a recording is given up. */
const MOST_FAILURES = 5;

/** What it takes to read on where reading fails. */
export interface Steadying {
  readonly open: OpenSound;
  /** Where the recording is now: it may have been kept in this browser meanwhile. */
  readonly address: () => SoundAddress;
  /** Resolves once it is worth trying again at the same address; resolves when aborted, too. */
  readonly playedOn: () => Promise<void>;
}

/**
 * Opens sound that is opened again where it can no longer be read: the network may come back, or the recording be kept by
 * then. Resolves and rejects as `OpenSound` does; `read` rejects after five failures in a row.
 */
export async function openSteadily(
  { open, address, playedOn }: Steadying,
  signal: AbortSignal,
): Promise<ReadableSound | undefined> {
  let opened = address();
  let sound = await open(opened, signal);
  if (!sound) return undefined;
  const { duration } = sound;
  let failures = 0;
  const reopen = async () => {
    const again = await open((opened = address()), signal);
    if (!again) throw new Error('the recording cannot be decoded any more');
    return (sound = again);
  };
  return {
    duration,
    async read(start, end) {
      for (;;) {
        try {
          const samples = await (sound ?? (await reopen())).read(start, end);
          failures = 0;
          return samples;
        } catch (error) {
          signal.throwIfAborted();
          if (++failures >= MOST_FAILURES) throw error;
          console.info('A recording is opened again:', error);
          sound?.close();
          sound = undefined;
          if (address().audio === opened.audio) await playedOn();
          signal.throwIfAborted();
        }
      }
    },
    close: () => sound?.close(),
  };
}
