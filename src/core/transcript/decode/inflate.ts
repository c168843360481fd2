import { joinChunks } from '../../join-chunks.ts';

const limitBytes = 256 * 2 ** 20;

interface Inflated {
  /** The content, up to the damage where there is any. */
  readonly bytes: Uint8Array;
  readonly end: 'whole' | 'damaged' | 'too-large';
}

/** True where the bytes begin like a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Inflates gzip bytes; stops past 256 MB, so that a small file cannot fill the memory. */
export async function inflate(gzip: Uint8Array): Promise<Inflated> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let end: Inflated['end'] = 'whole';
  const reader = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(new Uint8Array(gzip));
      controller.close();
    },
  })
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limitBytes) {
        end = 'too-large';
        await reader.cancel();
        break;
      }
      chunks.push(value);
    }
  } catch {
    // A broken stream says so by rejecting; what came before it stays.
    end = 'damaged';
  }
  return { bytes: end === 'too-large' ? new Uint8Array() : joinChunks(chunks), end };
}
