import type { Frames } from '../../core/playback/frames.ts';
import type { Player } from '../../core/playback/player.ts';

/** The sound of the page and the screen's rhythm, for parts that act on both. */
export interface Sound {
  readonly player: Player;
  readonly frames: Frames;
}

/**
 * Calls `look` with each frame while the sound plays, about four times a second in a hidden page, and after all else that
 * happens to the player; `timestampMs` is there in a frame. Returns the stop function.
 */
export function eachMoment(
  { player, frames }: Sound,
  look: (timestampMs?: number) => void,
): () => void {
  let stopFrames: (() => void) | undefined;
  const turn = () => {
    const running = !player.paused && frames.visible;
    if (running) stopFrames ??= frames.run(look);
    else stopFrames = void stopFrames?.();
  };
  const update = () => {
    turn();
    look();
  };
  const stops = [
    player.watch(update),
    frames.watch(update),
    player.watchTime(() => stopFrames ?? look()),
    () => stopFrames?.(),
  ];
  turn();
  return () => {
    for (const stop of stops) stop();
  };
}
