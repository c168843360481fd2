import type { ByteSource } from '../../core/bytes/byte-source.ts';
import { wholeSize } from '../../core/byte-range.ts';
import { failureOf, request } from '../network/request.ts';
import { blobAt } from './object-urls.ts';

/** Most bytes read from the start of a file whose server does not support ranges. */
const MOST_FROM_START = 4 * 2 ** 20;

/**
 * Reads parts of the file at an address: `blob:` addresses in the browser, others by range requests. Where the server does
 * not support these, parts within the first `mostFromStart` bytes are read from the start, and others reject.
 */
export function addressSource(
  url: string,
  signal?: AbortSignal,
  mostFromStart = MOST_FROM_START,
): ByteSource {
  const wish = { signal: signal ?? null };
  let local: Promise<Blob> | undefined;
  let size: number | undefined;
  return {
    get size() {
      return size;
    },
    async read(from, length) {
      if (length <= 0) return new Uint8Array();
      if (url.startsWith('blob:')) {
        const blob = blobAt(url) ?? (await (local ??= fetchedBlob(url, wish)));
        size = blob.size;
        return bytesOf(blob.slice(from, from + length));
      }
      // A single range of this form asks for no preflight.
      const headers = { range: `bytes=${from}-${from + length - 1}` };
      const response = await request(url, { ...wish, headers });
      // 416: past the end of the file.
      if (response.status === 416) return new Uint8Array();
      const failure = failureOf(response, url);
      if (!failure && response.status === 206) {
        size = wholeSize(response.headers.get('content-range')) ?? size;
        return new Uint8Array(await response.arrayBuffer());
      }
      if (!failure && from + length <= mostFromStart) return readStart(response, from, length);
      await response.body?.cancel();
      throw failure ?? new Error(`no parts of ${url} can be had`);
    },
  };
}

const fetchedBlob = async (url: string, wish: RequestInit) => (await request(url, wish)).blob();

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** Bytes from `from` on of a body that comes whole; the rest of the body is cancelled. */
async function readStart(response: Response, from: number, length: number): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader && size < from + length) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  await reader?.cancel();
  return bytesOf(new Blob(chunks).slice(from, from + length));
}
