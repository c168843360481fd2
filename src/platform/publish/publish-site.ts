import { makeZip } from 'client-zip';
import { joinChunks } from '../../core/join-chunks.ts';
import type { OnProgress } from '../../core/progress.ts';
import type {
  PlannedFile,
  PlanSite,
  SaveSite,
  SitePlan,
} from '../../core/publishing/publishing.ts';
import { isFields } from '../../core/text/fields.ts';
import { saveFile } from '../page/browser-services.ts';
import { failureOf, request } from '../network/request.ts';

/** What the module beside the built player gives (`src/publish/in-page.ts`). */
interface PublisherModule {
  readonly planSite: (
    ...what: [
      ...Parameters<PlanSite>,
      listing: unknown,
      fetchPlayer: (path: string) => Promise<Uint8Array>,
    ]
  ) => Promise<SitePlan>;
}

/** Plans with the module that the page's head leads to; its pages are compiled to give HTML. */
export const planSite: PlanSite = async (wanted) => {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="cueline-publisher"]');
  const at = (path: string) => new URL(path, document.baseURI).href;
  const listing: unknown = await (await fetched(at(meta?.content ?? ''))).json();
  if (!isFields(listing) || typeof listing['publisher'] !== 'string')
    throw new Error('the list of the player’s files is none');
  const publisher: PublisherModule = await import(/* @vite-ignore */ at(listing['publisher']));
  return publisher.planSite(wanted, listing, async (path) => {
    return new Uint8Array(await (await fetched(at(path))).arrayBuffer());
  });
};

async function fetched(url: string): Promise<Response> {
  const response = await request(url, {});
  const failure = failureOf(response, url);
  if (failure) throw failure;
  return response;
}

/** Chromium's own dialog, which gives a file to write to (File System Access, not in TypeScript's library). */
type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly unknown[];
}) => Promise<FileSystemFileHandle>;

declare global {
  interface Window {
    showSaveFilePicker?: SavePicker;
  }
}

/**
 * Zips while the site is made. Where the browser lets pages write files, the zip goes straight into one; else into a blob,
 * which browsers keep on the disk, and from there to the downloads. Recordings are read as streams.
 */
export const saveSite: SaveSite = async (plan, name, signal, onProgress) => {
  const target = await chooseFile(name);
  if (target === 'none') return false;
  const zip = makeZip(inputs(plan.files(), signal)).pipeThrough(inBlocks(plan.bytes, onProgress));
  if (target !== 'downloads') {
    await zip.pipeTo(await target.createWritable(), { signal });
    return true;
  }
  const through = zip.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal });
  const blob = await new Response(through as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  signal.throwIfAborted();
  saveFile(name, 'application/zip', blob.slice(0, blob.size, 'application/zip'));
  return true;
};

async function chooseFile(name: string): Promise<FileSystemFileHandle | 'downloads' | 'none'> {
  if (!window.showSaveFilePicker) return 'downloads';
  try {
    return await window.showSaveFilePicker({
      suggestedName: name,
      types: [{ accept: { 'application/zip': ['.zip'] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'none';
    // In a frame of another site, or without a click, there is no such dialog.
    console.info(error);
    return 'downloads';
  }
}

async function* inputs(files: AsyncIterable<PlannedFile>, signal: AbortSignal) {
  const lastModified = new Date();
  for await (const { path, content } of files) {
    signal.throwIfAborted();
    const input = content instanceof Uint8Array ? new Uint8Array(content) : content;
    yield { name: path, input, lastModified };
  }
}

/** A write to a file takes its time, however small it is. */
const blockBytes = 2 ** 20;

/** Joins small chunks to blocks, and counts them. */
function inBlocks(of: number, onProgress: OnProgress): TransformStream<Uint8Array, Uint8Array> {
  let done = 0;
  let [chunks, size]: [Uint8Array[], number] = [[], 0];
  const flush = (controller: TransformStreamDefaultController<Uint8Array>) => {
    if (size > 0) controller.enqueue(joinChunks(chunks));
    done += size;
    [chunks, size] = [[], 0];
    onProgress({ done, of });
  };
  return new TransformStream({
    transform(chunk, controller) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= blockBytes) flush(controller);
    },
    flush,
  });
}
