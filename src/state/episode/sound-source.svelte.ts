import type { Episode } from '../../core/episode/episode.ts';
import type { KeptSource, Recordings } from '../../core/episode/kept-recordings.ts';
import {
  hostOf,
  isExactKind,
  type Exactness,
  type ExactReading,
  type ExactSounds,
  type InexactReason,
} from '../../core/episode/exact-sounds.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type { Player } from '../../core/playback/player.ts';
import type { SoundAddress } from '../../core/sound/readable-sound.ts';
import type { Playback } from '../playback/playback.svelte.ts';

/** A recording whose places are guesses, or of which nobody can tell. */
export interface Inexact {
  readonly audio: string;
  readonly because: InexactReason | 'unreadable';
}

/**
 * Where the sound of the open episode comes from: the network, or a recording that is kept in this browser; and, where
 * browsers would guess its places, an address at which they are exact.
 */
export class SoundSource {
  readonly #recordings: Pick<Recordings, 'kept' | 'source'>;
  readonly #exact: ExactSounds;
  readonly #playback: Playback;
  readonly #onInexact: (inexact: Inexact) => void;
  #kept: KeptSource | undefined;
  /** Ends what is done for the exact places of the present source. */
  #exacting = new AbortController();
  /** The audio whose frames are to be read once a place in it is asked for. */
  #unread: string | undefined;
  /** Resolves once it is known whether they were read before. */
  #knowing: Promise<void> | undefined;
  #exactness = $state.raw<Exactness>({ kind: 'unknown' });
  /** The audio of which is told once a place in it is asked for, should its places be guesses. */
  #untold: string | undefined;
  #hasJumped = false;
  /** Hosts that pages cannot read: of each is told once. */
  #toldHosts: readonly string[] = [];

  /** `onInexact` is called at the first jump in a recording whose places stay guesses, or may be some. */
  constructor(
    recordings: Pick<Recordings, 'kept' | 'source'>,
    exact: ExactSounds,
    playback: Playback,
    onInexact: (inexact: Inexact) => void,
  ) {
    this.#recordings = recordings;
    this.#exact = exact;
    this.#playback = playback;
    this.#onInexact = onInexact;
  }

  /** How exactly places in what is loaded are found. */
  get exactness(): Exactness {
    return this.#exactness;
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
  makeExact({ audio, seek, audioType }: Episode): void {
    this.#stopExacting();
    if (audio === undefined) return;
    this.#untold = audio;
    const { signal } = this.#exacting;
    const take = (reading: ExactReading) => this.#take(reading, signal);
    if (this.#kept) return void this.#kept.exact?.(signal).then(take, console.warn);
    if (audio.startsWith('blob:')) return void this.#exact.atHand(audio, signal).then(take);
    if (seek !== undefined) {
      const reading = this.#exact.published(audio, seek);
      take(reading);
      if (reading.kind !== 'not-yet') return;
      const stop = this.#exact.watch(() => take(this.#exact.published(audio, seek)));
      signal.addEventListener('abort', stop);
    } else if (isExactKind(audio, audioType)) {
      take({ kind: 'as-it-is' });
    } else {
      this.#knowing = this.#exact.known(audio).then((url) => {
        if (url !== undefined) take({ kind: 'exact', url });
        else if (!signal.aborted) this.#readOnJump(audio);
      });
    }
  }

  /** Looks at the recording's head, where nobody has; resolves once `exactness` says what is known. */
  async look(): Promise<void> {
    const { signal } = this.#exacting;
    await this.#knowing;
    if (signal.aborted) return;
    const audio = this.#unread;
    if (audio === undefined || this.#exactness.kind !== 'unknown') return;
    const seen = await this.#exact.look(audio, signal);
    if (!signal.aborted && this.#exactness.kind === 'unknown') this.#exactness = seen;
  }

  /** Takes note of a jump: where nobody knows the frames of the recording, they are read. */
  onJump(): void {
    this.#hasJumped = true;
    if (this.#unread !== undefined) this.#readOnJump(this.#unread);
    else this.#tell();
  }

  /** Has the frames be read at the first jump, which may have been made by now. */
  #readOnJump(audio: string): void {
    this.#unread = this.#hasJumped ? undefined : audio;
    if (this.#hasJumped) void this.readFrames(audio, false);
  }

  /** Reads the frames of the recording and goes on with exact places. `isAsked`: the listener wants it, whatever it costs. */
  async readFrames(audio: string, isAsked: boolean): Promise<void> {
    const { signal } = this.#exacting;
    const reading = await this.#exact.read(audio, signal, isAsked);
    if (signal.aborted) return;
    // What the listener has asked for is told anew.
    if (isAsked) this.#untold = audio;
    this.#take(reading, signal);
    if (reading.kind !== 'not-yet') return;
    const stop = this.#exact.watch(() => {
      stop();
      void this.readFrames(audio, isAsked);
    });
    signal.addEventListener('abort', stop);
  }

  #take(reading: ExactReading, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#exactness = reading;
    if (reading.kind === 'exact') {
      this.#playback.player.improve(reading.url, () =>
        this.#take({ kind: 'inexact', why: 'failed' }, signal),
      );
    } else if (this.#hasJumped) this.#tell();
  }

  /** Tells, once for each recording, that its places are guesses, and once for each host that they may be. */
  #tell(): void {
    const audio = this.#untold;
    const { exactness } = this;
    if (audio === undefined) return;
    if (exactness.kind === 'inexact') {
      this.#untold = undefined;
      this.#onInexact({ audio, because: exactness.why });
    } else if (exactness.kind === 'unreadable' && !audio.startsWith('blob:')) {
      this.#untold = undefined;
      const host = hostOf(audio);
      if (!this.#toldHosts.includes(host)) this.#onInexact({ audio, because: 'unreadable' });
      this.#toldHosts = [...this.#toldHosts, host];
    }
  }

  close(): void {
    this.#stopExacting();
    this.#kept?.close();
    this.#kept = undefined;
  }

  #stopExacting(): void {
    this.#exacting.abort();
    this.#exacting = new AbortController();
    this.#unread = this.#untold = this.#knowing = undefined;
    this.#hasJumped = false;
    this.#exactness = { kind: 'unknown' };
  }
}
