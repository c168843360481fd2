import type { Playback } from '../playback/playback.svelte.ts';
import type { EpisodeNavigation } from './episode-navigation.svelte.ts';

/** Opens the episode before or after this one, if there is one; where the sound was on, or had come to its end, it goes on. */
export function goBeside(
  navigation: EpisodeNavigation,
  playback: Playback,
  where: 'previous' | 'next',
): void {
  const episode = navigation.beside[where];
  if (!episode) return;
  const { paused, ended } = playback.player;
  const isOn = !paused || ended;
  // The recording is loading once this returns; what else the episode has comes later.
  void navigation.choose(episode.id);
  if (isOn) playback.play();
}
