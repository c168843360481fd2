import { byteRange, wholeSize } from '../../core/byte-range.ts';
import type { Mp3Runs } from '../../core/timeline/mp3/frame-runs.ts';
import { mp4Head, mp4Type } from '../../core/timeline/mp3/mp4-head.ts';
import { readSeekFile } from '../../core/timeline/mp3/seek-file.ts';
import { printBytes, printOfSound } from '../../core/timeline/mp3/walk-frames.ts';

/** A recording behind its head. */
interface Exact {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly frames: Mp3Runs;
}

/** Recordings that were asked for since the worker began, the last ones. */
const known = new Map<string, Promise<Exact | undefined>>();
const mostKnown = 3;

/**
 * Answers a request for an address of `exactAddress`, whole or the range that it asks for: the head from memory, the rest
 * as it comes from the recording's host. `fetchSeek` gets a seek file. Any trouble is an error for the page, which then
 * plays the recording as it is.
 */
export async function answerExact(
  { url, headers }: Request,
  fetchSeek: (audio: string, seek: string | undefined) => Promise<Response | undefined>,
): Promise<Response> {
  const { searchParams } = new URL(url);
  const audio = searchParams.get('audio') ?? '';
  const seek = searchParams.get('seek') ?? undefined;
  const exact = await exactAt(url, audio, () => fetchSeek(audio, seek));
  if (!exact) return new Response(null, { status: 502 });
  const { head, frames } = exact;
  const size = head.length + frames.fileBytes;
  const range = byteRange(headers.get('range'), size);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  const begin = head.subarray(first, last + 1);
  const from = Math.max(0, first - head.length);
  const rest =
    last < head.length ? undefined : await part(audio, from, last - head.length, frames.fileBytes);
  if (last >= head.length && !rest) return new Response(null, { status: 502 });
  return new Response(joined(begin, rest?.body, last - head.length - from + 1), {
    status: range ? 206 : 200,
    headers: {
      'content-type': mp4Type,
      'content-length': String(last - first + 1),
      'accept-ranges': 'bytes',
      ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
    },
  });
}

function exactAt(
  key: string,
  audio: string,
  fetchSeek: () => Promise<Response | undefined>,
): Promise<Exact | undefined> {
  const before = known.get(key);
  if (before) return before;
  const found = (async () => {
    const file = await fetchSeek();
    const frames = file?.ok && (await readSeekFile(new Uint8Array(await file.arrayBuffer())));
    if (!frames || !(await isSame(audio, frames))) return undefined;
    return { frames, head: mp4Head(frames) };
  })().catch(() => undefined);
  known.set(key, found);
  // What could not be had may be there the next time.
  void found.then((exact) => exact ?? known.delete(key));
  for (const old of [...known.keys()].slice(0, -mostKnown)) known.delete(old);
  return found;
}

/** Whether the first frames are those that the seek file was made of. */
async function isSame(audio: string, { start, print, fileBytes }: Mp3Runs): Promise<boolean> {
  const last = Math.min(start + printBytes, fileBytes) - 1;
  const answer = await part(audio, start, last, fileBytes);
  return answer !== undefined && printOfSound(new Uint8Array(await answer.arrayBuffer())) === print;
}

/** A range of the recording; undefined where its host gives none, or where its length is another one as far as known. */
async function part(
  audio: string,
  first: number,
  last: number,
  size: number,
): Promise<Response | undefined> {
  // A single range of this form asks for no preflight.
  const range = `bytes=${first}-${last}`;
  const answer = await fetch(audio, { headers: { range }, credentials: 'same-origin' }).catch(
    () => undefined,
  );
  const length = answer?.headers.get('content-length');
  const whole = wholeSize(answer?.headers.get('content-range'));
  const isPart =
    answer?.status === 206 &&
    (whole === undefined || whole === size) &&
    (length == null || Number(length) === last - first + 1);
  if (isPart) return answer;
  await answer?.body?.cancel();
  return undefined;
}

/** Bytes, then a body of so many, which breaks where it is shorter. */
function joined(
  begin: Uint8Array<ArrayBuffer>,
  body: ReadableStream<Uint8Array> | null | undefined,
  length: number,
): BodyInit {
  const reader = body?.getReader();
  if (!reader) return begin;
  let left = length;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (begin.length > 0) controller.enqueue(begin);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (value) controller.enqueue(value);
      left -= value?.length ?? 0;
      if (done && left > 0) controller.error(new Error('the recording broke off'));
      else if (done) controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
