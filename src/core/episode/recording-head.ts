import type { ByteSource } from '../bytes/byte-source.ts';
import { shortHash } from '../short-hash.ts';
import { behindTags, headBytes } from '../timeline/mp3/first-frame.ts';

/**
 * Names a recording by its head, from wherever its bytes are; undefined where they cannot be had in part, or `signal` is
 * aborted. Rejects only where its code cannot be loaded.
 */
export type HeadOf = (audio: string, signal: AbortSignal) => Promise<string | undefined>;

/**
 * Names a recording by its first 64 KiB behind ID3v2 tags, which hosts write anew. Undefined where fewer came and nothing
 * tells that it ends there. Rejects if it cannot be read.
 */
export async function nameByHead(source: ByteSource): Promise<string | undefined> {
  const { start, bytes } = await behindTags(source);
  const isWhole = bytes.length >= headBytes || start + bytes.length === source.size;
  return isWhole && bytes.length > 0 ? shortHash(bytes.subarray(0, headBytes)) : undefined;
}
