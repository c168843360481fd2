import { OnsetFinder } from '../../core/onsets/onset-finder.ts';
import { speechShift, type FindShift, type ShiftTask } from '../../core/onsets/speech-shift.ts';
import { SAMPLE_RATE } from '../../core/sound/readable-sound.ts';
import { addressSource } from '../files/address-source.ts';
import { MOST_BYTES, savesData } from '../network/data-use.ts';
import { restAfter } from './in-background.ts';
import { openSound } from './open-sound.ts';

/** Seconds that are listened to at once. */
const PART = 60;

/** Finds by speech how lines have moved, with what this browser decodes; a minute at a time, so that what plays is not disturbed. */
export const findShift: FindShift = async (task, signal) => {
  try {
    return await find(task, signal);
  } catch (error) {
    signal.throwIfAborted();
    console.info('The recording cannot be listened to:', error);
    return 'unreadable';
  }
};

async function find(
  { starts, isWanted, seconds = Infinity, onProgress, ...address }: ShiftTask,
  signal: AbortSignal,
) {
  if (!isWanted && !address.audio.startsWith('blob:')) {
    if (savesData()) return 'costly';
    const source = addressSource(address.audio, signal);
    await source.read(0, 1);
    if ((source.size ?? 0) > MOST_BYTES) return 'costly';
  }
  const sound = await openSound(address, signal);
  if (!sound) return 'unreadable';
  try {
    const finder = new OnsetFinder();
    const whole = Math.min(seconds, sound.duration);
    for (let start = 0; start < whole; start += PART) {
      const began = performance.now();
      const end = Math.min(start + PART, whole);
      const samples = await sound.read(start, end);
      signal.throwIfAborted();
      if (samples) finder.push(samples);
      // What cannot be decoded takes its time all the same.
      const length = Math.round((end - start) * SAMPLE_RATE);
      finder.push(new Float32Array(Math.max(0, length - (samples?.length ?? 0))));
      onProgress?.(end / whole);
      await restAfter(performance.now() - began, signal);
    }
    const heard = whole < sound.duration ? starts.filter((start) => start < whole) : starts;
    return speechShift(finder.end(), heard, whole);
  } finally {
    sound.close();
  }
}
