import type { UserError } from '../../core/episode/user-error.ts';

/**
 * Whether an error is told in an embedded player: what keeps its listener from hearing or reading. Slips, left out parts
 * and a place to press Play are not.
 */
export function isTold({ about, why }: UserError, isOpen: boolean): boolean {
  if (about === 'audio') return why !== 'needs-click' && why !== 'needs-network';
  if (about === 'transcript') return true;
  return !isOpen && about === 'show';
}
