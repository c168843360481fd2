import { SAMPLE_RATE } from './readable-sound.ts';

/** Zero crossings of the filter on either side: what lies above 5 kHz is gone, what lies below 3 kHz is kept. */
const LOBES = 6;
/** Places at which the filter is known, from one crossing to the next. */
const FINENESS = 64;

/** A sinc under a Hann window, from its middle to its end. */
const filter = Float64Array.from({ length: LOBES * FINENESS + 1 }, (_, i) => {
  const x = (Math.PI * i) / FINENESS;
  return (i === 0 ? 1 : Math.sin(x) / x) * (0.5 + 0.5 * Math.cos(x / LOBES));
});

/** Turns sound of any sampling rate, which comes piece by piece, into one channel of 8,000 samples a second. */
export class Resampler {
  /** Samples of the source for one of the result. */
  readonly #ratio: number;
  /** Reach of the filter in samples of the source. */
  readonly #reach: number;
  /** Places of the filter for one sample of the source. */
  readonly #scale: number;
  /** The last samples of the source, and room for more: it is used again for each piece. */
  #all: Float32Array;
  #held: number;
  /** Where the next sample of the result lies in `all`. */
  #at: number;

  constructor(rate: number) {
    this.#ratio = rate / SAMPLE_RATE;
    // Where the source has less than the result, the filter only fills in between.
    const width = Math.max(1, this.#ratio);
    this.#reach = Math.ceil(LOBES * width);
    this.#scale = FINENESS / width;
    this.#all = new Float32Array(this.#reach);
    this.#held = this.#reach;
    this.#at = this.#reach;
  }

  /** The samples that further ones complete; channels are mixed. They are of one length. */
  push(channels: readonly Float32Array[]): Float32Array {
    const length = channels[0]?.length ?? 0;
    const from = this.#held;
    const end = from + length;
    if (this.#all.length < end) {
      const larger = new Float32Array(end);
      larger.set(this.#all.subarray(0, from));
      this.#all = larger;
    }
    const all = this.#all.fill(0, from, end);
    for (const channel of channels) {
      for (let i = 0; i < length; i++) all[from + i]! += channel[i]! / channels.length;
    }
    const count = Math.max(0, Math.ceil((end - this.#reach - this.#at) / this.#ratio));
    const made = new Float32Array(count);
    const gain = this.#scale / FINENESS;
    for (let n = 0; n < count; n++) {
      const centre = this.#at + n * this.#ratio;
      const last = Math.floor(centre + this.#reach);
      let sum = 0;
      for (let i = Math.ceil(centre - this.#reach); i <= last; i++) {
        const place = Math.abs(i - centre) * this.#scale + 0.5;
        sum += all[i]! * (filter[place | 0] ?? 0);
      }
      made[n] = sum * gain;
    }
    const next = this.#at + count * this.#ratio;
    const kept = Math.max(0, Math.floor(next) - this.#reach);
    all.copyWithin(0, kept, end);
    this.#held = end - kept;
    this.#at = next - kept;
    return made;
  }
}
