import { SAMPLE_RATE } from '../../core/sound/readable-sound.ts';

/** Whole frames of a recording, as a file that `decodeAudioData` takes. */
export interface SoundSlice {
  /** Their memory goes to the decoder. */
  readonly bytes: ArrayBuffer;
  /** The second of the recording at which the first frame begins; below 0 before its beginning. */
  readonly start: number;
  /** How long all frames are. */
  readonly seconds: number;
  /** Seconds of which a decoder leaves out whole ones, where that is known. */
  readonly frameSeconds?: number;
}

/**
 * Decodes the sound from `start` up to `end`, seconds that a slice holds. The memory is the caller's. Rejects with an
 * `EncodingError` where the browser cannot decode it.
 */
export async function decodeSlice(
  context: Pick<BaseAudioContext, 'decodeAudioData'>,
  slice: SoundSlice,
  start: number,
  end: number,
): Promise<Float32Array<ArrayBuffer>> {
  const sound = await context.decodeAudioData(slice.bytes);
  const skipped = Math.round((start - slice.start - missing(sound, slice)) * SAMPLE_RATE);
  const samples = mixed(sound);
  const length = Math.round((end - start) * SAMPLE_RATE);
  if (skipped >= 0) return samples.subarray(skipped, skipped + length);
  // Before its beginning, a recording is silent.
  const cut = new Float32Array(Math.max(0, Math.min(length, samples.length - skipped)));
  cut.set(samples.subarray(0, Math.max(0, skipped + cut.length)), Math.min(cut.length, -skipped));
  return cut;
}

/** One for all slices: each keeps memory of its own, also without playing. */
export const decodingContext = (): OfflineAudioContext | undefined =>
  typeof OfflineAudioContext === 'undefined'
    ? undefined
    : new OfflineAudioContext(1, 1, SAMPLE_RATE);

/** Seconds that a decoder left out at the beginning, such as frames that borrow bits which are not there. */
function missing(sound: AudioBuffer, { seconds, frameSeconds }: SoundSlice): number {
  const lost = Math.max(0, seconds - sound.length / SAMPLE_RATE);
  return frameSeconds === undefined ? lost : Math.round(lost / frameSeconds) * frameSeconds;
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
