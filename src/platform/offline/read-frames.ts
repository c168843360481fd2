import type { ByteSource } from '../../core/bytes/byte-source.ts';
import type { Exactness, ExactReading, InexactReason } from '../../core/episode/exact-sounds.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import { guessedWithin, lookAtMp3 } from '../../core/timeline/mp3/first-frame.ts';
import { addressSource } from '../files/address-source.ts';
import { MOST_BYTES, savesData } from '../network/data-use.ts';
import { isOffline, isSameOrigin, NoAnswer } from '../network/request.ts';
import { exactAddress } from './exact-address.ts';
import { readFramesOnce } from './known-frames.ts';
import { servedBy, serviceWorkers } from './served.ts';

/** A recording on the network; a host that gives no ranges is not asked for more. */
const rangesOf = (audio: string, signal: AbortSignal) => addressSource(audio, signal, 0);

/** Looks at a recording on the network: whether its places are guessed. */
export async function lookAtRecording(audio: string, signal: AbortSignal): Promise<Exactness> {
  return lookAt(rangesOf(audio, signal), audio);
}

type Look = Extract<Exactness, { kind: 'as-it-is' | 'unreadable' | 'unknown' | 'unread' }>;

async function lookAt(source: ByteSource, audio: string): Promise<Look> {
  try {
    const look = await lookAtMp3(source);
    if (!look || look.isConstant || (look.duration !== undefined && !look.isVariable))
      return { kind: 'as-it-is' };
    return { kind: 'unread', ...omitUndefined({ offBy: guessedWithin(look) }) };
  } catch (error) {
    console.info(error);
    // Whoever gets no answer cannot see why; on the page's own site it is no lack of permission.
    const isRefused = error instanceof NoAnswer && !isSameOrigin(audio) && !isOffline();
    return { kind: isRefused ? 'unreadable' : 'unknown' };
  }
}

/** Looks at a recording on the network, and reads all of it where its places are only guessed. */
export async function readFrames(
  audio: string,
  signal: AbortSignal,
  isAsked: boolean,
  canPlay: boolean,
): Promise<ExactReading> {
  const source = rangesOf(audio, signal);
  const look = await lookAt(source, audio);
  if (look.kind !== 'unread') return look;
  const { kind: _, ...known } = look;
  const inexact = (why: InexactReason) => ({ kind: 'inexact', why, ...known }) as const;
  if (!canPlay) return inexact('no-means');
  const worker = servedBy();
  if (worker === undefined) return serviceWorkers() ? { kind: 'not-yet' } : inexact('no-worker');
  if (!isAsked && savesData()) return inexact('saves-data');
  if (!isAsked && (source.size ?? 0) > MOST_BYTES) return inexact('large');
  try {
    const { frames, isKept } = await readFramesOnce(audio, worker, source, signal);
    if (frames === 'constant') return { kind: 'as-it-is' };
    if (typeof frames === 'string' || !isKept) return inexact('broken');
    return { kind: 'exact', url: exactAddress(worker, audio) };
  } catch (error) {
    if (!signal.aborted) console.info(error);
    return inexact('broken');
  }
}
