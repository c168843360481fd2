/** A start and an onset that lie closer (seconds) belong together. */
const NEAR = 0.08;
/** By how much the farthest of these counts less. */
const FAR_LESS = 0.3;
/** Seconds of one step of the offsets that are looked at. */
const STEP = 0.02;
/** Lines are heard earlier or later by so many seconds at most. */
const FARTHEST = 900;
/** Fewer lines say nothing. */
const LEAST_LINES = 12;
/** Shortest insertion, in seconds. */
const LEAST_INSERTED = 2;
/** How many offsets are tried for the lines behind an insertion. */
const TRIED = 200;
/** Lines that an insertion must put right beside those that one offset puts right. Measured: 140 where there is one, 1 where not. */
const LEAST_GAIN = 8;

/** Other offsets that one is compared with. */
const SAMPLED = 500;

/** Lines moved by one offset, in seconds. */
export interface Shift {
  readonly offset: number;
  /** Standard deviations by which more lines meet an onset than at other offsets. */
  readonly z: number;
}

export interface Split {
  readonly before: Shift;
  readonly after: Shift;
  /** The start of the first line behind the insertion. */
  readonly at: number;
}

/** Looks for offsets at which many starts of cues meet onsets of speech. All are seconds, in order. */
export class ShiftSearch {
  readonly #onsets: readonly number[];
  readonly #starts: readonly number[];
  readonly #duration: number;
  readonly #farthest: number;
  /** Pairs of an onset and a start, by the offset of the one against the other, those near it included. */
  readonly #near: Uint16Array;
  /** How likely a place is near an onset. */
  readonly #chance: number;

  constructor(onsets: readonly number[], starts: readonly number[], duration: number) {
    this.#onsets = onsets;
    this.#starts = distinct(starts);
    this.#duration = duration;
    this.#farthest = Math.min(FARTHEST, duration);
    this.#chance = Math.min(0.9, (onsets.length * 2 * NEAR) / Math.max(1, duration));
    this.#near = this.#pairs();
  }

