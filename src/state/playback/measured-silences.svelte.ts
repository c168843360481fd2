import type { ReadableSound, OpenSound, SoundAddress } from '../../core/sound/readable-sound.ts';
import { openSteadily } from '../../core/sound/steady-sound.ts';
import type { TimeRange } from '../../core/time.ts';
import { playedOn } from './played-on.ts';
import type { Sound } from './playback-loop.ts';

/** Seconds that are listened to at once. */
const PART = 10;
/** How far ahead of the place (seconds, at normal speed) they are wanted: a few lines. */
const AHEAD = 12;

/** What it takes to listen to the recording that plays. */
export interface Listening {
  readonly sound: Sound;
  /** Where the sound that plays can be read. */
  readonly address: () => SoundAddress | undefined;
  /** Missing where recordings are not listened to. */
  readonly openSound: OpenSound | undefined;
}

/**
 * The silences of the recording around the place, measured in its own sound while it plays: a few seconds at a time, and only
 * while somebody sees what they are good for. Where its sound cannot be read, nothing is known.
 */
export class MeasuredSilences {
  readonly #openSound: OpenSound;
  readonly #sound: Sound;
  readonly #address: () => SoundAddress | undefined;
  #audio: string | undefined;
  #stop = new AbortController();
  #opening: Promise<ReadableSound | undefined> | undefined;
  #isBusy = false;
  /** The silences of each part that was listened to; undefined for one that cannot be read. */
  #parts = $state.raw<readonly (readonly [number, readonly TimeRange[] | undefined])[]>([]);

  constructor({ sound, address, openSound }: Listening) {
    this.#openSound = openSound ?? (() => Promise.resolve(undefined));
    this.#sound = sound;
    this.#address = address;
  }

  /** The silences that reach into a range (seconds of the recording), in order; undefined where not all of it is known. */
  within({ start, end }: TimeRange): readonly TimeRange[] | undefined {
    const found: TimeRange[] = [];
    for (let part = partAt(start); part * PART < end; part++) {
      const silences = this.#at(part)?.[1];
      if (!silences) return undefined;
      for (const silence of silences) {
        const last = found.at(-1);
        // A silence does not end where a part does.
        if (last && silence.start - last.end < 1e-6)
          found[found.length - 1] = { start: last.start, end: silence.end };
        else found.push(silence);
      }
    }
    return found.filter((silence) => silence.end > start && silence.start < end);
  }

  /** Listens while the sound plays and `isWanted`; returns the stop function. */
  connect(isWanted: () => boolean): () => void {
    const stops = [
      this.#sound.player.watch(() => this.#leaveOther()),
      this.#sound.player.watchTime(() => isWanted() && void this.#listen()),
    ];
    return () => {
      for (const stop of stops) stop();
      this.#leave();
    };
  }

  #leaveOther(): void {
    if (this.#audio !== undefined && this.#address()?.audio !== this.#audio) this.#leave();
  }

  #leave(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#close();
    this.#audio = undefined;
    this.#isBusy = false;
    this.#parts = [];
  }

  #open(address: SoundAddress, signal: AbortSignal): Promise<ReadableSound | undefined> {
    const open = this.#openSound;
    const again = () => playedOn(this.#sound.player, signal);
    return openSteadily({ open, address: () => address, playedOn: again }, signal);
  }

  #close(): void {
    void this.#opening?.then((sound) => sound?.close()).catch(() => undefined);
    this.#opening = undefined;
  }

  async #listen(): Promise<void> {
    const { player, frames } = this.#sound;
    const address = this.#address();
    if (this.#isBusy || !address || player.paused || !frames.visible) return;
    const part = this.#next(player.time, player.rate);
    if (part === undefined) return;
    const { signal } = this.#stop;
    this.#isBusy = true;
    this.#audio = address.audio;
    let silences: readonly TimeRange[] | undefined;
    try {
      const sound = await (this.#opening ??= this.#open(address, signal));
      // What cannot be opened is not asked for again: then this stays busy.
      if (!sound) return;
      const samples = await sound.read(part * PART, (part + 1) * PART);
      const { findSilences } = await import('../../core/sound/find-silences.ts');
      silences = samples && findSilences(samples, part * PART);
    } catch (error) {
      if (signal.aborted) return;
      console.info('Pauses of the recording cannot be measured:', error);
      return this.#close();
    }
    if (signal.aborted) return;
    this.#parts = [...this.#parts, [part, silences]];
    this.#isBusy = false;
  }

  /** The first part from the place on that was not listened to. */
  #next(place: number, rate: number): number | undefined {
    const last = partAt(place + AHEAD * rate);
    for (let part = partAt(place); part <= last; part++) if (!this.#at(part)) return part;
    return undefined;
  }

  #at(part: number) {
    return this.#parts.find(([number]) => number === part);
  }
}

const partAt = (second: number) => Math.max(0, Math.floor(second / PART));
