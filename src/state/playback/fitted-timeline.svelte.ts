import { createContext } from 'svelte';
import type { Player } from '../../core/playback/player.ts';
import type { FitSound, FitTask, SoundFit } from '../../core/prints/sound-fit.ts';
import type { SoundAddress } from '../../core/sound/readable-sound.ts';
import type { Stretch } from '../../core/timeline/timeline.ts';
import { playedOn, untilPlaying } from './played-on.ts';

/**
 * How sure it is how the sound and the transcript fit: there is nothing to compare with, the listener is to be asked first,
 * sound is being listened to, the map is whole, it is the very recording that was transcribed, nothing fits, or the
 * recording cannot be read.
 */
export type Sureness = 'none' | 'costly' | 'listening' | 'found' | 'same' | 'unfit' | 'unreadable';

/** An episode's recording and its prints. */
export interface PrintedSound extends SoundAddress {
  /** Its own address, wherever it is read from: it may be kept in this browser. */
  readonly recording: string;
  readonly prints: string;
}

const nothing: SoundFit = { stretches: [], heard: [], duration: 0 };

/** Where the recording that plays fits its transcript, as its prints tell; more of it becomes known while it plays. */
export class FittedTimeline {
  readonly #fitSound: FitSound;
  readonly #player: Player;
  readonly #playing: () => PrintedSound | undefined;
  readonly #onFit: (stretches: readonly Stretch[]) => void;
  #sound: PrintedSound | undefined;
  #stop = new AbortController();
  #fit = $state.raw<SoundFit>(nothing);
  #sureness = $state.raw<Sureness>('none');
  #stretches = $state.raw<readonly Stretch[]>([]);

  /** `playing` is what the player has loaded, where it has prints; `onFit` is told whenever more is known of it. */
  constructor(
    fitSound: FitSound,
    player: Player,
    playing: () => PrintedSound | undefined,
    onFit: (stretches: readonly Stretch[]) => void,
  ) {
    this.#fitSound = fitSound;
    this.#player = player;
    this.#playing = playing;
    this.#onFit = onFit;
  }

  /** Where it fits, with the best guess for what was not listened to so far. */
  get stretches(): readonly Stretch[] {
    return this.#stretches;
  }
  get sureness(): Sureness {
    return this.#sureness;
  }
  /** Whether what is said of a second of the recording was heard, and is no guess. */
  isHeard(audio: number): boolean {
    const { heard, isDone } = this.#fit;
    return isDone === true || heard.some(({ start, end }) => audio >= start && audio < end);
  }
  /** The share of the recording that was listened to, from 0 to 1. */
  get share(): number {
    const { heard, duration, isDone } = this.#fit;
    if (isDone) return 1;
    const seconds = heard.reduce((sum, { start, end }) => sum + end - start, 0);
    return duration > 0 ? Math.min(1, seconds / duration) : 0;
  }

  /** Listens to each recording once it plays; returns the stop function. */
  connect(): () => void {
    const stop = this.#player.watch(() => {
      const sound = this.#playing();
      const { recording, prints } = this.#sound ?? {};
      const isOther = sound?.recording !== recording || sound?.prints !== prints;
      if (isOther) this.#drop();
      if (isOther && sound && !this.#player.paused) void this.#listen(sound, false);
    });
    return () => {
      stop();
      this.#drop();
    };
  }

  /** Listens to what plays though it is costly. */
  async listen(): Promise<void> {
    const sound = this.#playing();
    this.#drop();
    if (sound) await this.#listen(sound, true);
  }

  #drop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#sound = undefined;
    this.#fit = nothing;
    this.#stretches = [];
    this.#sureness = 'none';
  }

  async #listen(sound: PrintedSound, isWanted: boolean): Promise<void> {
    const { signal } = this.#stop;
    this.#sound = sound;
    this.#sureness = 'listening';
    const task: FitTask = {
      prints: sound.prints,
      address: () => this.#playing() ?? sound,
      isWanted,
      place: () => this.#player.time,
      mayGoOn: () => (isWanted ? Promise.resolve() : untilPlaying(this.#player, signal)),
      playedOn: () => playedOn(this.#player, signal),
      onFit: (fit, guessed) => {
        if (signal.aborted) return;
        this.#fit = fit;
        this.#stretches = guessed;
        this.#onFit(guessed);
      },
    };
    try {
      const end = await this.#fitSound(task, signal);
      if (!signal.aborted) this.#sureness = end === 'done' ? this.#found : end;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  get #found(): Sureness {
    const { isSame, stretches } = this.#fit;
    if (isSame) return 'same';
    return stretches.length > 0 ? 'found' : 'unfit';
  }
}

export const [useFittedTimeline, setFittedTimeline] = createContext<FittedTimeline>();