  /** The offset at which most lines meet an onset; undefined where too few lines say anything. */
  best(): Shift | undefined {
    const { length } = this.#starts;
    if (length < LEAST_LINES || this.#onsets.length < LEAST_LINES) return undefined;
    const [best = 0] = this.#peaks(1);
    const offset = this.#refined(best, 0, length);
    return { offset, z: this.#z(offset, 0, length) };
  }

  /** What one insertion explains better than one offset; undefined where it does not. */
  split(whole: Shift): Split | undefined {
    const { length } = this.#starts;
    const one = this.#hits(whole.offset);
    const all = one.reduce((sum, hit) => sum + hit, 0);
    let best = { gain: LEAST_GAIN - 1, cut: 0, before: 0, after: 0 };
    for (const offset of this.#peaks(TRIED)) {
      if (Math.abs(offset - whole.offset) < LEAST_INSERTED) continue;
      const other = this.#hits(offset);
      // Lines behind an insertion are heard later than those before it.
      const isLater = offset > whole.offset;
      const [early, late] = isLater ? [one, other] : [other, one];
      let hits = late.reduce((sum, hit) => sum + hit, 0);
      for (let cut = 0; cut < length; cut++) {
        if (hits - all > best.gain) {
          const [before, after] = isLater ? [whole.offset, offset] : [offset, whole.offset];
          best = { gain: hits - all, cut, before, after };
        }
        hits += early[cut]! - late[cut]!;
      }
    }
    const { cut } = best;
    const at = this.#starts[cut];
    if (cut === 0 || at === undefined) return undefined;
    const before = this.#refined(best.before, 0, cut);
    const after = this.#refined(best.after, cut, length);
    return {
      before: { offset: before, z: this.#z(before, 0, cut) },
      after: { offset: after, z: this.#z(after, cut, length) },
      at,
    };
  }

  /** Which lines meet an onset at an offset: 0 for none, up to 1 the closer it is. */
  #hits(offset: number): Float32Array {
    const hits = new Float32Array(this.#starts.length);
    let next = 0;
    this.#starts.forEach((start, i) => {
      while (next < this.#onsets.length && this.#onsets[next]! < start + offset - NEAR) next++;
      const apart = Math.abs((this.#onsets[next] ?? Infinity) - start - offset);
      if (apart <= NEAR) hits[i] = 1 - (apart / NEAR) * FAR_LESS;
    });
    return hits;
  }

  #pairs(): Uint16Array {
    const count = Math.ceil((2 * this.#farthest) / STEP) + 1;
    const pairs = new Uint16Array(count);
    let first = 0;
    for (const start of this.#starts) {
      while (first < this.#onsets.length && this.#onsets[first]! < start - this.#farthest) first++;
      for (let i = first; i < this.#onsets.length; i++) {
        const place = Math.round((this.#onsets[i]! - start + this.#farthest) / STEP);
        if (place >= count) break;
        pairs[place]!++;
      }
    }
    // Twice, so that the middle of what is near counts most.
    return summedAround(
      summedAround(pairs, Math.round(NEAR / STEP / 2)),
      Math.round(NEAR / STEP / 2),
    );
  }

  /** The offsets at which most lines meet an onset, apart from each other, the best one first. */
  #peaks(count: number): number[] {
    const near = this.#near;
    const apart = Math.round((2 * NEAR) / STEP);
    const isPeak = (place: number) => {
      for (let i = 1; i <= apart; i++) {
        if ((near[place - i] ?? 0) >= near[place]! || (near[place + i] ?? 0) > near[place]!)
          return false;
      }
      return true;
    };
    const places = Array.from(near.keys()).filter(isPeak);
    places.sort((a, b) => near[b]! - near[a]!);
    return places.slice(0, count).map((place) => place * STEP - this.#farthest);
  }

  /** An offset to the hundredth, by the lines of a part that meet an onset there. */
  #refined(offset: number, from: number, to: number): number {
    const moved: number[] = [];
    let next = 0;
    for (const start of this.#starts.slice(from, to)) {
      while (next < this.#onsets.length && this.#onsets[next]! < start + offset - NEAR) next++;
      const by = (this.#onsets[next] ?? Infinity) - start;
      if (by <= offset + NEAR) moved.push(by);
    }
    moved.sort((a, b) => a - b);
    return moved[moved.length >> 1] ?? offset;
  }

  /** How many more lines of a part meet an onset at an offset than at others, in standard deviations. */
  #z(offset: number, from: number, to: number): number {
    const others: number[] = [];
    const apart = (2 * this.#farthest) / SAMPLED;
    for (let other = -this.#farthest; other < this.#farthest; other += apart) {
      const surprise = this.#surprise(other, from, to);
      if (Math.abs(other - offset) > 1 && surprise !== undefined) others.push(surprise);
    }
    const mean = others.reduce((sum, one) => sum + one, 0) / Math.max(1, others.length);
    const spread = others.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    // Chance alone spreads by 1.
    const deviation = Math.max(1, Math.sqrt(spread / Math.max(1, others.length)));
    return ((this.#surprise(offset, from, to) ?? 0) - mean) / deviation;
  }

  /** By how many standard deviations of pure chance the lines of a part that meet an onset are more than expected; undefined where most lie outside of the recording. */
  #surprise(offset: number, from: number, to: number): number | undefined {
    const hits = this.#hits(offset);
    let [inside, hit] = [0, 0];
    for (let i = from; i < to; i++) {
      const at = this.#starts[i]! + offset;
      if (at < 0 || at > this.#duration) continue;
      inside++;
      if (hits[i]! > 0) hit++;
    }
    if (inside < (to - from) / 2) return undefined;
    const expected = inside * this.#chance;
    return (hit - expected) / Math.sqrt(Math.max(expected * (1 - this.#chance), 1e-6));
  }
}

/** Each value with those up to so far on either side of it. */
function summedAround(values: Uint16Array, reach: number): Uint16Array {
  let sum = 0;
  const sums = new Uint16Array(values.length);
  for (let i = -reach; i < values.length; i++) {
    sum += (values[i + reach] ?? 0) - (values[i - reach - 1] ?? 0);
    if (i >= 0) sums[i] = sum;
  }
  return sums;
}

/** Starts that are alike, as those of two speakers at once, count once. */
function distinct(starts: readonly number[]): number[] {
  return starts.filter((start, i) => i === 0 || start - starts[i - 1]! > NEAR);
}
