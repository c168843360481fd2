import type { OtherPages } from '../../core/playback/other-pages.ts';
import type { Player } from '../../core/playback/player.ts';

/** Of all pages and frames of this origin one plays: the last that began. Returns the stop function. */
export function playAlone(player: Player, others: OtherPages): () => void {
  let wasPlaying = !player.paused;
  const stops = [
    player.watch(() => {
      const isPlaying = !player.paused;
      if (isPlaying && !wasPlaying) others.tellPlaying();
      wasPlaying = isPlaying;
    }),
    others.watchPlaying(() => {
      if (!player.paused) player.pause();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
