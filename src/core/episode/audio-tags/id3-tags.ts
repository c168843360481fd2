import type { AudioTags } from './audio-tags.ts';
import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';
import { chaptersIn } from './id3-chapters.ts';
import { framesIn, resynchronised } from './id3-frames.ts';
import { pictureIn } from './id3-picture.ts';
import { restText } from './id3-text.ts';

/** Tags are read whole, for their pictures are in them; one larger than this is not one. */
const largest = 64 * 2 ** 20;

/** Reads an ID3v2.3 or 2.4 tag at the start of a file; undefined where there is none that can be read. */
export async function readId3Tags(source: ByteSource): Promise<AudioTags | undefined> {
  const header = new ByteReader(await source.read(0, 10));
  if (header.ascii(3) !== 'ID3') return undefined;
  const version = header.uint(1);
  header.uint(1);
  const flags = header.uint(1);
  const size = header.synchsafe();
  if (version < 3 || version > 4 || size > largest) return undefined;
  const stored = await source.read(10, size);
  // In 2.4 each frame says for itself whether it is unsynchronised.
  const bytes = (flags & 0x80) !== 0 && version === 3 ? resynchronised(stored) : stored;
  const frames = framesIn(
    bytes.subarray((flags & 0x40) === 0 ? 0 : extendedLength(bytes, version)),
    version,
  );
  const textOf = (id: string) => {
    const content = frames.find((frame) => frame.id === id)?.content;
    return content && restText(content, content.uint(1));
  };
  const [title, artist, album] = [textOf('TIT2'), textOf('TPE1'), textOf('TALB')];
  const picture = pictureIn(frames);
  return {
    ...(title && { title }),
    ...(artist && { artist }),
    ...(album && { album }),
    ...(picture && { picture }),
    chapters: await chaptersIn(frames, version),
  };
}

function extendedLength(bytes: Uint8Array, version: number): number {
  const reader = new ByteReader(bytes);
  return version === 4 ? reader.synchsafe() : reader.uint(4) + 4;
}
