import type { Hits } from '../../state/reading/hits.svelte.ts';
import { m } from '../i18n/index.ts';

/** How what was found differs from what was typed; empty where it does not. */
export function howFound(hits: Hits): string {
  if (hits.count === 0) return '';
  const nearest = hits.nearest.length > 0 ? `${m.nearest} ${m.quoted(hits.nearest[0]!)}` : '';
  return [nearest, hits.isWords ? m.inAnyOrder : ''].filter((part) => part !== '').join('. ');
}
