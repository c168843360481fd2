import { baselines, type Baseline } from './baselines.ts';
import { round, type Figure } from './figure.ts';
import type { Episode } from './stage.ts';

/** The page and what it is measured beside. */
export type Side = 'page' | Baseline;
export const sides: readonly Side[] = ['page', ...baselines];

/** Where a side shows an episode. */
export const addressOf = (episode: Episode, side: Side) =>
  side === 'page' ? episode.url : episode.baselines[side];

/** Measures every side, one after the other. */
export async function measureSides<Value>(
  measure: (side: Side) => Promise<Value>,
): Promise<Record<Side, Value>> {
  const page = await measure('page');
  const cuechange = await measure('cuechange');
  return { page, cuechange, howler: await measure('howler') };
}

/** A figure with what the baselines measured in the same run, and how many times that the page's is. */
export function besideFigure(
  name: string,
  unit: string,
  values: Readonly<Record<Side, number>>,
  aim?: { readonly text: string; readonly met: (ratioToCueChange: number) => boolean },
): Figure {
  const others = baselines.map((side) => {
    const told = `${side} ${round(values[side])}`;
    return values[side] > 0 ? `${told}: ${(values.page / values[side]).toFixed(2)} times` : told;
  });
  return {
    figure: name,
    aim: aim?.text ?? '',
    measured: `${[round(values.page), unit].join(' ').trim()} (${others.join(', ')})`,
    ...(aim && { met: aim.met(values.page / values.cuechange) }),
  };
}
