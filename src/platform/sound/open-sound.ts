import type { OpenSound, ReadableSound, SoundAddress } from '../../core/sound/readable-sound.ts';
import { savesData } from '../network/data-use.ts';
import { openMp3 } from './mp3-sound.ts';
import { openInWorker } from './worker-sound.ts';

/** Opens recordings with what this browser decodes: by slices of whole frames. */
export const openSound: OpenSound = (address, signal) => open(address, signal, true);

/**
 * Opens a recording to be listened to in parts while it plays. One on the network is left alone where the browser is to save
 * data, and is never read whole to find its places.
 */
export const openAside: OpenSound = async (address, signal) => {
  const isLocal = address.audio.startsWith('blob:');
  return isLocal || !savesData() ? open(address, signal, isLocal) : undefined;
};

async function open(
  address: SoundAddress,
  signal: AbortSignal,
  mayReadAll: boolean,
): Promise<ReadableSound | undefined> {
  const sound =
    (await openMp3(address, signal, mayReadAll)) ??
    (await openInWorker(address.audio, signal, mayReadAll));
  signal.throwIfAborted();
  return sound;
}
