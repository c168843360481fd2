import type { AudioTags } from './audio-tags.ts';
import type { ByteSource } from './byte-source.ts';
import { id3AtEnd } from './id3-at-end.ts';
import { readId3Tags } from './id3-tags.ts';
import { readMp4Tags } from './mp4-tags.ts';

const none: AudioTags = { chapters: [] };

/**
 * Reads title, picture and chapters of an MP3 (ID3v2 with CHAP and CTOC, at its start or, in 2.4, at its end) or MP4 (Nero's and QuickTime's chapters), fetching
 * only the parts that hold them. A file of another kind, or a damaged one, says what could be read of it, perhaps nothing.
 *
 * No library, for none reads all of these. Tried on files that ffmpeg makes (gzip sizes for MP3 and MP4): mediabunny 1.61,
 * 46 KB, keeps the first CHAP frame as bytes and no chapters of MP4; music-metadata 11.16, some 45 KB, reads CHAP, but finds no
 * chapters in an MP4 whose movie box is last, and fails on one whose movie box is first. This is 5 KB.
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

/** True where sound begins at once: a frame of MPEG audio, with eleven bits set. */
const isMpeg = ([first = 0, second = 0]: Uint8Array) => first === 0xff && second >= 0xe0;
