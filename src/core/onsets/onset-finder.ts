import { SAMPLE_RATE } from '../sound/readable-sound.ts';

/** Samples of one step: 10 ms. */
const STEP = SAMPLE_RATE / 100;
/** Steps that must be silent before an onset: 0.18 s, longer than a closed mouth within a word. */
const LEAST_SILENT = 18;
/** Steps of sound in a row that are no click. */
const LEAST_LOUD = 3;
/** Steps of which the loudness of speech and of silence is taken: a minute. */
const PART = 6000;
/** What is silent, in decibels: so far below speech, or above the quietest, but never this close to speech. */
const SILENT = { belowSpeech: 30, aboveQuiet: 9, least: 15 };
/** Shares of the time that are no louder than speech, and than its quietest moments. */
const SPEECH = 0.9;
const QUIET = 0.05;
/** Decibels of digital silence. */
const NOTHING = -90;

/**
 * Finds the seconds at which speech begins after a pause, in sound that comes piece by piece from the recording's beginning
 * on: 8,000 samples a second, one channel.
 */
export class OnsetFinder {
  readonly #onsets: number[] = [];
  readonly #levels = new Float32Array(PART);
  #steps = 0;
  /** Steps in the parts before. */
  #before = 0;
  #rest: Float32Array = new Float32Array();
  #silent = 0;

  /** Adds the samples that follow those before. */
  push(samples: Float32Array): void {
    let all = samples;
    if (this.#rest.length > 0) {
      all = new Float32Array(this.#rest.length + samples.length);
      all.set(this.#rest);
      all.set(samples, this.#rest.length);
    }
    let at = 0;
    for (; at + STEP <= all.length; at += STEP) {
      this.#levels[this.#steps++] = levelOf(all, at);
      if (this.#steps === PART) this.#endPart();
    }
    this.#rest = all.slice(at);
  }

  /** The onsets of all, in order, once nothing more comes. */
  end(): readonly number[] {
    this.#endPart();
    return this.#onsets;
  }

  #endPart(): void {
    const levels = this.#levels.subarray(0, this.#steps);
    const limit = limitOf(levels);
    for (let i = 0; i < levels.length; i++) {
      const isLoud = (one: number) => one >= levels.length || levels[one]! > limit;
      let loud = 0;
      while (loud < LEAST_LOUD && isLoud(i + loud)) loud++;
      if (loud < LEAST_LOUD) {
        this.#silent++;
        continue;
      }
      if (this.#silent >= LEAST_SILENT) this.#onsets.push((this.#before + i) / 100);
      this.#silent = 0;
    }
    this.#before += this.#steps;
    this.#steps = 0;
  }
}

/** The loudness of one step, in decibels. */
function levelOf(samples: Float32Array, from: number): number {
  let energy = 0;
  for (let i = from; i < from + STEP; i++) energy += samples[i]! * samples[i]!;
  return Math.max(NOTHING, 10 * Math.log10(energy / STEP));
}

function limitOf(levels: Float32Array): number {
  const sorted = levels.toSorted();
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NOTHING;
  const speech = at(SPEECH);
  const limit = Math.max(speech - SILENT.belowSpeech, at(QUIET) + SILENT.aboveQuiet);
  return Math.min(limit, speech - SILENT.least);
}
