import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';

const footerLength = 10;
/** Bytes of an ID3v1 tag, which ends the file. */
const oldTagLength = 128;

/** The start of an ID3v2.4 tag at the end of a file, from its footer (section 3.4 of the specification); undefined without such a tag or a known length. */
export async function id3AtEnd(source: ByteSource): Promise<number | undefined> {
  const { size } = source;
  if (size === undefined) return undefined;
  const from = Math.max(0, size - oldTagLength - footerLength);
  const bytes = await source.read(from, size - from);
  for (const footer of [bytes.length - footerLength, bytes.length - oldTagLength - footerLength]) {
    const reader = new ByteReader(bytes.subarray(Math.max(0, footer)));
    if (footer < 0 || reader.ascii(3) !== '3DI') continue;
    reader.take(3);
    const start = from + footer - footerLength - reader.synchsafe();
    if (start >= 0) return start;
  }
  return undefined;
}
