/**
 * The text of UTF-8 into which pieces of windows-1252 were put: `decodeByte` says what a byte means that is in no letter
 * of UTF-8. What is left of a letter that was cut off becomes U+FFFD.
 */
export function decodeMixed(bytes: Uint8Array, decodeByte: (byte: number) => string): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const { length, isWhole } = letterAt(bytes, at);
    if (!isWhole) {
      const isCutOff = length > 1 || at + 1 === bytes.length;
      parts.push(decoder.decode(bytes.subarray(from, at)));
      parts.push(isCutOff ? '\ufffd' : decodeByte(bytes[at]!));
      from = at + length;
    }
    at += length;
  }
  return parts.join('') + decoder.decode(bytes.subarray(from));
}

/** How many bytes the letter at an offset has, as far as they belong together. */
function letterAt(bytes: Uint8Array, at: number): { length: number; isWhole: boolean } {
  const lead = bytes[at]!;
  const due =
    lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  let length = 1;
  while (length < due && (bytes[at + length]! & 0xc0) === 0x80) length++;
  return { length, isWhole: length === due };
}
