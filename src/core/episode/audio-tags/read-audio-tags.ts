import type { AudioTags } from './audio-tags.ts';
import type { ByteSource } from '../../bytes/byte-source.ts';
import { id3AtEnd, readId3Tags } from './id3-tags.ts';
import { readMp4Tags } from './mp4-tags.ts';

const none: AudioTags = { chapters: [] };

/**
 * Reads title, picture and chapters of an MP3 (ID3v2 with CHAP and CTOC, at its start or, in 2.4, at its end) or an MP4
 * (Nero's and QuickTime's chapters), and fetches only the parts that hold them. A damaged file gives what could be read,
 * a file of another kind nothing. docs/architecture.md says why no library does this.
 */
export async function readAudioTags(source: ByteSource): Promise<AudioTags> {
  const head = await source.read(0, 12);
  const ascii = String.fromCharCode(...head);
  if (ascii.startsWith('ID3')) return (await readId3Tags(source)) ?? none;
  if (ascii.slice(4, 8) === 'ftyp') return (await readMp4Tags(source)) ?? none;
  if (isMpeg(head)) {
    const at = await id3AtEnd(source);
    if (at !== undefined) return (await readId3Tags(source, at)) ?? none;
  }
  return none;
}

/** True if the bytes begin with a frame of MPEG audio: eleven bits set. */
const isMpeg = ([first = 0, second = 0]: Uint8Array) => first === 0xff && second >= 0xe0;
