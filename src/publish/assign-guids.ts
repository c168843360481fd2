import { shortHash } from '../core/short-hash.ts';
import type { Addressed, AddressWish } from './assign-addresses.ts';
import type { LastEpisode } from './last-site.ts';

/**
 * The guid of each episode: the given one (with a number, where an earlier episode has it too), else that of the last site, else one made of its content. One that is not given
 * belongs to no other episode, nor to any of the last site.
 */
export function assignGuids(
  wishes: readonly AddressWish[],
  addressed: readonly Addressed[],
  last: readonly LastEpisode[],
): readonly string[] {
  const given = new Set(wishes.flatMap(({ guid }) => guid ?? []));
  const taken = new Set(given);
  const known = wishes.map(({ guid }, i) => {
    const own = addressed[i]?.last?.guid;
    if (guid !== undefined || own === undefined || taken.has(own)) return guid;
    taken.add(own);
    return own;
  });
  for (const { guid } of last) taken.add(guid);
  const issued = new Set<string>();
  return wishes.map((wish, i) => {
    const own = known[i];
    const isTwin = own !== undefined && issued.has(own);
    const guid = isTwin
      ? freeGuid(own, taken)
      : (own ?? freeGuid(newGuid(wish, addressed[i]?.id), taken));
    taken.add(guid);
    issued.add(guid);
    return guid;
  });
}

/** A name for good, the same if it is made again of the same content. */
function newGuid({ source }: AddressWish, id = ''): string {
  const content = typeof source === 'object' ? source.print : source;
  return `cueline-${shortHash(content ?? id)}`;
}

function freeGuid(guid: string, taken: ReadonlySet<string>): string {
  let free = guid;
  for (let n = 2; taken.has(free); n++) free = `${guid}-${n}`;
  return free;
}
