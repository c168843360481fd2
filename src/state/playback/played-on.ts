import type { Player } from '../../core/playback/player.ts';

/** Seconds that are played before what failed is tried again. */
const WHILE = 30;

/** Resolves once the place has moved on by half a minute, or when aborted: what failed before may be tried again. */
export function playedOn(player: Player, signal: AbortSignal): Promise<void> {
  const from = player.time;
  return until(
    () => Math.abs(player.time - from) >= WHILE,
    (look) => player.watchTime(look),
    signal,
  );
}

/** Resolves once the player plays, or when aborted. */
export function untilPlaying(player: Player, signal: AbortSignal): Promise<void> {
  return until(
    () => !player.paused,
    (look) => player.watch(look),
    signal,
  );
}

function until(
  isSo: () => boolean,
  watch: (look: () => void) => () => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo() && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const stop = watch(look);
    signal.addEventListener('abort', look);
    look();
  });
}
