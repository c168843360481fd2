import type { AudioTags } from './audio-tags.ts';
import type { ByteSource } from './byte-source.ts';
import { readId3Tags } from './id3-tags.ts';
import { readMp4Tags } from './mp4-tags.ts';

const none: AudioTags = { chapters: [] };

/**
 * Reads title, picture and chapters of an MP3 (ID3v2 with CHAP and CTOC) or MP4 (Nero's and QuickTime's chapters), fetching
 * only the parts that hold them. A file of another kind, or a damaged one, says what could be read of it, perhaps nothing.
 */
export async function readAudioTags(source: ByteSource): Promise<AudioTags> {
  const head = await source.read(0, 12);
  const ascii = String.fromCharCode(...head);
  if (ascii.startsWith('ID3')) return (await readId3Tags(source)) ?? none;
  if (ascii.slice(4, 8) === 'ftyp') return (await readMp4Tags(source)) ?? none;
  return none;
}
