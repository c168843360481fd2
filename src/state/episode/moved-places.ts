import type { HeldPlace, LinkedPlace } from '../../core/said/said.ts';
import type { Stretch } from '../../core/timeline/timeline.ts';
import { cueAt } from '../../core/transcript/cue-index.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import type { Playback } from '../playback/playback.svelte.ts';

/** A place where a listener stopped: a second of the recording, and the words that were there. */
export interface KeptPlace {
  readonly time: number;
  /** Whether that was long ago: the listener goes on at the start of the line. */
  readonly isOld: boolean;
  readonly held?: HeldPlace;
  /** How the recording and the transcript fitted then, as far as prints told. */
  readonly fits?: readonly Stretch[];
}

/** A place (seconds) that nobody has left since. */
const SAME = 0.5;

/** Goes on to where the words of a passage are now, should they no longer be at its time; `cues` are at the transcript's own seconds. */
export async function followPassage(
  playback: Playback,
  cues: readonly Cue[],
  at: LinkedPlace,
): Promise<void> {
  const { linkedPassage } = playback;
  if (!at.said || !linkedPassage || cues.length === 0) return;
  const { findSaid } = await import('../../core/said/find-said.ts');
  const { start, end } = findSaid(cues, at);
  const isMoved = start !== at.start || end !== at.end;
  if (!isMoved || end === undefined || playback.linkedPassage !== linkedPassage) return;
  playback.movePassage({ start, end });
}

/** Goes on to where the words of a kept place are now, unless its listener has begun. */
export async function followKept(
  playback: Playback,
  { time, isOld, held, fits }: KeptPlace,
): Promise<void> {
  const { cues, openings } = playback;
  if (time === 0 || cues.length === 0) return;
  let now = time;
  if (held) {
    const { findHeld } = await import('../../core/said/find-said.ts');
    now = findHeld(cues, held, time);
  }
  if (isOld && !playback.timeline.gapAt(now)) now = cues[cueAt(cues, now)]?.start ?? now;
  // Something else may have been opened meanwhile, at the same second by chance.
  const isThere =
    playback.openings === openings &&
    playback.player.paused &&
    Math.abs(playback.time - time) < SAME;
  if (now !== time && isThere) playback.returnTo(now, fits !== undefined);
}
