import type { OtherPages } from '../../core/playback/other-pages.ts';
import type { Player } from '../../core/playback/player.ts';

/**
 * Of all pages and frames of this origin one plays: the last that began. `tell` is called with true when this one is paused
 * for another, and with false when it plays. Returns the stop function.
 */
export function playAlone(
  player: Player,
  others: OtherPages,
  tell: (isElsewhere: boolean) => void,
): () => void {
  let wasPlaying = !player.paused;
  const stops = [
    player.watch(() => {
      const isPlaying = !player.paused;
      if (isPlaying && !wasPlaying) {
        others.tellPlaying();
        tell(false);
      }
      wasPlaying = isPlaying;
    }),
    others.watchPlaying(() => {
      if (player.paused) return;
      player.pause();
      tell(true);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
