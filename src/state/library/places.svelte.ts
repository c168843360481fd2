import { untrack } from 'svelte';
import type { Frames } from '../../core/playback/frames.ts';
import type { Player } from '../../core/playback/player.ts';
import type { Recordings } from '../../core/episode/kept-recordings.ts';
import type { Library, Place } from '../../core/episode/library.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import { heldPlace } from '../../core/said/said.ts';
import type { KeptPlace } from '../episode/moved-places.ts';
import type { OpenEpisode, Places } from '../episode/open-episode.svelte.ts';
import type { Fit } from '../playback/fit.svelte.ts';
import type { Playback } from '../playback/playback.svelte.ts';

/** While playing, a place this old is saved anew. */
const SAVE_EVERY_SECONDS = 5;
/** After an hour nobody knows the middle of a sentence any more. */
const LONG_AGO_MS = 3_600_000;
/** A listener who stops this near the end has finished. */
const END_SECONDS = 3;

/** Keeps the listener's place in each episode: saved at each pause, seek and leave, and every few seconds between. */
export class PlaceKeeper implements Places {
  readonly #player: Player;
  readonly #library: Library;
  readonly #fit: Pick<Fit, 'cues' | 'found'>;
  readonly #nowMs: () => number;
  #key: string | undefined;
  /** The episode whose place is asked for. */
  #opening: object | undefined;
  #savedTime = 0;
  /** When the newest place that this page knows of was saved; 0 where it knows of none. */
  #knownMs = 0;
  #played = false;

  constructor(
    player: Player,
    library: Library,
    fit: Pick<Fit, 'cues' | 'found'>,
    nowMs: () => number,
  ) {
    this.#player = player;
    this.#library = library;
    this.#fit = fit;
    this.#nowMs = nowMs;
  }

  /** Starts keeping; returns the stop function. */
  connect(frames: Frames): () => void {
    const stops = [
      this.#player.watch(() => this.#look()),
      this.#player.watchTime(() => this.#look()),
      frames.watch(() => (frames.visible ? void this.#return() : this.save())),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Keeps for this episode from now on, until a newer one; resolves to where to start, 0 for a new or a finished one. */
  async open(key: string): Promise<KeptPlace> {
    this.#key = undefined;
    const opening = (this.#opening = {});
    const place = await this.#library.place(key);
    if (opening !== this.#opening) return { time: 0, isOld: false };
    this.#key = key;
    const isOld = place !== undefined && this.#nowMs() - place.savedMs > LONG_AGO_MS;
    const { held, fits } = place ?? {};
    return { time: this.#take(place), isOld, ...omitUndefined({ held, fits }) };
  }

  close(): void {
    this.save();
    this.#key = this.#opening = undefined;
  }

  /** Saves now, if the listener has moved. */
  save(): void {
    const { status, time, duration, ended, paused } = this.#player;
    if (this.#key === undefined || status !== 'ready' || time === this.#savedTime) return;
    this.#savedTime = time;
    const finished = ended || time > duration - END_SECONDS;
    // A page that plays overwrites; a page at rest keeps what another tab has saved or forgotten.
    const known = this.#played || !paused ? undefined : this.#knownMs;
    // The newest place has the highest number, though the clock was set back.
    const savedMs = (this.#knownMs = Math.max(this.#nowMs(), this.#knownMs + 1));
    const { cues, found } = this.#fit;
    const held = heldPlace(cues, time);
    const fits = found.length > 0 ? found : undefined;
    const place: Place = { time, duration, finished, savedMs, ...omitUndefined({ held, fits }) };
    void this.#library.savePlace(this.#key, place, known);
  }

  /** Takes over where another tab has gone on, unless this one plays. */
  async #return(): Promise<void> {
    const key = this.#key;
    const place = key !== undefined && (await this.#library.place(key));
    // An older place dates from before a save that failed.
    if (!place || key !== this.#key || !this.#player.paused || place.savedMs <= this.#knownMs)
      return;
    this.#player.seek(this.#take(place));
  }

  #take(place: Place | undefined): number {
    this.#knownMs = place?.savedMs ?? 0;
    this.#savedTime = place && !place.finished ? place.time : 0;
    return this.#savedTime;
  }

  #look(): void {
    const far = Math.abs(this.#player.time - this.#savedTime) >= SAVE_EVERY_SECONDS;
    const { paused } = this.#player;
    if (far || paused) this.save();
    this.#played = !paused;
  }
}

/** The parts that remember an episode. */
export interface Remembered {
  readonly openEpisode: OpenEpisode;
  readonly playback: Playback;
  readonly library: Library;
  readonly recordings: Pick<Recordings, 'kept'>;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** Puts the open episode into the library, if it is listened to, kept, or can only be read. */
export async function rememberOpen(parts: Remembered): Promise<void> {
  const { openEpisode, playback, library, recordings, nowMs } = parts;
  const { episode, key, target } = openEpisode;
  if (!episode || !target) return;
  const { title, show, artwork, audio } = episode;
  if (audio !== undefined && !playback.started && !recordings.kept.has(audio)) return;
  const seen = {
    ...{ key, target, title, openedMs: nowMs() },
    ...(show !== undefined && { show }),
    // The address of what lies in memory names nothing the next time.
    ...(artwork !== undefined && !artwork.startsWith('blob:') && { artwork }),
    ...(audio !== undefined && !audio.startsWith('blob:') && { audio }),
  };
  await (await library.shelf())?.see(seen);
}

/**
 * Puts every episode that is listened to, or that can only be read, into the library; returns the stop function. `calm`
 * resolves when loading what keeps it no longer delays the sound.
 */
export function remember(parts: Remembered, calm: Promise<void> = Promise.resolve()): () => void {
  // The library lies outside of the page: nothing is derived from it.
  return $effect.root(() => {
    $effect(() => {
      const { episode } = parts.openEpisode;
      const { started, player } = parts.playback;
      if (!episode || (episode.audio !== undefined && !started)) return;
      const isPlaying = untrack(() => started && !player.paused);
      void (isPlaying ? calm : Promise.resolve()).then(() => rememberOpen(parts));
    });
  });
}
