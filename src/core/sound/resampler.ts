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
  #rest: Float32Array;
  /** Where the next sample of the result lies in `rest`. */
  #at: number;

  constructor(rate: number) {
    this.#ratio = rate / SAMPLE_RATE;
    // Where the source has less than the result, the filter only fills in between.
    const width = Math.max(1, this.#ratio);
    this.#reach = Math.ceil(LOBES * width);
    this.#scale = FINENESS / width;
    this.#rest = new Float32Array(this.#reach);
    this.#at = this.#reach;
  }

  /** The samples that further ones complete; channels are mixed. They are of one length. */
  push(channels: readonly Float32Array[]): Float32Array {
    const length = channels[0]?.length ?? 0;
    const all = new Float32Array(this.#rest.length + length);
    all.set(this.#rest);
    for (const channel of channels) {
      const from = this.#rest.length;
      for (let i = 0; i < length; i++) all[from + i]! += channel[i]! / channels.length;
    }
    const count = Math.max(0, Math.ceil((all.length - this.#reach - this.#at) / this.#ratio));
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
    this.#rest = all.slice(kept);
    this.#at = next - kept;
    return made;
  }
}
