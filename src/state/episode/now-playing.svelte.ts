import type { NowPlaying } from '../../core/playback/now-playing.ts';
import type { Player } from '../../core/playback/player.ts';
import type { Follow } from '../playback/follow.svelte.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import type { EpisodeNavigation } from './episode-navigation.svelte.ts';
import { goBeside } from './go-beside.ts';
import type { OpenEpisode } from './open-episode.svelte.ts';

/** Tells the system what plays, and takes its wishes; returns the stop function. */
export function announce(
  system: NowPlaying,
  player: Player,
  playback: Playback,
  openEpisode: OpenEpisode,
  follow: Follow,
  navigation: EpisodeNavigation,
): () => void {
  // The system's display is outside of the page: nothing is derived from it.
  const stopShowing = $effect.root(() => {
    $effect(() => {
      const { episode, listedChapters: chapters } = openEpisode;
      if (episode?.audio === undefined) return system.clear();
      const { artwork } = episode;
      system.show({
        title: episode.title,
        chapters,
        ...(episode.show !== undefined && { show: episode.show }),
        ...(artwork !== undefined && { artwork }),
      });
    });
  });
  const tellPosition = () => {
    if (player.status === 'empty') return;
    const { time, duration, rate, paused } = player;
    system.position({ time, duration, rate, playing: !paused });
  };
  const hasOthers = () =>
    navigation.beside.previous !== undefined || navigation.beside.next !== undefined;
  tellPosition();
  const stops = [
    stopShowing,
    player.watch(tellPosition),
    system.listen({
      play: () => playback.play(),
      pause: () => playback.pause(),
      stop: () => playback.pause(),
      seek: (time) => playback.seek(time),
      skip: (bySeconds) => playback.skip(bySeconds),
      // A recording without others beside it is stepped through by its lines.
      previous: () =>
        hasOthers() ? goBeside(navigation, playback, 'previous') : follow.previousCue(),
      next: () => (hasOthers() ? goBeside(navigation, playback, 'next') : follow.nextCue()),
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    system.clear();
  };
}
