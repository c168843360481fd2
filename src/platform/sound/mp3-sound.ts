import { Mp3Slices, type Mp3Slice } from '../../core/sound/mp3-slices.ts';
import {
  mixed,
  SAMPLE_RATE,
  type ReadableSound,
  type SoundAddress,
} from '../../core/sound/readable-sound.ts';
import { addressSource } from '../files/address-source.ts';
import { knownFrames } from '../offline/known-frames.ts';

/** The sound of an MP3, decoded by slices of whole frames; undefined for other kinds. */
export async function openMp3(
  address: SoundAddress,
  signal: AbortSignal,
): Promise<ReadableSound | undefined> {
  if (typeof OfflineAudioContext === 'undefined') return undefined;
  const source = addressSource(address.audio, signal);
  const slices = await Mp3Slices.open(source, () => knownFrames(address, source, signal));
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

async function read(
  slices: Mp3Slices,
  context: OfflineAudioContext,
  start: number,
  end: number,
): Promise<Float32Array | undefined> {
  const slice = await slices.slice(start, end);
  if (!slice) return undefined;
  const sound = await context.decodeAudioData(slice.bytes.slice().buffer);
  const skipped = Math.round((start - slice.start) * SAMPLE_RATE) - missing(sound, slice);
  const length = Math.round((end - start) * SAMPLE_RATE);
  const channels = Array.from({ length: sound.numberOfChannels }, (_, i) => {
    const samples = sound.getChannelData(i);
    // Not copied: an hour of copies would wait to be collected.
    if (skipped >= 0) return samples.subarray(skipped, skipped + length);
    // Before its beginning, a recording is silent.
    const cut = new Float32Array(Math.max(0, Math.min(length, samples.length - skipped)));
    cut.set(samples.subarray(0, Math.max(0, skipped + cut.length)), Math.min(cut.length, -skipped));
    return cut;
  });
  return mixed(channels);
}

/** Samples of the result that a decoder left out at the beginning: whole frames that borrow bits which are not there. */
function missing(sound: AudioBuffer, { frames, samples, sampleRate }: Mp3Slice): number {
  const wanted = (frames * samples * SAMPLE_RATE) / sampleRate;
  const lost = Math.round(((wanted - sound.length) / wanted) * frames);
  return Math.max(0, lost) * ((samples * SAMPLE_RATE) / sampleRate);
}
