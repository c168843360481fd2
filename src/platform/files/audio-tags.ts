import type { ReadAudioTags } from '../../core/episode/audio-tags/audio-tags.ts';
import { readAudioTags as readTags } from '../../core/episode/audio-tags/read-audio-tags.ts';
import { showTags } from '../../core/episode/audio-tags/show-tags.ts';
import { addressSource } from './byte-source.ts';

const objectUrls = {
  make: (blob: Blob) => URL.createObjectURL(blob),
  revoke: (url: string) => URL.revokeObjectURL(url),
};

/** Reads what an audio file says of itself. */
export const readAudioTags: ReadAudioTags = async (url, signal) => {
  const tags = await readTags(addressSource(url, signal));
  // A part of the tags may do without what was not fetched.
  signal?.throwIfAborted();
  return showTags(tags, url, objectUrls, signal);
};
