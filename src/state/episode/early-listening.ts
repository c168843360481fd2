import { isMoved, type FindShift, type SpeechShift } from '../../core/onsets/speech-shift.ts';
import type { Fit } from '../playback/fit.svelte.ts';
import type { OpenEpisode } from './open-episode.svelte.ts';

/** Seconds of a recording that tell whether its lines have moved. Measured: z is 10 at 60 s of talk already, 20 at 180 s. */
const FIRST = 180;

/**
 * Listens to the first minutes of what plays, once for each transcript, for whether its lines have moved: of one's own file
 * at once, of any other once so much of it has been played.
 */
export class EarlyListening {
  readonly #findShift: FindShift;
  readonly #openEpisode: Pick<OpenEpisode, 'soundAddress' | 'transcript'>;
  readonly #fit: Fit;
  /** The lines that were, or are, compared with the sound. */
  #lines: unknown;
  #stop = new AbortController();
  #isBusy = false;
  #shift: SpeechShift | undefined;

  constructor(
    findShift: FindShift,
    openEpisode: Pick<OpenEpisode, 'soundAddress' | 'transcript'>,
    fit: Fit,
  ) {
    this.#findShift = findShift;
    this.#openEpisode = openEpisode;
    this.#fit = fit;
  }

  /** Whether it is listening now. */
  get isBusy(): boolean {
    return this.#isBusy;
  }
  /** How the lines have moved; undefined where they have not, or nobody knows. */
  get shift(): SpeechShift | undefined {
    return this.#shift;
  }

  /** Begins where it is time to, with the sound at `second`. */
  look(second: number): void {
    const lines = this.#openEpisode.transcript.parsed;
    const sound = this.#openEpisode.soundAddress;
    if (this.#lines !== lines) this.#drop();
    const isTime = second >= FIRST || sound?.audio.startsWith('blob:') === true;
    if (!lines || !sound || !isTime || this.#lines === lines) return;
    this.#lines = lines;
    this.#isBusy = true;
    const { signal } = this.#stop;
    const starts = this.#openEpisode.transcript.timedCues.map(({ start }) => start);
    this.#findShift({ ...sound, starts, isWanted: false, seconds: FIRST }, signal)
      .catch((error: unknown) => {
        if (!signal.aborted) console.warn(error);
        return undefined;
      })
      .then((found) => {
        if (signal.aborted) return;
        this.#isBusy = false;
        // Another transcript may be open before anybody looks.
        if (lines === this.#openEpisode.transcript.parsed) this.#take(found);
      });
  }

  #take(found: Awaited<ReturnType<FindShift>>): void {
    if (found === undefined || typeof found === 'string') return;
    if (!isMoved(found)) return this.#fit.agrees();
    this.#shift = found;
    this.#fit.heardShift = shiftOf(found);
  }

  #drop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#lines = this.#shift = this.#fit.heardShift = undefined;
    this.#isBusy = false;
  }
}

/** By how many seconds lines are early; late below 0. */
export const shiftOf = ({ offset, insertion }: SpeechShift): number =>
  insertion ? insertion.end - insertion.start : offset;
