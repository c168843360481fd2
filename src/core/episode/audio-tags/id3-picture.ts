import type { Picture } from './audio-tags.ts';
import type { Id3Frame } from './id3-frames.ts';
import { closedText } from './id3-text.ts';

const frontCover = 3;

/** The front cover among attached pictures (APIC), or else the first picture. */
export function pictureIn(frames: readonly Id3Frame[]): Picture | undefined {
  const pictures = frames
    .filter(({ id }) => id === 'APIC')
    .map(({ content }) => {
      const encoding = content.uint(1);
      const type = closedText(content, 0);
      const kind = content.uint(1);
      closedText(content, encoding);
      return { kind, picture: { bytes: content.take(content.left), type } };
    });
  const usable = pictures.filter(
    ({ picture }) => picture.bytes.length > 0 && picture.type !== '-->',
  );
  return (usable.find(({ kind }) => kind === frontCover) ?? usable[0])?.picture;
}
