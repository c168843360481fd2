import type { KeptPassage } from '../../src/core/kept/kept-passage.ts';
import { keepPassage } from '../../src/core/kept/kept-passage.ts';

/** A kept passage of an episode of a show, as a test needs it. */
export function keptOf(text: string, over: Partial<KeptPassage> & { key?: string } = {}) {
  const { key = 'https://page.example/show.json#ebb', start = 4, end = start + 4, ...rest } = over;
  const target = {
    ...({ kind: 'show', url: 'https://page.example/show.json', isDefault: true } as const),
    episodeId: 'ebb',
  };
  const page = 'https://page.example/?episode=ebb';
  const episode = { key, target, title: 'Ebb', show: 'Tides', page };
  const passage = { start, end, parts: [{ speaker: 'Mara', text }] };
  const kept: KeptPassage = { ...keepPassage(passage, episode, 1000), ...rest };
  return kept;
}
