import {
  ADTS,
  BufferTarget,
  CustomSource,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  FLAC,
  FlacOutputFormat,
  Input,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  OGG,
  Output,
  QTFF,
  WAVE,
  WavOutputFormat,
  WEBM,
  WebMOutputFormat,
  type AudioCodec,
  type OutputFormat,
} from 'mediabunny';
import type { ByteSource } from '../../core/bytes/byte-source.ts';
import type { SoundSlice } from './decode-slice.ts';

/** Seconds before a place that a decoder needs to be in step: Opus asks for 0.08. */
const LEAD = 0.1;
/** Seconds of sound behind a place that a resampler looks at. */
const REACH = 0.01;

/** Parts of a recording by time. */
export interface MediaSlices {
  /** Seconds of the whole recording. */
  readonly duration: number;
  /** The frames that hold the sound from `start` up to `end` (seconds), and some before; undefined where there are none. */
  slice(start: number, end: number): Promise<SoundSlice | undefined>;
}

/** Parts of a recording of a kind other than MP3; undefined for kinds that are not known. */
export async function openMedia(
  source: ByteSource,
  prefetchProfile: 'network' | 'fileSystem',
): Promise<MediaSlices | undefined> {
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
  const decoderConfig = await track?.getDecoderConfig();
  const { codec } = track ?? {};
  if (!track || !decoderConfig || !codec || !formatFor(codec)) return undefined;
  const sink = new EncodedPacketSink(track);
  return {
    duration: (await track.getDurationFromMetadata()) ?? (await track.computeDuration()),
    async slice(start, end) {
      let packet = (await sink.getPacket(start - LEAD)) ?? (await sink.getFirstPacket());
      if (!packet || packet.timestamp >= end) return undefined;
      const began = packet.timestamp;
      let ended = began;
      const target = new BufferTarget();
      const output = new Output({ format: formatFor(codec)!, target });
      const packets = new EncodedAudioPacketSource(codec);
      output.addAudioTrack(packets);
      await output.start();
      for (; packet && packet.timestamp < end + REACH; packet = await sink.getNextPacket(packet)) {
        ended = packet.timestamp + packet.duration;
        await packets.add(packet.clone({ timestamp: packet.timestamp - began }), { decoderConfig });
      }
      await output.finalize();
      return { bytes: target.buffer!, start: began, seconds: ended - began };
    },
  };
}

/** The kind of file in which browsers decode a codec; undefined for codecs that they do not know. */
function formatFor(codec: AudioCodec): OutputFormat | undefined {
  if (codec === 'aac' || codec === 'mp3') return new Mp4OutputFormat({ fastStart: 'in-memory' });
  if (codec === 'opus' || codec === 'vorbis') return new WebMOutputFormat();
  if (codec === 'flac') return new FlacOutputFormat();
  const wave = new WavOutputFormat();
  return wave.getSupportedAudioCodecs().includes(codec) ? wave : undefined;
}
