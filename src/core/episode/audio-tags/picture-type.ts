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
