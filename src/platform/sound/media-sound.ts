import {
  ADTS,
  AudioSampleSink,
  type AudioSample,
  CustomSource,
  FLAC,
  Input,
  MATROSKA,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import type { ByteSource } from '../../core/bytes/byte-source.ts';
import type { ReadableSound } from '../../core/sound/readable-sound.ts';
import { REACH, SoundPart } from '../../core/sound/sound-part.ts';

/** Seconds before a place that a decoder needs to be in step: Opus asks for 0.08. */
const LEAD = 0.1;

/** The sound of a recording of a kind other than MP3; undefined for what this browser cannot decode. */
export async function openMedia(
  source: ByteSource,
  prefetchProfile: 'network' | 'fileSystem',
): Promise<ReadableSound | undefined> {
  const input = new Input({
    formats: [MP4, QTFF, OGG, WEBM, MATROSKA, WAVE, FLAC, ADTS],
    source: new CustomSource({
      getSize: async () => {
        if (source.size === undefined) await source.read(0, 1);
        if (source.size === undefined) throw new Error('nobody tells how long the recording is');
        return source.size;
      },
      read: (start, end) => source.read(start, end - start),
      prefetchProfile,
    }),
  });
  if (!(await input.canRead())) return undefined;
  const track = await input.getPrimaryAudioTrack();
  if (!track || !(await track.canDecode())) return undefined;
  const sink = new AudioSampleSink(track);
  return {
    duration: (await track.getDurationFromMetadata()) ?? (await track.computeDuration()),
    async read(start, end) {
      const part = new SoundPart(start, end);
      for await (const sample of sink.samples(start - LEAD, end + REACH)) take(sample, part);
      return part.end();
    },
    close: () => input.dispose(),
  };
}

/** Room for the samples of one channel, used again for each piece: there are 200,000 in an hour. */
const rooms: Float32Array<ArrayBuffer>[] = [];

/** Adds decoded sound to a part, and lets go of it. */
function take(sample: AudioSample, part: SoundPart): void {
  const { timestamp, numberOfFrames, numberOfChannels, sampleRate } = sample;
  const channels = Array.from({ length: numberOfChannels }, (_, planeIndex) => {
    const channel = roomFor(planeIndex, numberOfFrames);
    sample.copyTo(channel, { planeIndex, format: 'f32-planar' });
    return channel;
  });
  sample.close();
  part.push(channels, timestamp, sampleRate);
}

function roomFor(channel: number, length: number): Float32Array<ArrayBuffer> {
  const room = rooms[channel];
  if (room && room.length >= length) return room.subarray(0, length);
  return (rooms[channel] = new Float32Array(length));
}
