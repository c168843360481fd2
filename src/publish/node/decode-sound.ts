import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { SAMPLE_RATE } from '../../core/sound/readable-sound.ts';
import { Resampler } from '../../core/sound/resampler.ts';
import { lookAtMp3 } from '../../core/timeline/mp3/first-frame.ts';
import { codeOf, PublishError } from './publish-error.ts';

/** Why a recording's sound cannot be had here: nothing on this computer decodes its kind. */
export class NoDecoder extends Error {
  override name = 'NoDecoder';
}

const pieceBytes = 2 ** 18;

/**
 * A file's sound piece by piece: 8,000 samples a second, one channel. MP3 is decoded by `mpg123-decoder`, other kinds by
 * ffmpeg. `onShare` is told the share of the file that was decoded, from 0 to 1, as far as that can be known. Rejects with
 * `NoDecoder` where what is needed is not installed, with a `PublishError` where the file is damaged or has no sound, and
 * with the signal's reason.
 */
export async function* decodeSound(
  file: string,
  signal: AbortSignal,
  onShare: (share: number) => void = () => undefined,
): AsyncGenerator<Float32Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read = async (from: number, length: number) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    };
    const decoder = (await lookAtMp3({ size, read })) && (await mp3Decoder());
    if (!decoder) return yield* decodedByFfmpeg(file, signal, onShare);
    let resampler: Resampler | undefined;
    try {
      for (let at = 0; at < size; at += pieceBytes) {
        signal.throwIfAborted();
        onShare(at / size);
        const { channelData, sampleRate } = decoder.decode(await read(at, pieceBytes));
        if (!channelData[0]?.length) continue;
        resampler ??= new Resampler(sampleRate);
        yield resampler.push(channelData);
      }
    } finally {
      decoder.free();
    }
  } finally {
    await handle.close();
  }
}

/** The decoder of MP3; undefined where the package was installed without it. */
async function mp3Decoder() {
  try {
    const { MPEGDecoder } = await import('mpg123-decoder');
    const decoder = new MPEGDecoder();
    await decoder.ready;
    return decoder;
  } catch (error) {
    if (codeOf(error) === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** What ffmpeg says of a file before it decodes it. */
const saidDuration = /^ {2}Duration: (\d+):(\d\d):(\d\d\.\d+),/m;

async function* decodedByFfmpeg(
  file: string,
  signal: AbortSignal,
  onShare: (share: number) => void,
): AsyncGenerator<Float32Array> {
  const options = ['-hide_banner', '-nostats', '-nostdin', '-i', `file:${file}`, '-map', '0:a:0'];
  const form = ['-ac', '1', '-ar', String(SAMPLE_RATE), '-f', 'f32le', 'pipe:1'];
  const child = spawn('ffmpeg', [...options, ...form], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let said = '';
  let duration = Number.NaN;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (duration > 0) return;
    said += text;
    const [, hours, minutes, seconds] = saidDuration.exec(said) ?? [];
    duration = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  // It may fail before anybody waits for its end.
  ended.catch(() => undefined);
  let samples = 0;
  try {
    onShare(0);
    let rest: Uint8Array = new Uint8Array();
    for await (const chunk of child.stdout as AsyncIterable<Uint8Array>) {
      const bytes = new Uint8Array(rest.length + chunk.length);
      bytes.set(rest);
      bytes.set(chunk, rest.length);
      const whole = bytes.length - (bytes.length % 4);
      rest = bytes.subarray(whole);
      samples += whole / 4;
      if (duration > 0) onShare(Math.min(1, samples / SAMPLE_RATE / duration));
      yield new Float32Array(bytes.buffer, 0, whole / 4);
    }
    const code = await ended;
    if (code === 0) return;
    throw new PublishError(
      samples > 0
        ? `${file} is damaged: its sound breaks off after ${Math.round(samples / SAMPLE_RATE)} s.`
        : `${file} is no recording: no sound was found in it.`,
    );
  } catch (error) {
    signal.throwIfAborted();
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new NoDecoder('ffmpeg is not installed', { cause: error });
  } finally {
    child.kill();
  }
}
