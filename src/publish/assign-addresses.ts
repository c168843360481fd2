import { AUDIO_NAMES, stem } from '../core/episode/file-name.ts';
import { shortHash } from '../core/short-hash.ts';
import { nameAddress, isReserved } from './episode-address.ts';
import type { EpisodeSource, LastEpisode } from './last-site.ts';
import type { Oddity } from './published-show.ts';

/** An episode as far as its address depends on it. */
export interface AddressWish {
  /** The id in a show file. */
  readonly given?: string;
  readonly guid?: string;
  readonly title: string;
  /** The name of its file or folder. */
  readonly name: string;
  readonly number?: number;
  /** ISO 8601. */
  readonly published?: string;
  readonly source?: EpisodeSource;
  /** Where to tell of it. */
  readonly file?: string;
  readonly line?: number;
}

export interface Addressed {
  /** Missing where several episodes want one address: these are left out. */
  readonly id?: string;
  /** The same episode in the last site. */
  readonly last?: LastEpisode;
}

export interface AddressSettings {
  readonly language?: string | undefined;
  /** Dates may tell episodes apart. */
  readonly mayDate: boolean;
  /** The page lists the episodes: the listener has no show.json, and knows no folders. */
  readonly isMade: boolean;
}

/**
 * Gives each episode its address. What was published keeps its own, known by id, guid, content or place. Two episodes that
 * want one address are told; only a feed's, which nobody can edit, are told apart by their dates (`mayDate`).
 */
export function assignAddresses(
  wishes: readonly AddressWish[],
  last: readonly LastEpisode[],
  { language, mayDate, isMade }: AddressSettings,
): { readonly addressed: readonly Addressed[]; readonly oddities: readonly Oddity[] } {
  const oddities: Oddity[] = [];
  const matches = matchLast(wishes, last, language);
  const wanted = wishes.map((wish) => {
    const known = matches.get(wish);
    if (wish.given === undefined && known) return known.id;
    const own = wishedAddress(wish, language);
    if (isReserved(own)) {
      const text = `The site itself needs the address “${own}”, so this episode is at “episode-${own}”${isMade ? '' : '; give it another "id" in show.json'}.`;
      oddities.push({
        ...placeOf(wish),
        text,
        weight: wish.given === undefined ? 'note' : 'fault',
      });
      return `episode-${own}`;
    }
    if (wish.given !== undefined && wish.given !== own) {
      const text = `The id “${wish.given}” becomes the address “${own}”: lower-case letters, digits and hyphens.`;
      oddities.push({ ...placeOf(wish), text, weight: 'note' });
    }
    if (known && known.id !== own) {
      const text = `The address “${known.id}” of this episode becomes “${own}” by its new id; links to the old one no longer lead anywhere.`;
      oddities.push({ ...placeOf(wish), text, weight: 'fault' });
    }
    return own;
  });
  const byAddress = new Map<string, AddressWish[]>();
  wishes.forEach((wish, i) => {
    byAddress.set(wanted[i]!, [...(byAddress.get(wanted[i]!) ?? []), wish]);
  });
  tellTwins(wishes, oddities);
  const taken = new Set<string>();
  const addressed = wishes.map((wish, i): Addressed => {
    const known = matches.get(wish);
    const own = settle(wish, wanted[i]!, byAddress, matches, { mayDate, isMade }, oddities);
    // Entries of a feed that are alike in all that would tell them apart.
    const id = own !== undefined && taken.has(own) ? numbered(own, taken, byAddress) : own;
    if (id !== undefined) taken.add(id);
    return { ...(id !== undefined && { id }), ...(known && { last: known }) };
  });
  return { addressed, oddities };
}

function tellTwins(wishes: readonly AddressWish[], oddities: Oddity[]): void {
  for (const [guid, [first, ...others]] of grouped(wishes, ({ guid }) => guid)) {
    if (!first || others.length === 0) continue;
    const text = `The guid “${guid}” is given to ${others.length + 1} episodes, “${first.title}” the first; all but that get a number with it. Give each its own.`;
    oddities.push({ ...placeOf(first), text, weight: 'fault' });
  }
}

