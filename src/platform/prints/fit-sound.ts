import type { ByteSource } from '../../core/bytes/byte-source.ts';
import { HOP, PRINT_SAMPLES, PRINTS_A_SECOND } from '../../core/prints/print-maker.ts';
import {
  readPrints,
  soundIdentity,
  TAIL_BYTES,
  type SoundIdentity,
} from '../../core/prints/prints-file.ts';
import {
  withGuesses,
  type FitSound,
  type FitTask,
  type SoundFit,
} from '../../core/prints/sound-fit.ts';
import { SAMPLE_RATE, type ReadableSound } from '../../core/sound/readable-sound.ts';
import { openSteadily } from '../../core/sound/steady-sound.ts';
import { addressSource } from '../files/address-source.ts';
import { MOST_BYTES, savesData } from '../network/data-use.ts';
import { fetchFile } from '../network/fetch-file.ts';
import { mayStartWorkers } from '../network/ask-worker.ts';
import { trustedScriptUrl } from '../network/trusted-script-url.ts';
import { restAfter } from '../sound/in-background.ts';
import { openSound } from '../sound/open-sound.ts';
import { keepFit, keptFit } from './kept-fits.ts';
import type { GrownMap, MadePrints, PrintsRequest } from './prints-worker.ts';
import workerUrl from './prints-worker.ts?worker&url';

/** Prints of the part that is listened to at once: 20 s. */
const PART = Math.floor(20 * PRINTS_A_SECOND);
/** Parts (10 MB of sound) that one worker prints. */
const MOST_PRINTED = 16;
/** Parts (a quarter of an hour) after which sound that fits nowhere is another recording. */
const MOST_UNFIT = 45;

/** Finds where a recording and its prints fit, with what this browser decodes. */
export const fitSound: FitSound = async (task, signal) => {
  try {
    return await fit(task, signal);
  } catch (error) {
    signal.throwIfAborted();
    console.info('The recording cannot be compared with its prints:', error);
    return 'unreadable';
  }
};

async function fit({ prints: url, ...task }: FitTask, signal: AbortSignal) {
  if (!mayStartWorkers()) return 'unreadable';
  const { address, playedOn } = task;
  const { audio } = address();
  const isLocal = audio.startsWith('blob:');
  if (!task.isWanted && !isLocal && savesData()) return 'costly';
  const { bytes } = await fetchFile(url, signal);
  const prints = readPrints(bytes);
  if (!prints) return 'unreadable';
  const source = addressSource(audio, signal);
  const recording = await identityOf(source);
  if (!recording) return 'unreadable';
  const { seconds } = prints;
  if (recording.bytes === prints.recording.bytes && recording.tail === prints.recording.tail) {
    // Then what the show says of its timing holds.
    task.onFit({ stretches: [], heard: [], duration: seconds, isSame: true, isDone: true }, []);
    return 'done';
  }
  const key = [url, prints.recording.tail, recording.bytes, recording.tail].join(' ');
  const kept = await keptFit(key);
  if (kept) {
    task.onFit(kept, kept.stretches);
    return 'done';
  }
  if (!task.isWanted && !isLocal && recording.bytes > MOST_BYTES) return 'costly';
  const sound = await openSteadily({ open: openSound, address, playedOn }, signal);
  if (!sound) return 'unreadable';
  try {
    const found = await listen(sound, bytes, task, signal);
    await keepFit(key, found);
    return 'done';
  } finally {
    sound.close();
  }
}

async function listen(
  sound: ReadableSound,
  file: Uint8Array,
  { place, mayGoOn, onFit }: Pick<FitTask, 'place' | 'mayGoOn' | 'onFit'>,
  signal: AbortSignal,
): Promise<SoundFit> {
  const { duration } = sound;
  const [printer, mapper] = [new Printer(), new PrintsWorker<GrownMap>()];
  const parts = new Set(
    Array.from({ length: Math.ceil((duration * PRINTS_A_SECOND) / PART) }, (_, i) => i),
  );
  let fit: SoundFit = { stretches: [], heard: [], duration };
  try {
    await mapper.ask({ file });
    for (let done = 1; parts.size > 0; done++) {
      await mayGoOn();
      signal.throwIfAborted();
      const began = performance.now();
      const part = nearestPart(parts, place());
      parts.delete(part);
      const samples = await soundOf(sound, part);
      signal.throwIfAborted();
      if (samples) {
        const prints = await printer.print(samples);
        fit = { ...(await mapper.ask({ from: part * PART, prints })), duration };
        signal.throwIfAborted();
        onFit(fit, withGuesses(fit));
      }
      if (done >= MOST_UNFIT && fit.stretches.length === 0) break;
      await restAfter(performance.now() - began, signal);
    }
    fit = { ...fit, isDone: true };
    onFit(fit, fit.stretches);
    return fit;
  } finally {
    printer.end();
    mapper.end();
  }
}

/** The part around a place, else the closest one, what comes rather than what was. */
function nearestPart(parts: Iterable<number>, place: number): number {
  const now = Math.floor((place * PRINTS_A_SECOND) / PART);
  const distance = (part: number) => (part < now ? 2 * (now - part) : part - now);
  return [...parts].reduce((best, part) => (distance(part) < distance(best) ? part : best));
}

/** The sound that a part's prints are made of, and nothing before it. */
function soundOf(sound: ReadableSound, part: number) {
  const start = (part * PART) / PRINTS_A_SECOND;
  return sound.read(start, start + (PART * HOP + PRINT_SAMPLES) / SAMPLE_RATE);
}

async function identityOf(source: ByteSource): Promise<SoundIdentity | undefined> {
  await source.read(0, 1);
  const { size } = source;
  if (size === undefined) return undefined;
  const from = Math.max(0, size - TAIL_BYTES);
  return soundIdentity(size, await source.read(from, size - from));
}

/**
 * Makes prints of sound in a worker, which is exchanged now and then: decoded sound is thrown away, and the collector of a
 * worker comes late.
 */
class Printer {
  #worker = new PrintsWorker<MadePrints>();
  #parts = 0;

  print(samples: Float32Array<ArrayBuffer>): Promise<MadePrints> {
    if (this.#parts++ >= MOST_PRINTED) {
      this.end();
      this.#worker = new PrintsWorker();
      this.#parts = 1;
    }
    return this.#worker.ask({ samples }, [samples.buffer]);
  }

  end(): void {
    this.#worker.end();
  }
}

class PrintsWorker<Answer> {
  readonly #worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });

  ask(request: PrintsRequest, transfer: Transferable[] = []): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      this.#worker.onerror = (event) =>
        reject(new Error(`the worker failed: ${event.message}`, { cause: event }));
      this.#worker.postMessage(request, transfer);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}
