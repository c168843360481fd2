import type { OpenSound } from '../../core/sound/readable-sound.ts';
import { addressSource } from '../files/address-source.ts';
import { openMp3 } from './mp3-sound.ts';

/** Opens recordings with what this browser decodes: MP3. */
export const openSound: OpenSound = async ({ audio }, signal) => {
  const source = addressSource(audio, signal);
  const sound = await openMp3(source);
  signal.throwIfAborted();
  return sound;
};
