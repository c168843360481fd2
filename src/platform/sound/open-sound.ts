import type { OpenSound } from '../../core/sound/readable-sound.ts';
import { openMp3 } from './mp3-sound.ts';
import { openInWorker } from './worker-sound.ts';

/** Opens recordings with what this browser decodes: MP3 by slices, other kinds by WebCodecs, in a worker. */
export const openSound: OpenSound = async (address, signal) => {
  const sound = (await openMp3(address, signal)) ?? (await openInWorker(address.audio, signal));
  signal.throwIfAborted();
  return sound;
};
