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
 * ffmpeg. Rejects with `NoDecoder` where what is needed is not installed, with a `PublishError` where the file is damaged,
 * and with the signal's reason.
 */
export async function* decodeSound(
  file: string,
  signal: AbortSignal,
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
    if (!decoder) return yield* decodedByFfmpeg(file, signal);
    let resampler: Resampler | undefined;
    try {
      for (let at = 0; at < size; at += pieceBytes) {
        signal.throwIfAborted();
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

async function* decodedByFfmpeg(file: string, signal: AbortSignal): AsyncGenerator<Float32Array> {
  const options = ['-v', 'error', '-nostdin', '-i', `file:${file}`, '-map', '0:a:0'];
  const form = ['-ac', '1', '-ar', String(SAMPLE_RATE), '-f', 'f32le', 'pipe:1'];
  const child = spawn('ffmpeg', [...options, ...form], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const told: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => void told.push(chunk));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  // It may fail before anybody waits for its end.
  ended.catch(() => undefined);
  try {
    let rest: Uint8Array = new Uint8Array();
    for await (const chunk of child.stdout as AsyncIterable<Uint8Array>) {
      const bytes = new Uint8Array(rest.length + chunk.length);
      bytes.set(rest);
      bytes.set(chunk, rest.length);
      const whole = bytes.length - (bytes.length % 4);
      rest = bytes.subarray(whole);
      yield new Float32Array(bytes.buffer, 0, whole / 4);
    }
    const code = await ended;
    if (code === 0) return;
    const [reason = 'ffmpeg failed'] = Buffer.concat(told).toString().trim().split('\n').slice(-1);
    throw new PublishError(`${file} cannot be decoded: ${reason}`);
  } catch (error) {
    signal.throwIfAborted();
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new NoDecoder('ffmpeg is not installed', { cause: error });
  } finally {
    child.kill();
  }
}
