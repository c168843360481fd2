import { SAMPLE_RATE } from './readable-sound.ts';
import type { TimeRange } from '../time.ts';

/** Seconds. The shortest are those of a closed mouth, in the middle of words. */
const LEAST = 0.07;
/** How often loudness is looked at, and over how long (seconds). */
const HOP = 0.01;
const WINDOW = 0.02;
/**
 * What is silent, as a factor of amplitude: so far below speech, or above the quietest where a room hums, but never above a
 * part of speech.
 */
const SILENT = { belowSpeech: 0.03, aboveQuiet: 3, most: 0.06 };
/** Shares of the time that are no louder than speech, and than its quietest moments. */
const SPEECH = 0.9;
const QUIET = 0.05;

/**
 * Dips of the energy in some seconds of speech (`SAMPLE_RATE`), in order; `from` is the second at which they begin. None where none
 * stands out, as in music.
 */
export function findSilences(samples: Float32Array, from: number): TimeRange[] {
  const loudness = loudnessOf(samples);
  const sorted = loudness.toSorted();
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const speech = at(SPEECH);
  const hum = Math.min(at(QUIET) * SILENT.aboveQuiet, speech * SILENT.most);
  const most = Math.max(speech * SILENT.belowSpeech, hum);
  const silences: TimeRange[] = [];
  let begun = -1;
  for (let i = 0; i <= loudness.length; i++) {
    const isSilent = i < loudness.length && loudness[i]! <= most;
    if (isSilent && begun < 0) begun = i;
    if (isSilent || begun < 0) continue;
    const [start, end] = [from + begun * HOP, from + i * HOP];
    if (end - start >= LEAST) silences.push({ start, end });
    begun = -1;
  }
  return silences;
}

/** The root of the mean square around each step. */
function loudnessOf(samples: Float32Array): Float32Array {
  const hop = HOP * SAMPLE_RATE;
  const half = (WINDOW * SAMPLE_RATE) / 2;
  return Float32Array.from({ length: Math.floor(samples.length / hop) }, (_, i) => {
    const middle = (i + 0.5) * hop;
    const part = samples.subarray(Math.max(0, middle - half), middle + half);
    return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length);
  });
}
