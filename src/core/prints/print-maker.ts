import { SAMPLE_RATE } from '../sound/readable-sound.ts';
import { BANDS, Spectrum, WINDOW, type BandEnergies } from './spectrum.ts';

/** Samples from one print to the next. */
export const HOP = 256;
/** Prints a second. */
export const PRINTS_A_SECOND = SAMPLE_RATE / HOP;
/** Samples that one print looks at: two windows. */
export const PRINT_SAMPLES = WINDOW + HOP;

/** The print of what is silent: it says nothing of its place. */
export const SILENT = 0;
/** The energy in all bands below which sound is silent: 16 bits have less than their last one there. */
const SILENCE = 1e-3;

/**
 * Makes prints of sound that comes piece by piece: 8,000 samples a second, one channel. Print `n` is of 32 bits, and looks at
 * the samples from `n * 256` on. A bit tells whether the energy of a band, less that of the next higher one, grows.
 * (After J. Haitsma and T. Kalker, "A Highly Robust Audio Fingerprinting System", 2002.)
 */
export class PrintMaker {
  readonly #spectrum = new Spectrum();
  #rest: Float32Array = new Float32Array();
  readonly #last: BandEnergies = new Float64Array(BANDS);
  #hasLast = false;

  /** The prints that further samples complete. */
  push(samples: Float32Array): Uint32Array<ArrayBuffer> {
    const all = this.#rest.length > 0 ? joined(this.#rest, samples) : samples;
    const pairs = Math.max(0, Math.floor((all.length - WINDOW - HOP) / (2 * HOP)) + 1);
    const prints = new Uint32Array(pairs * 2);
    let made = 0;
    for (let pair = 0; pair < pairs; pair++) {
      const at = pair * 2 * HOP;
      const [one, other] = this.#spectrum.energies(all, at, at + HOP);
      if (this.#hasLast) prints[made++] = printOf(this.#last, one);
      prints[made++] = printOf(one, other);
      this.#last.set(other);
      this.#hasLast = true;
    }
    this.#rest = all.slice(pairs * 2 * HOP);
    return prints.slice(0, made);
  }
}

function joined(one: Float32Array, other: Float32Array): Float32Array {
  const all = new Float32Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

function printOf(before: BandEnergies, now: BandEnergies): number {
  let print = 0;
  let energy = 0;
  for (let band = 0; band + 1 < now.length; band++) {
    const growth = now[band]! - now[band + 1]! - (before[band]! - before[band + 1]!);
    print = (print << 1) | (growth > 0 ? 1 : 0);
    energy += now[band]! + before[band]!;
  }
  return energy < SILENCE ? SILENT : print >>> 0;
}
