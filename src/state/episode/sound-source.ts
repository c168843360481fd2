import type { Episode } from '../../core/episode/episode.ts';
import type { KeptSource, Recordings } from '../../core/episode/kept-recordings.ts';
import type { ExactSounds, InexactReason } from '../../core/episode/exact-sounds.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type { Player } from '../../core/playback/player.ts';
import type { SoundAddress } from '../../core/sound/readable-sound.ts';
import type { Playback } from '../playback/playback.svelte.ts';

/** Names of files in which browsers find places without guessing. */
const exactNames = /\.(m4[abv]|mp4|aac|og[ga]|opus|wav|flac|webm)$/i;

/**
 * Where the sound of the open episode comes from: the network, or a recording that is kept in this browser; and, where
 * browsers would guess its places, an address at which they are exact.
 */
export class SoundSource {
  readonly #recordings: Pick<Recordings, 'kept' | 'source'>;
  readonly #exact: ExactSounds;
  readonly #playback: Playback;
  readonly #onInexact: (audio: string, because: InexactReason) => void;
  #kept: KeptSource | undefined;
  /** Ends what is done for the exact places of the present source. */
  #exacting = new AbortController();
  /** The audio whose frames are to be read once a place in it is asked for. */
  #unread: string | undefined;

  /** `onInexact` is called at the first jump in a recording whose places stay guesses. */
  constructor(
    recordings: Pick<Recordings, 'kept' | 'source'>,
    exact: ExactSounds,
    playback: Playback,
    onInexact: (audio: string, because: InexactReason) => void,
  ) {
    this.#recordings = recordings;
    this.#exact = exact;
    this.#playback = playback;
    this.#onInexact = onInexact;
  }

  /** The address of the kept recording, where the sound comes from it. */
  get keptUrl(): string | undefined {
    return this.#kept?.url;
  }

  /** Where the bytes of the episode's recording are read from. */
  addressOf(audio: string, seek: string | undefined): SoundAddress {
    if (this.#kept) return { audio: this.#kept.url };
    return { audio, ...omitUndefined({ seek }) };
  }

  isKept(audio: string): boolean {
    return this.#recordings.kept.has(audio);
  }

  /** Opens the kept recording, if there is one. */
  async open(audio: string, signal: AbortSignal): Promise<void> {
    const source = await this.#recordings.source(audio);
    if (signal.aborted) return source?.close();
    this.#kept?.close();
    this.#kept = source;
  }

  /** Whether what is kept by now asks for a change. What plays from the network goes on so, unless its listener wants to a place that is out of reach there. */
  isDue(audio: string | undefined, { paused, outOfReach }: Player): boolean {
    const isKept = audio !== undefined && this.isKept(audio);
    return this.#kept ? !isKept : isKept && (paused || outOfReach !== undefined);
  }

  /** Goes on from this browser where the recording is kept, else from the network; resolves to false where it does so already. */
  async change(episode: Episode, isPlaying: boolean, signal: AbortSignal): Promise<boolean> {
    const { audio } = episode;
    if (audio === undefined) return false;
    const source = await this.#recordings.source(audio);
    if (signal.aborted || (source === undefined) === (this.#kept === undefined)) {
      source?.close();
      return signal.aborted;
    }
    const before = this.#kept;
    this.#kept = source;
    this.#stopExacting();
    this.#playback.reload(source?.url ?? audio);
    before?.close();
    if (isPlaying) this.#playback.play();
    this.makeExact(episode);
    return true;
  }

  /** Has the places of the sound that was just loaded be exact, where they would be guesses. */
  makeExact({ audio, seek }: Episode): void {
    this.#stopExacting();
    if (audio === undefined) return;
    const { signal } = this.#exacting;
    const improve = (url: string | undefined) => {
      if (url !== undefined && !signal.aborted) this.#playback.player.improve(url);
    };
    if (this.#kept) return void this.#kept.exact?.(signal).then(improve, console.warn);
    if (audio.startsWith('blob:')) return void this.#exact.atHand(audio, signal).then(improve);
    if (seek !== undefined) {
      const url = this.#exact.published(audio, seek);
      if (url !== undefined) return improve(url);
      const stop = this.#exact.watch(() => improve(this.#exact.published(audio, seek)));
      signal.addEventListener('abort', stop);
    } else if (!exactNames.test(new URL(audio).pathname)) {
      void this.#exact.known(audio).then((url) => {
        if (signal.aborted) return;
        if (url === undefined) this.#unread = audio;
        improve(url);
      });
    }
  }

  /** Takes note of a jump: where nobody knows the frames of the recording, they are read. */
  onJump(): void {
    const audio = this.#unread;
    this.#unread = undefined;
    if (audio !== undefined) void this.readFrames(audio, false);
  }

  /** Reads the frames of the recording and goes on with exact places. `isAsked`: the listener wants it, whatever it costs. */
  async readFrames(audio: string, isAsked: boolean): Promise<void> {
    const { signal } = this.#exacting;
    const reading = await this.#exact.read(audio, signal, isAsked);
    if (signal.aborted) return;
    if (reading.kind === 'exact') this.#playback.player.improve(reading.url);
    if (reading.kind === 'inexact') this.#onInexact(audio, reading.why);
    if (reading.kind !== 'not-yet') return;
    const stop = this.#exact.watch(() => void this.readFrames(audio, isAsked));
    signal.addEventListener('abort', stop);
  }

  close(): void {
    this.#stopExacting();
    this.#kept?.close();
    this.#kept = undefined;
  }

  #stopExacting(): void {
    this.#exacting.abort();
    this.#exacting = new AbortController();
    this.#unread = undefined;
  }
}
