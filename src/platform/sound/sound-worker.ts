import {
  ADTS,
  AudioSampleSink,
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
import { SAMPLE_RATE } from '../../core/sound/readable-sound.ts';
import { Resampler } from '../../core/sound/resampler.ts';
import { addressSource } from '../files/address-source.ts';
import { blobSource } from '../files/blob-source.ts';

/** The first message tells what is to be opened; each further one asks for sound between two seconds. */
export type SoundRequest =
  { readonly open: string | Blob } | { readonly start: number; readonly end: number };

/** The answer to a message. */
export type SoundAnswer =
  /** The length in seconds; undefined where the kind cannot be decoded here. */
  | { readonly duration: number | undefined }
  | { readonly samples: Float32Array | undefined }
  | { readonly fault: string };

/** Seconds before a place that a decoder needs to be in step: Opus asks for 0.08. */
const LEAD = 0.1;
/** Seconds of sound on either side that the resampler looks at. */
const REACH = 0.01;
/** A decoder's times that differ by less (seconds) from those of what it gave before are slips of rounding. */
const SLIP = 0.01;

let sink: AudioSampleSink | undefined;

addEventListener('message', ({ data }: MessageEvent<SoundRequest>) => {
  const answer = 'open' in data ? open(data.open) : read(data.start, data.end);
  answer
    .then((one) =>
      postMessage(one, { transfer: 'samples' in one && one.samples ? [one.samples.buffer] : [] }),
    )
    .catch((error: unknown) => postMessage({ fault: String(error) } satisfies SoundAnswer));
});

async function open(place: string | Blob): Promise<SoundAnswer> {
  const source = typeof place === 'string' ? addressSource(place) : blobSource(place);
  const input = new Input({
    formats: [MP4, QTFF, OGG, WEBM, MATROSKA, WAVE, FLAC, ADTS],
    source: new CustomSource({
      getSize: async () => {
        if (source.size === undefined) await source.read(0, 1);
        if (source.size === undefined) throw new Error('nobody tells how long the recording is');
        return source.size;
      },
      read: (start, end) => source.read(start, end - start),
      prefetchProfile: typeof place === 'string' ? 'network' : 'fileSystem',
    }),
  });
  if (!(await input.canRead())) return { duration: undefined };
  const track = await input.getPrimaryAudioTrack();
  if (!track || !(await track.canDecode())) return { duration: undefined };
  sink = new AudioSampleSink(track);
  return {
    duration: (await track.getDurationFromMetadata()) ?? (await track.computeDuration()),
  };
}

async function read(start: number, end: number): Promise<SoundAnswer> {
  const pieces: Float32Array[] = [];
  let resampler: Resampler | undefined;
  let [began, rate, fed] = [0, 1, 0];
  for await (const sample of sink?.samples(start - LEAD, end + REACH) ?? []) {
    const { timestamp, numberOfFrames, numberOfChannels, sampleRate } = sample;
    if (!resampler) {
      [began, rate] = [timestamp, sampleRate];
      resampler = new Resampler(rate);
    }
    const gap = timestamp - began - fed / rate;
    if (gap > SLIP) {
      const silence = new Float32Array(Math.round(gap * rate));
      pieces.push(resampler.push([silence]));
      fed += silence.length;
    }
    const channels = Array.from({ length: numberOfChannels }, (_, planeIndex) => {
      const channel = roomFor(planeIndex, numberOfFrames);
      sample.copyTo(channel, { planeIndex, format: 'f32-planar' });
      return channel;
    });
    sample.close();
    pieces.push(resampler.push(channels));
    fed += numberOfFrames;
  }
  if (!resampler) return { samples: undefined };
  // What the filter still waits for.
  pieces.push(resampler.push([new Float32Array(Math.ceil(REACH * rate))]));
  return {
    samples: cut(
      pieces,
      Math.round((start - began) * SAMPLE_RATE),
      Math.round((end - start) * SAMPLE_RATE),
    ),
  };
}

/** Room for the samples of one channel, used again for each piece: there are 200,000 in an hour. */
const rooms: Float32Array<ArrayBuffer>[] = [];

function roomFor(channel: number, length: number): Float32Array<ArrayBuffer> {
  const room = rooms[channel];
  if (room && room.length >= length) return room.subarray(0, length);
  return (rooms[channel] = new Float32Array(length));
}

/** The samples of joined pieces from a place on, which may lie before their beginning. */
function cut(pieces: readonly Float32Array[], from: number, length: number): Float32Array {
  const known = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const samples = new Float32Array(Math.max(0, Math.min(length, known - from)));
  let at = -from;
  for (const piece of pieces) {
    const inside = piece.subarray(Math.max(0, -at), Math.max(0, samples.length - at));
    if (inside.length > 0) samples.set(inside, Math.max(0, at));
    at += piece.length;
  }
  return samples;
}
