import type { Stretch } from '../timeline/timeline.ts';
import type { SoundAddress } from '../sound/readable-sound.ts';
import type { TimeRange } from '../time.ts';

/** How a recording and its prints fit, as far as it was listened to. */
export interface SoundFit {
  /** Where it fits, in order. */
  readonly stretches: readonly Stretch[];
  /** Seconds of the recording that were listened to, in order. */
  readonly heard: readonly TimeRange[];
  /** Seconds of the whole recording. */
  readonly duration: number;
  /** Set where it is the very file that was printed. */
  readonly isSame?: true;
  /** Set once nothing more will be found. */
  readonly isDone?: true;
}

/** What is listened to, and from where. */
export interface FitTask {
  /** Where the recording is now: it may be kept in this browser meanwhile. */
  readonly address: () => SoundAddress;
  readonly prints: string;
  /** Set where the listener asked for it, whatever it costs. */
  readonly isWanted: boolean;
  /** The second of the recording that is heard now. */
  readonly place: () => number;
  /** Resolves once there is somebody to listen for: what is paused may be left for good. Resolves when aborted, too. */
  readonly mayGoOn: () => Promise<void>;
  /** Resolves once it is worth trying again what has failed. Resolves when aborted, too. */
  readonly playedOn: () => Promise<void>;
  /** Told whenever more is known; `guessed` is `withGuesses` of it. */
  readonly onFit: (fit: SoundFit, guessed: readonly Stretch[]) => void;
}

/** Why nothing is known. */
export type NoFit =
  /** The listener is to be asked first: the browser is to save data, or the recording is large. */
  | 'costly'
  /** Its bytes, or the prints, cannot be read, or their kind cannot be decoded in parts. */
  | 'unreadable';

/**
 * Finds where a recording and its prints fit, from the listener's place outwards. Resolves once nothing more will be
 * found. Rejects with the signal's reason only.
 */
export type FitSound = (task: FitTask, signal: AbortSignal) => Promise<'done' | NoFit>;

/** Sound that is closer (seconds) to a stretch belongs to it. */
const NEAR = 1;

/**
 * Stretches with the best guess for what was not listened to so far: a stretch that reaches up to it goes on through it,
 * else the next one begins with it.
 */
export function withGuesses({ stretches, heard, duration }: SoundFit): readonly Stretch[] {
  let guessed = [...stretches];
  for (const { start, end } of unheard(heard, duration)) {
    const before = guessed.findLastIndex(({ audio }) => audio < start + NEAR);
    const left = guessed[before];
    const right = guessed[before + 1];
    if (left && left.audio + left.seconds > start - NEAR) {
      const room = right ? (right.transcript - left.transcript) / left.rate : Infinity;
      const seconds = Math.min(end - left.audio, room);
      guessed = guessed.with(before, { ...left, seconds: Math.max(left.seconds, seconds) });
    } else if (right && right.audio < end + NEAR) {
      const least = left ? left.transcript + left.seconds * left.rate : 0;
      const room = Math.max(0, (right.transcript - least) / right.rate);
      const by = Math.min(right.audio - start, room);
      const moved = {
        ...right,
        audio: right.audio - by,
        transcript: right.transcript - by * right.rate,
        seconds: right.seconds + by,
      };
      guessed = guessed.with(before + 1, moved);
    }
  }
  return guessed;
}

/** What lies between and behind ranges; the last one has no end. */
function unheard(heard: readonly TimeRange[], duration: number): TimeRange[] {
  const starts = [0, ...heard.map(({ end }) => end)];
  return starts.flatMap((start, i) => {
    const end = heard[i]?.start ?? Infinity;
    return end > start && start < duration - NEAR ? [{ start, end }] : [];
  });
}
