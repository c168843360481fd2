import type { Addressed, AddressWish } from './assign-addresses.ts';
import type { LastEpisode } from './last-site.ts';
import type { Oddity } from './published-show.ts';

/**
 * Tells of pages of the last site that go: with them go the links that lead there. Where a new episode may be the same, it
 * is told how to say so, if `canName`: the publisher can write a show.json. `told` are those that were told of before.
 */
export function gonePages(
  wishes: readonly AddressWish[],
  addressed: readonly Addressed[],
  last: readonly LastEpisode[],
  canName: boolean,
  told: ReadonlySet<LastEpisode>,
): Oddity[] {
  const stay = new Set(addressed.flatMap(({ id }) => id ?? []));
  const known = new Set(addressed.flatMap(({ last }) => last ?? []));
  const gone = last.filter((one) => !stay.has(one.id) && !known.has(one) && !told.has(one));
  const anew = wishes.filter(
    ({ given }, i) => given === undefined && addressed[i]!.id !== undefined && !addressed[i]!.last,
  );
  const [one, other] = anew;
  return gone.map(({ id, source }) => {
    const path = typeof source === 'object' ? source.path : undefined;
    const from = path === undefined ? '' : ` from “${path}”`;
    const text = `The page “${id}”, which was published${from}, goes.`;
    if (!one || !canName) return { text, weight: 'note' };
    const what = other ? 'one of the new episodes' : `“${one.title}”`;
    return {
      ...(one.file !== undefined && !other && { file: one.file }),
      text: `${text} If ${what} is the same episode, name it in show.json with "id": ${JSON.stringify(id)}, and it keeps that address.`,
      weight: 'fault',
    };
  });
}
