import { SAMPLE_RATE } from '../sound/readable-sound.ts';

/** Samples that one spectrum looks at. */
export const WINDOW = 2048;

/** Bands whose energies are summed. */
export const BANDS = 33;
const LOWEST_HZ = 300;
const HIGHEST_HZ = 3000;

/** The first bin of each band, and the end of the last: bands are equally wide to the ear. */
const edges = Array.from({ length: BANDS + 1 }, (_, i) =>
  Math.round((LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (i / BANDS) * WINDOW) / SAMPLE_RATE),
);

/** Energies in 33 bands of 300 to 3,000 Hz. */
export type BandEnergies = Float64Array;

/** Takes spectra of two windows at a time, as the real and the imaginary part of one transform. */
export class Spectrum {
  readonly #real = new Float64Array(WINDOW);
  readonly #imaginary = new Float64Array(WINDOW);
  // An hour has 112,500 windows: new arrays for each would be 40 MB that wait to be collected.
  readonly #energies = [new Float64Array(BANDS), new Float64Array(BANDS)] as const;

  /** Energies of the windows of `samples` that begin at `first` and at `second`; they hold until the next call. */
  energies(
    samples: Float32Array,
    first: number,
    second: number,
  ): readonly [BandEnergies, BandEnergies] {
    const [real, imaginary] = [this.#real, this.#imaginary];
    for (let i = 0; i < WINDOW; i++) {
      const place = reversed[i]!;
      real[place] = samples[first + i]! * hann[i]!;
      imaginary[place] = samples[second + i]! * hann[i]!;
    }
    transform(real, imaginary);
    const [one, other] = this.#energies;
    one.fill(0);
    other.fill(0);
    for (let band = 0; band < BANDS; band++) {
      for (let bin = edges[band]!; bin < edges[band + 1]!; bin++) {
        const a = real[bin]!;
        const b = imaginary[bin]!;
        const c = real[WINDOW - bin]!;
        const d = imaginary[WINDOW - bin]!;
        // A real signal's transform is even, an imaginary one's odd (up to the sign of the conjugate).
        one[band]! += (a + c) * (a + c) + (b - d) * (b - d);
        other[band]! += (b + d) * (b + d) + (a - c) * (a - c);
      }
    }
    return this.#energies;
  }
}

const hann = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW),
);
const cosines = Float64Array.from({ length: WINDOW / 2 }, (_, i) =>
  Math.cos((2 * Math.PI * i) / WINDOW),
);
const sines = Float64Array.from(
  { length: WINDOW / 2 },
  (_, i) => -Math.sin((2 * Math.PI * i) / WINDOW),
);
const bits = Math.log2(WINDOW);
const reversed = Uint16Array.from({ length: WINDOW }, (_, i) => {
  let place = 0;
  for (let bit = 0; bit < bits; bit++) place |= ((i >> bit) & 1) << (bits - 1 - bit);
  return place;
});

/** The fast Fourier transform (Cooley & Tukey 1965) of values in bit-reversed order, in place. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  for (let half = 1, turn = WINDOW / 2; half < WINDOW; half *= 2, turn /= 2) {
    for (let start = 0; start < WINDOW; start += half * 2) {
      for (let i = start, angle = 0; i < start + half; i++, angle += turn) {
        const other = i + half;
        const x = real[other]!;
        const y = imaginary[other]!;
        const a = x * cosines[angle]! - y * sines[angle]!;
        const b = x * sines[angle]! + y * cosines[angle]!;
        real[other] = real[i]! - a;
        imaginary[other] = imaginary[i]! - b;
        real[i]! += a;
        imaginary[i]! += b;
      }
    }
  }
}