function numbered(
  id: string,
  taken: ReadonlySet<string>,
  wanted: ReadonlyMap<string, unknown>,
): string {
  let n = 2;
  while (taken.has(`${id}-${n}`) || wanted.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}

function wishedAddress(
  { given, title, name, number, ...wish }: AddressWish,
  language?: string,
): string {
  const bareName = AUDIO_NAMES.test(name) ? stem(name) : name;
  const made = [given ?? '', title, bareName]
    .map((one) => nameAddress(one, language))
    .find(Boolean);
  return made ?? (number === undefined ? `e-${hashOf(wish)}` : `episode-${number}`);
}

function hashOf({ guid, source }: Pick<AddressWish, 'guid' | 'source'>): string {
  const own = typeof source === 'object' ? source.print : source;
  return shortHash(guid ?? own ?? '').slice(0, 6);
}

const placeOf = ({ file, line }: AddressWish) => ({
  ...(file !== undefined && { file }),
  ...(line !== undefined && { line }),
});

/** Finds the episodes of the last site again, each at most once; what fits several ways is not matched. */
function matchLast(
  wishes: readonly AddressWish[],
  last: readonly LastEpisode[],
  language: string | undefined,
): Map<AddressWish, LastEpisode> {
  const matches = new Map<AddressWish, LastEpisode>();
  const placeIn = (source: AddressWish['source']) =>
    typeof source === 'object' ? source.path : source;
  const printIn = (source: AddressWish['source']) =>
    typeof source === 'object' ? source.print : undefined;
  const ways: readonly [
    (wish: AddressWish) => string | undefined,
    (one: LastEpisode) => string | undefined,
  ][] = [
    [({ given }) => (given === undefined ? given : nameAddress(given, language)), ({ id }) => id],
    [({ guid }) => guid, ({ guid }) => guid],
    // The content before the place: recordings that are numbered anew take each other's names.
    [({ source }) => printIn(source), ({ source }) => printIn(source)],
    [({ source }) => placeIn(source), ({ source }) => placeIn(source)],
  ];
  const free = new Set(last);
  for (const [ofWish, ofLast] of ways) {
    const mine = grouped(
      wishes.filter((wish) => !matches.has(wish)),
      ofWish,
    );
    const theirs = grouped([...free], ofLast);
    for (const [key, [wish, second]] of mine) {
      const [one, other] = theirs.get(key) ?? [];
      if (!wish || second || !one || other) continue;
      matches.set(wish, one);
      free.delete(one);
    }
  }
  return matches;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = key === undefined ? [] : (groups.get(key) ?? []);
    if (key !== undefined) groups.set(key, group);
    group.push(one);
  }
  return groups;
}

/** The address of an episode among those that want the same; undefined where nothing tells whose it is. */
function settle(
  wish: AddressWish,
  id: string,
  byAddress: ReadonlyMap<string, readonly AddressWish[]>,
  matches: ReadonlyMap<AddressWish, LastEpisode>,
  { mayDate, isMade }: AddressSettings,
  oddities: Oddity[],
): string | undefined {
  const rivals = byAddress.get(id) ?? [];
  if (rivals.length < 2) return id;
  const owners = rivals.filter((one) => matches.get(one)?.id === id);
  const givers = rivals.filter(({ given }) => given !== undefined);
  const [owner, second] = owners.length > 0 ? owners : givers;
  if (owner === wish && !second) return id;
  if (mayDate) {
    const date = wish.published?.slice(0, 10);
    const isOnlyThen =
      rivals.filter(({ published }) => published?.slice(0, 10) === date).length < 2;
    const own = `${id}-${date !== undefined && isOnlyThen ? date : hashOf(wish)}`;
    return byAddress.has(own) ? `${own}-${hashOf(wish)}` : own;
  }
  const others = rivals
    .filter((one) => one !== wish)
    .map(({ title, file, line }) =>
      line === undefined
        ? `“${(isMade ? undefined : file) ?? title}”`
        : `“${title}” (line ${line})`,
    );
  const text = `This is left out: it wants the address “${id}”, and so does ${others.slice(0, 3).join(', ')}. Give one of them ${isMade ? '' : 'an "id" in show.json, or '}another title.`;
  oddities.push({ ...placeOf(wish), text, weight: 'fault' });
  return undefined;
}
