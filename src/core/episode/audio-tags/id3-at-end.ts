import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';

const footerLength = 10;
/** What ID3v1 puts behind everything else. */
const oldTagLength = 128;

/** Where the ID3v2.4 tag begins that ends a file, by its footer (section 3.4 of the specification); undefined where there is none, or no end is known. */
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
