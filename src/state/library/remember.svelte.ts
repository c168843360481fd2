import type { Library } from '../../core/episode/library.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import type { OpenEpisode } from '../episode/open-episode.svelte.ts';

/** Puts every episode that is listened to, or that can only be read, into the library; returns the stop function. */
export function remember(parts: Parts, nowMs: () => number): () => void {
  // The library is outside of the page: nothing is derived from it.
  return $effect.root(() => {
    $effect(() => void rememberOpen(parts, nowMs));
  });
}

/** Puts the episode that is open into the library, if it is listened to or can only be read. */
export async function rememberOpen(
  { openEpisode, playback, library }: Parts,
  nowMs: () => number,
): Promise<void> {
  const { episode, key, target } = openEpisode;
  if (!episode || !target || (episode.audio !== undefined && !playback.started)) return;
  const { title, show, artwork } = episode;
  const seen = {
    ...{ key, target, title, openedMs: nowMs() },
    ...(show !== undefined && { show }),
    // The address of what lies in memory names nothing the next time.
    ...(artwork !== undefined && !artwork.startsWith('blob:') && { artwork }),
  };
  await (await library.shelf())?.see(seen);
}

interface Parts {
  readonly openEpisode: OpenEpisode;
  readonly playback: Playback;
  readonly library: Library;
}
