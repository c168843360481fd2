import { byteRange } from '../../core/byte-range.ts';

/** Folder of the origin private file system that holds kept recordings; pages and their worker share it. */
const FOLDER = 'cueline-recordings';

/** Below this part of its scope the worker answers with kept recordings. No episode's folder has such a name. */
export const KEPT_PATH = '~kept/';

/** Rejects where the browser has no such file system, or refuses it (some private windows). */
export async function keptFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Undefined where it is not there any more: a browser may clear storage away. */
export async function keptFile(name: string): Promise<File | undefined> {
  try {
    return await (await (await keptFolder()).getFileHandle(name)).getFile();
  } catch (error) {
    console.info(error);
    return undefined;
  }
}

/** The address, from the worker's scope on, at which the worker answers with a kept recording. */
export function keptPath(name: string, type: string): string {
  return `${KEPT_PATH}${name}?${new URLSearchParams({ type }).toString()}`;
}

/** Answers a request for an address of `keptPath`, whole or the range that it asks for. */
export async function answerKept({ url, headers }: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(url);
  const file = await keptFile(pathname.slice(pathname.lastIndexOf('/') + 1));
  if (!file) return new Response(null, { status: 404 });
  return answerWith(file, playable(searchParams.get('type')), headers.get('range'));
}

/** Answers with a file, or with the range of it that is asked for (RFC 9110, 14). Nothing is copied. */
export function answerWith(file: Blob, type: string, asked: string | null): Response {
  const { size } = file;
  const range = byteRange(asked, size);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  return new Response(file.slice(first, last + 1, type), {
    status: range ? 206 : 200,
    headers: {
      'content-type': type,
      'content-length': String(last - first + 1),
      'accept-ranges': 'bytes',
      ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
    },
  });
}

/** Anything but sound could be a page that somebody else's host sent: it must not become one of ours. */
function playable(type: string | null): string {
  return /^(audio|video)\/[\w.+-]+$/.test(type ?? '') ? type! : 'application/octet-stream';
}
