/**
 * The MIME type of a picture that every browser shows, by its first bytes; undefined for all else. What a tag says of its
 * picture is often wrong, and one that is a document (SVG) has no place in a recording.
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
