import type { Library } from '../core/episode/library.ts';
import { readLink, type LinkTarget } from '../core/episode/link.ts';
import type { Playback } from './playback.svelte.ts';
import type { Stage } from './stage.svelte.ts';

/** Puts every episode that is listened to, or that can only be read, into the library; returns the stop function. */
export function remember(parts: Parts, pageUrl: () => string, nowMs: () => number): () => void {
  // The library is outside of the page: nothing is derived from it.
  return $effect.root(() => {
    $effect(() => void rememberOpen(parts, pageUrl, nowMs));
  });
}

/** Puts the episode that is open into the library, if it is listened to or can only be read. */
export async function rememberOpen(
  { stage, playback, library }: Parts,
  pageUrl: () => string,
  nowMs: () => number,
): Promise<void> {
  const { episode, key } = stage;
  if (!episode || (episode.audio !== undefined && !playback.started)) return;
  const target = targetOf(episode.id, pageUrl());
  if (!target) return;
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
  readonly stage: Stage;
  readonly playback: Playback;
  readonly library: Library;
}

/** How an episode that is open is opened again, by the page's address, which names it. */
function targetOf(id: string, pageUrl: string): LinkTarget | undefined {
  if (id.startsWith('local-')) return { kind: 'local', id };
  const link = readLink(pageUrl);
  switch (link.kind) {
    case 'pair':
      return link.episode.id === id ? { kind: 'pair', episode: link.episode } : undefined;
    case 'show':
      return { kind: 'show', url: link.url, isDefault: link.isDefault, episodeId: id };
    case 'feed':
      return { kind: 'feed', url: link.url, episodeId: id };
    case 'local':
      return undefined;
  }
}
