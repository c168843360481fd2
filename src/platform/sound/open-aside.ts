import type { OpenSound } from '../../core/sound/readable-sound.ts';
import { lookAtMp3 } from '../../core/timeline/mp3/first-frame.ts';
import { addressSource } from '../files/address-source.ts';
import { savesData } from '../network/data-use.ts';
import { openSound } from './open-sound.ts';

/**
 * Opens a recording to be listened to in parts while it plays. One on the network is left alone where the browser is to save
 * data, and where it would be read whole to find its places: an MP3 of variable bit rate without a seek file.
 */
export const openAside: OpenSound = async (address, signal) => {
  const { audio, seek } = address;
  if (audio.startsWith('blob:')) return openSound(address, signal);
  if (savesData()) return undefined;
  const look = seek === undefined && (await lookAtMp3(addressSource(audio, signal)));
  if (look && look.isVariable) return undefined;
  return openSound(address, signal);
};
