import { withBudget, type BudgetedSource } from '../../core/bytes/read-budget.ts';
import type { ReadableSound } from '../../core/sound/readable-sound.ts';
import { addressSource } from '../files/address-source.ts';
import { blobSource } from '../files/blob-source.ts';
import { openMedia } from './media-sound.ts';

/** The first message tells what is to be opened; each further one asks for sound between two seconds. */
export type SoundRequest = OpenRequest | { readonly start: number; readonly end: number };

export interface OpenRequest {
  readonly open: string | Blob;
  /** Allows to read all of a recording that does not tell where its places are. */
  readonly mayReadAll: boolean;
}

/** The answer to a message. */
export type SoundAnswer =
  /** The length in seconds; undefined where the kind cannot be decoded here. */
  | { readonly duration: number | undefined }
  | { readonly samples: Float32Array<ArrayBuffer> | undefined }
  | { readonly fault: string };

/** Bytes that one message may cost where not all may be read: ten seconds of the largest kinds have 3 MB. */
const MOST_BYTES = 8e6;

let sound: ReadableSound | undefined;
let budgeted: BudgetedSource | undefined;

addEventListener('message', ({ data }: MessageEvent<SoundRequest>) => {
  const answer = 'open' in data ? open(data) : read(data.start, data.end);
  answer
    .then((one) =>
      postMessage(one, { transfer: 'samples' in one && one.samples ? [one.samples.buffer] : [] }),
    )
    .catch((error: unknown) => postMessage({ fault: String(error) } satisfies SoundAnswer));
});

async function open({ open: place, mayReadAll }: OpenRequest): Promise<SoundAnswer> {
  const isFar = typeof place === 'string';
  const source = isFar ? addressSource(place) : blobSource(place);
  budgeted = withBudget(source, mayReadAll ? Infinity : MOST_BYTES);
  sound = await openMedia(budgeted, isFar ? 'network' : 'fileSystem');
  return { duration: sound?.duration };
}

async function read(start: number, end: number): Promise<SoundAnswer> {
  budgeted?.renew();
  return { samples: await sound?.read(start, end) };
}
