import type { ByteSource } from '../../core/bytes/byte-source.ts';
import { Mp3Slices, walkedRuns } from '../../core/sound/mp3-slices.ts';
import type { ReadableSound, SoundAddress } from '../../core/sound/readable-sound.ts';
import type { Mp3Runs } from '../../core/timeline/mp3/frame-runs.ts';
import { addressSource } from '../files/address-source.ts';
import { framesReadBefore, publishedFrames, readFramesOnce } from '../offline/known-frames.ts';
import { servedBy } from '../offline/served.ts';
import { decodeSlice, decodingContext } from './decode-slice.ts';

/**
 * The sound of an MP3, decoded by slices of whole frames; undefined for other kinds. `mayReadAll` allows to read one of
 * variable bit rate whole, to find its places.
 */
export async function openMp3(
  address: SoundAddress,
  signal: AbortSignal,
  mayReadAll: boolean,
): Promise<ReadableSound | undefined> {
  const context = decodingContext();
  if (!context) return undefined;
  const source = addressSource(address.audio, signal);
  const slices = await Mp3Slices.open(source, () => runsOf(address, source, signal, mayReadAll));
  return (
    slices && {
      duration: slices.duration,
      read: (start, end) => read(slices, context, start, end),
      close: () => undefined,
    }
  );
}

/** The frames of an MP3 of variable bit rate; undefined where nobody knows them, and it is not to be read whole. */
async function runsOf(
  { audio, seek }: SoundAddress,
  source: ByteSource,
  signal: AbortSignal,
  mayReadAll: boolean,
): Promise<Mp3Runs | undefined> {
  const published = seek === undefined ? undefined : await publishedFrames(seek, source, signal);
  if (published) return published;
  const worker = audio.startsWith('blob:') ? undefined : servedBy();
  if (!mayReadAll)
    return worker === undefined ? undefined : framesReadBefore(audio, worker, source);
  if (worker === undefined) return walkedRuns(source);
  const { frames } = await readFramesOnce(audio, worker, source, signal);
  return typeof frames === 'string' ? undefined : frames;
}

async function read(
  slices: Mp3Slices,
  context: OfflineAudioContext,
  start: number,
  end: number,
): Promise<Float32Array<ArrayBuffer> | undefined> {
  const slice = await slices.slice(start, end);
  if (!slice) return undefined;
  const frameSeconds = slice.samples / slice.sampleRate;
  const file = {
    ...{ bytes: bytesAlone(slice.bytes), start: slice.start },
    ...{ seconds: slice.frames * frameSeconds, frameSeconds },
  };
  return decodeSlice(context, file, start, end);
}

/**
 * A buffer that begins with these bytes. Where it is nobody else's it is their own, with a few bytes behind them: each copy
 * would wait for the collector.
 */
function bytesAlone(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset } = bytes;
  if (!(buffer instanceof ArrayBuffer)) return bytes.slice().buffer;
  new Uint8Array(buffer).copyWithin(0, byteOffset);
  return buffer;
}
