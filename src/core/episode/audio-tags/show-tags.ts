import { omitUndefined } from '../../omit-undefined.ts';
import { absoluteChapters } from '../chapters/chapter.ts';
import type { ObjectUrls } from '../local-episode.ts';
import type { AudioTags, Picture, ShownTags } from './audio-tags.ts';

/**
 * Gives the pictures inside an audio file addresses, which hold until `signal` is aborted. Links in the file are resolved
 * against `url`, its own address.
 */
export function showTags(
  { title, picture, chapters }: AudioTags,
  url: string,
  objectUrls: ObjectUrls,
  signal?: AbortSignal,
): ShownTags {
  const made = new Map<string, string>();
  const address = (shown: Picture | undefined) => {
    const type = shown && pictureType(shown.bytes);
    if (!type || signal?.aborted) return undefined;
    // Chapters often share one picture: copies at different places in the tag, with the same bytes.
    const name = `${shown.bytes.length} ${shown.bytes.subarray(-64).join()}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = objectUrls.make(new Blob([new Uint8Array(shown.bytes)], { type }));
    made.set(name, fresh);
    return fresh;
  };
  const artwork = address(picture);
  const shown = chapters.map(({ picture: own, ...chapter }) => ({
    ...chapter,
    ...omitUndefined({ image: address(own) }),
  }));
  signal?.addEventListener('abort', () => made.forEach((one) => objectUrls.revoke(one)));
  return { ...omitUndefined({ title, artwork }), chapters: absoluteChapters(shown, url) };
}

/**
 * The MIME type of a picture, told by its first bytes; undefined for anything that not every browser shows. The type that
 * a tag states is often wrong, and SVG is left out because it is a document.
 */
export function pictureType(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return signatures.find(([signature]) => signature.test(head))?.[1];
}

const signatures: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^.{4}ftypavi[fs]/s, 'image/avif'],
  [/^BM/, 'image/bmp'],
];
