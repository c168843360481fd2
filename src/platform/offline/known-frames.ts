import type { ByteSource } from '../../core/bytes/byte-source.ts';
import type { SoundAddress } from '../../core/sound/readable-sound.ts';
import type { Mp3Runs } from '../../core/timeline/mp3/frame-runs.ts';
import { readSeekFile } from '../../core/timeline/mp3/seek-file.ts';
import { printBytes, printOfSound } from '../../core/timeline/mp3/walk-frames.ts';
import { fetchFile } from '../network/fetch-file.ts';
import { seekCache } from './exact-address.ts';
import { servedBy } from './served.ts';

/** The frames of an MP3 that were published, or read here before; undefined where there are none of these very bytes. */
export async function knownFrames(
  { audio, seek }: SoundAddress,
  source: ByteSource,
  signal: AbortSignal,
): Promise<Mp3Runs | undefined> {
  try {
    const file =
      seek === undefined ? await readBefore(audio) : (await fetchFile(seek, signal)).bytes;
    const frames = file && (await readSeekFile(file));
    if (!frames) return undefined;
    const first = await source.read(frames.start, printBytes);
    const isSame = source.size === frames.fileBytes && printOfSound(first) === frames.print;
    return isSame ? frames : undefined;
  } catch (error) {
    signal.throwIfAborted();
    // Then they are read once more.
    console.info('The frames of a recording cannot be had:', error);
    return undefined;
  }
}

async function readBefore(audio: string): Promise<Uint8Array | undefined> {
  const worker = servedBy();
  if (worker === undefined) return undefined;
  const file = await caches.match(audio, { cacheName: seekCache(worker) });
  return file && new Uint8Array(await file.arrayBuffer());
}
