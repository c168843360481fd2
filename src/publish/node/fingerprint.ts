import { open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PrintMaker } from '../../core/prints/print-maker.ts';
import {
  KeptPrints,
  soundIdentity,
  TAIL_BYTES,
  type Prints,
  type SoundIdentity,
  writePrints,
} from '../../core/prints/prints-file.ts';
import { SAMPLE_RATE } from '../../core/sound/readable-sound.ts';
import { decodeSound, NoDecoder } from './decode-sound.ts';
import type { ProgressBar } from './progress.ts';
import { PublishError, reasonOf } from './publish-error.ts';

/**
 * Prints a recording. `onShare` is told the share of it that was listened to, from 0 to 1, and `onSound` its sound, as
 * `decodeSound` gives it. Rejects as that does.
 */
export async function fingerprint(
  file: string,
  signal: AbortSignal,
  onShare?: (share: number) => void,
  onSound?: (samples: Float32Array) => void,
): Promise<Prints> {
  const recording = await identityOf(file);
  const maker = new PrintMaker();
  const kept = new KeptPrints();
  let samples = 0;
  for await (const piece of decodeSound(file, signal, onShare)) {
    kept.push(maker.push(piece));
    samples += piece.length;
    onSound?.(piece);
  }
  return { recording, seconds: samples / SAMPLE_RATE, prints: kept.prints };
}

async function identityOf(file: string): Promise<SoundIdentity> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const tail = new Uint8Array(Math.min(size, TAIL_BYTES));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return soundIdentity(size, tail);
  } finally {
    await handle.close();
  }
}

/** Writes the prints of a recording beside it, or to `out`; gives a sentence about them. Rejects with a `PublishError`. */
export async function fingerprintFile(
  file: string,
  out: string | undefined,
  progress: ProgressBar,
  signal: AbortSignal,
): Promise<string> {
  const { dir, name } = path.parse(file);
  const to = out ?? path.join(dir, `${name}.prints`);
  try {
    const show = (share: number) => progress.show('Listening', share, 1);
    const prints = await fingerprint(file, signal, show);
    if (prints.prints.length === 0) throw new PublishError(`${file} has no sound to print.`);
    const bytes = writePrints(prints);
    await writeFile(`${to}.${process.pid}`, bytes);
    await rename(`${to}.${process.pid}`, to);
    return `${to}: ${Math.round(prints.seconds)} s of sound in ${bytes.length} bytes.`;
  } catch (error) {
    if (error instanceof NoDecoder) {
      throw new PublishError(`${file} needs ffmpeg to be decoded, which is not installed.`, {
        cause: error,
      });
    }
    if (error instanceof PublishError || signal.aborted) throw error;
    throw new PublishError(`${file} cannot be printed: ${reasonOf(error)}.`, { cause: error });
  } finally {
    progress.clear();
  }
}
