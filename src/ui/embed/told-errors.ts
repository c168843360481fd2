import type { UserError } from '../../core/episode/user-error.ts';

const UNTOLD: readonly UserError['why'][] = [
  ...(['needs-click', 'needs-network', 'inexact', 'costly', 'other-length', 'doubtful'] as const),
  ...(['ends-early', 'shifted'] as const),
];

/**
 * Whether an error is told in an embedded player: what keeps its listener from hearing or reading. Slips, left out parts,
 * a place to press Play and how true the lines are are not.
 */
export function isTold({ about, why }: UserError, isOpen: boolean): boolean {
  if (about === 'audio') return !UNTOLD.includes(why);
  if (about === 'transcript') return true;
  return !isOpen && about === 'show';
}
