import {
  SAMPLE_RATE,
  type OpenSound,
  type ReadableSound,
} from '../../src/core/sound/readable-sound.ts';
import type { TimeRange } from '../../src/core/time.ts';

/** A recording of a tone with silences; it tells what was read of it. */
export class FakeSound implements ReadableSound {
  readonly duration = 3600;
  /** The seconds at which something was read. */
  readonly places: number[] = [];
  isClosed = false;
  readonly #silences: readonly TimeRange[];

  constructor(silences: readonly TimeRange[] = []) {
    this.#silences = silences;
  }

  read(start: number, end: number): Promise<Float32Array<ArrayBuffer>> {
    this.places.push(start);
    const samples = Float32Array.from({ length: (end - start) * SAMPLE_RATE }, (_, i) => {
      const at = start + i / SAMPLE_RATE;
      const isSilent = this.#silences.some((one) => at >= one.start && at < one.end);
      return isSilent ? 0 : Math.sin(i * 0.7) / 2;
    });
    return Promise.resolve(samples);
  }

  close(): void {
    this.isClosed = true;
  }

  /** Opens it at any address. */
  readonly open: OpenSound = () => Promise.resolve(this);
}
