import { withBudget, type BudgetedSource } from '../../core/bytes/read-budget.ts';
import { addressSource } from '../files/address-source.ts';
import { blobSource } from '../files/blob-source.ts';
import type { SoundSlice } from './decode-slice.ts';
import { openMedia, type MediaSlices } from './media-slices.ts';

/** The first message tells what is to be opened; each further one asks for the frames between two seconds. */
export type SoundRequest = OpenRequest | { readonly start: number; readonly end: number };

export interface OpenRequest {
  readonly open: string | Blob;
  /** Allows to read all of a recording that does not tell where its places are. */
  readonly mayReadAll: boolean;
}

/** The answer to a message. */
export type SoundAnswer =
  /** The length in seconds; undefined where the kind is not known. */
  | { readonly duration: number | undefined }
  | { readonly slice: SoundSlice | undefined }
  | { readonly fault: string };

/** Bytes that one message may cost where not all may be read: ten seconds of the largest kinds have 3 MB. */
const MOST_BYTES = 8e6;

let slices: MediaSlices | undefined;
let budgeted: BudgetedSource | undefined;

addEventListener('message', ({ data }: MessageEvent<SoundRequest>) => {
  const answer = 'open' in data ? open(data) : read(data.start, data.end);
  answer
    .then((one) =>
      postMessage(one, { transfer: 'slice' in one && one.slice ? [one.slice.bytes] : [] }),
    )
    .catch((error: unknown) => postMessage({ fault: String(error) } satisfies SoundAnswer));
});

async function open({ open: place, mayReadAll }: OpenRequest): Promise<SoundAnswer> {
  const isFar = typeof place === 'string';
  const source = isFar ? addressSource(place) : blobSource(place);
  budgeted = withBudget(source, mayReadAll ? Infinity : MOST_BYTES);
  slices = await openMedia(budgeted, isFar ? 'network' : 'fileSystem');
  return { duration: slices?.duration };
}

async function read(start: number, end: number): Promise<SoundAnswer> {
  budgeted?.renew();
  return { slice: await slices?.slice(start, end) };
}
