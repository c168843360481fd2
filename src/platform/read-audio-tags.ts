import type { ReadAudioTags } from '../core/episode/audio-tags/audio-tags.ts';
import { addressSource } from './byte-source.ts';

/** Reads what an audio file says of itself, by a reader that loads on demand. */
export const readAudioTags: ReadAudioTags = async (url, signal) => {
  const tags = await import('../core/episode/audio-tags/read-audio-tags.ts');
  return tags.readAudioTags(addressSource(url, signal));
};
