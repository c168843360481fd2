import { boxAt, boxesIn, movieBox } from '../episode/audio-tags/mp4-boxes.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { lookAtMp3 } from '../timeline/mp3/first-frame.ts';
import type { MediaKind } from './book.ts';

/** The first page of an Ogg file with Opus names it: 28 bytes of the page's header, and the head of its stream (RFC 7845, 5.1). */
const HEAD_BYTES = 36;

/**
 * What a recording is to a book: one of the three kinds of sound that every reader must play (EPUB 3.3, 3.2), by its bytes;
 * undefined for every other. Rejects if it cannot be read.
 */
export async function soundKind(source: ByteSource): Promise<MediaKind | undefined> {
  const head = String.fromCharCode(...(await source.read(0, HEAD_BYTES)));
  if (head.startsWith('OggS'))
    return head.endsWith('OpusHead')
      ? { type: 'audio/ogg; codecs=opus', extension: 'opus' }
      : undefined;
  if (head.slice(4, 8) === 'ftyp')
    return (await holdsAac(source)) ? { type: 'audio/mp4', extension: 'm4a' } : undefined;
  // Bytes of other kinds may look like a frame.
  if (/^(?:RIFF|fLaC|FORM|\x1aE\xdf\xa3)/.test(head)) return undefined;
  return (await lookAtMp3(source)) && { type: 'audio/mpeg', extension: 'mp3' };
}

/** Whether a track of an MP4 is AAC: a sample entry `mp4a` whose descriptor says MPEG-4 Audio (ISO 14496-1, 7.2.6.6). */
async function holdsAac(source: ByteSource): Promise<boolean> {
  const movie = await movieBox(source);
  return boxesIn(movie ?? new Uint8Array()).some(({ type, content }) => {
    const described = type === 'trak' && boxAt(content, 'mdia', 'minf', 'stbl', 'stsd');
    if (!described) return false;
    const text = String.fromCharCode(...described.subarray(0, 512));
    const at = text.indexOf('esds');
    // Tag 4 is the decoder's; its length takes one byte to four, and the kind of object follows.
    return text.slice(12, 16) === 'mp4a' && /\x04[\x80-\xff]*[\0-\x7f]\x40/.test(text.slice(at));
  });
}

/** What a picture is to a book, by its first bytes: one of the kinds that every reader must show; undefined for others. */
export async function pictureKind(source: ByteSource): Promise<MediaKind | undefined> {
  const head = String.fromCharCode(...(await source.read(0, 12)));
  if (head.startsWith('\xff\xd8\xff')) return { type: 'image/jpeg', extension: 'jpg' };
  if (head.startsWith('\x89PNG')) return { type: 'image/png', extension: 'png' };
  if (head.startsWith('GIF8')) return { type: 'image/gif', extension: 'gif' };
  return /^RIFF.{4}WEBP/s.test(head) ? { type: 'image/webp', extension: 'webp' } : undefined;
}
