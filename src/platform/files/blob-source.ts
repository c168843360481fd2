import type { ByteSource } from '../../core/bytes/byte-source.ts';

export function blobSource(file: Blob): ByteSource {
  return {
    size: file.size,
    read: async (from, length) =>
      new Uint8Array(await file.slice(from, from + Math.max(0, length)).arrayBuffer()),
  };
}
