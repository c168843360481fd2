import type { ByteSource } from '../../core/bytes/byte-source.ts';
import { Mp3Slices, walkedRuns, type Mp3Slice } from '../../core/sound/mp3-slices.ts';
import {
  SAMPLE_RATE,
  type ReadableSound,
  type SoundAddress,
} from '../../core/sound/readable-sound.ts';
import type { Mp3Runs } from '../../core/timeline/mp3/frame-runs.ts';
import { addressSource } from '../files/address-source.ts';
import { framesReadBefore, publishedFrames, readFramesOnce } from '../offline/known-frames.ts';
import { servedBy } from '../offline/served.ts';

/**
 * The sound of an MP3, decoded by slices of whole frames; undefined for other kinds. `mayReadAll` allows to read one of
 * variable bit rate whole, to find its places.
 */
export async function openMp3(
  address: SoundAddress,
  signal: AbortSignal,
  mayReadAll: boolean,
): Promise<ReadableSound | undefined> {
  if (typeof OfflineAudioContext === 'undefined') return undefined;
  const source = addressSource(address.audio, signal);
  const slices = await Mp3Slices.open(source, () => runsOf(address, source, signal, mayReadAll));
  // One for all slices: each keeps memory of its own, also without playing.
  const context = new OfflineAudioContext(1, 1, SAMPLE_RATE);
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
  const sound = await context.decodeAudioData(bytesAlone(slice.bytes));
  const skipped = Math.round((start - slice.start) * SAMPLE_RATE) - missing(sound, slice);
  const samples = mixed(sound);
  const length = Math.round((end - start) * SAMPLE_RATE);
  if (skipped >= 0) return samples.subarray(skipped, skipped + length);
  // Before its beginning, a recording is silent.
  const cut = new Float32Array(Math.max(0, Math.min(length, samples.length - skipped)));
  cut.set(samples.subarray(0, Math.max(0, skipped + cut.length)), Math.min(cut.length, -skipped));
  return cut;
}

/** Samples of the result that a decoder left out at the beginning: whole frames that borrow bits which are not there. */
function missing(sound: AudioBuffer, { frames, samples, sampleRate }: Mp3Slice): number {
  const wanted = (frames * samples * SAMPLE_RATE) / sampleRate;
  const lost = Math.round(((wanted - sound.length) / wanted) * frames);
  return Math.max(0, lost) * ((samples * SAMPLE_RATE) / sampleRate);
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

/** The mean of all channels, in the memory of the first. */
function mixed(sound: AudioBuffer): Float32Array<ArrayBuffer> {
  const { numberOfChannels } = sound;
  const mean = sound.getChannelData(0);
  for (let channel = 1; channel < numberOfChannels; channel++) {
    const other = sound.getChannelData(channel);
    for (let i = 0; i < mean.length; i++) mean[i]! += other[i]!;
  }
  if (numberOfChannels > 1) for (let i = 0; i < mean.length; i++) mean[i]! /= numberOfChannels;
  return mean;
}
