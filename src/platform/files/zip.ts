import { makeZip } from 'client-zip';
import type { FileToZip } from '../../core/browser-services.ts';

/**
 * A ZIP of some files in their order, uncompressed. Each is read once, as a stream, for its checksum; what the ZIP holds of
 * it is the file itself where the browser keeps it, so that a large recording is neither copied nor whole in memory.
 */
export async function zipOf(files: readonly FileToZip[], type: string): Promise<Blob> {
  const originals = new WeakMap<object, Blob>();
  const parts: BlobPart[] = [];
  const reader = makeZip(inputs(files, originals)).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type });
    // Chunks of a file come out as they went in.
    parts.push(originals.get(value) ?? new Uint8Array(value));
  }
}

/** The files as streams; of each chunk, `originals` has the part of the file that it was read from. */
async function* inputs(files: readonly FileToZip[], originals: WeakMap<object, Blob>) {
  const lastModified = new Date();
  for (const { path: name, content } of files) {
    if (typeof content === 'string') yield { name, input: content, lastModified };
    else yield { name, input: noted(await blobOf(content), originals), lastModified };
  }
}

async function blobOf(content: () => Promise<Blob | Response>): Promise<Blob> {
  const found = await content();
  return 'blob' in found ? found.blob() : found;
}

function noted(blob: Blob, originals: WeakMap<object, Blob>): ReadableStream<Uint8Array> {
  let at = 0;
  return blob.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        originals.set(chunk, blob.slice(at, at + chunk.length));
        at += chunk.length;
        controller.enqueue(chunk);
      },
    }),
  );
}
