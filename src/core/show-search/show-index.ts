import { directoryName, readDirectory, type Directory } from './directory.ts';
import { addOccurrence, chain, matchLines, type FittingLines, type Occurrences } from './match.ts';
import { nearestWords } from '../text/nearest-word.ts';
import { readPostings } from './postings.ts';
import { parseQuery, type QueryPart } from './query.ts';
import { isNameOf, isSpacelessText, readName } from './terms.ts';
import { Shards, shardsOf, termsIn, type FetchIndexFile, type FoundTerm } from './shards.ts';

export interface FoundEpisode extends FittingLines {
  readonly id: string;
}

/** What a search found in the index; no episode's text is needed for it. */
export interface Found {
  readonly parts: readonly QueryPart[];
  /** The best first: by their best lines, then by how many of these they have, then in the show's order. */
  readonly episodes: readonly FoundEpisode[];
  /** True where part of the index could not be fetched or read: lines may be missing. */
  readonly isPartial: boolean;
  /** Beginnings of words that were looked for as whole words only, because too many words begin with them. */
  readonly onlyWhole: readonly string[];
  /** The nearest spelling, where what was typed is nowhere and this was looked for in its stead. */
  readonly nearest?: string;
}

/** The file that should be the directory is not one. */
export class NoIndex extends Error {
  override readonly name = 'NoIndex';
}

/** Most bytes that are fetched for the beginning of one word. */
const beginningBytes = 600_000;

/** A term of the query, and the terms of the show that fit it. */
interface Term {
  readonly text: string;
  readonly found: readonly FoundTerm[];
}

/** Where a term or a part of the query occurs, by the episode's index. */
type ByEpisode = Map<number, Occurrences>;

/** What one search could not do. */
interface Missed {
  isPartial: boolean;
  readonly beginnings: Set<string>;
}

/** The index of a show, fetched as far as searches need it. */
export class ShowIndex {
  readonly #fetchFile: FetchIndexFile;
  readonly #shards: Shards;
  #directory: Directory | undefined;

  constructor(fetchFile: FetchIndexFile) {
    this.#fetchFile = fetchFile;
    this.#shards = new Shards(fetchFile);
  }

  /**
   * Looks for what somebody typed. Rejects with `NoIndex` or `FetchFailure` if the directory cannot be read, or with the
   * signal's reason; a shard that cannot be makes it partial.
   */
  async search(typed: string, signal: AbortSignal): Promise<Found> {
    const known = this.#directory;
    const found = await this.#searchNear(known ?? (await this.#load(signal)), typed, signal);
    if (!known || !found.isPartial) return found;
    // The show may have been published anew since: its older shards are gone then.
    return this.#searchNear(await this.#load(signal), typed, signal);
  }

  /** Looks for what was typed, else for its nearest spelling. */
  async #searchNear(directory: Directory, typed: string, signal: AbortSignal): Promise<Found> {
    const isEnough = ({ episodes, isPartial, onlyWhole }: Found) =>
      episodes.length > 0 || isPartial || onlyWhole.length > 0;
    const parts = parseQuery(typed);
    const found = await this.#searchIn(directory, parts, signal);
    if (isEnough(found)) return found;
    const numbersApart = parseQuery(typed, true);
    if (numbersApart.length > parts.length) {
      const foundApart = await this.#searchIn(directory, numbersApart, signal);
      if (isEnough(foundApart)) return foundApart;
    }
    const near = await Promise.all(parts.map((part) => this.#nearestPart(directory, part, signal)));
    if (near.every((part, i) => part === parts[i])) return found;
    const nearest = near.map(({ ways }) => ways[0]!.join(' ')).join(' ');
    return { ...(await this.#searchIn(directory, near, signal)), nearest };
  }

  /** The word that is said in the show and nearest to one that is not; of those that begin alike, which one shard has. */
  async #nearestPart(
    directory: Directory,
    part: QueryPart,
    signal: AbortSignal,
  ): Promise<QueryPart> {
    const [text = '', ...more] = part.ways[0]!;
    if (more.length > 0 || !hasSpellings(text)) return part;
    const said = new Map<string, number>();
    for (const shard of shardsOf(directory, text, false)) {
      const content = await this.#shards.get(shard, signal);
      const terms = (content && termsIn(content, () => true)) ?? [];
      for (const { term, postings } of terms) {
        const { word } = readName(term);
        said.set(word, (said.get(word) ?? 0) + postings.length);
      }
    }
    if ([...said.keys()].some((word) => word.startsWith(text))) return part;
    const [nearest] = nearestWords(text, said, 1);
    return nearest === undefined ? part : { ways: [[nearest]], isWhole: true };
  }

  async #load(signal: AbortSignal): Promise<Directory> {
    const bytes = await this.#fetchFile(directoryName, signal);
    const directory = readDirectory(new TextDecoder().decode(bytes));
    if (!directory) throw new NoIndex('the directory of the index cannot be read');
    this.#directory = directory;
    return directory;
  }

  async #searchIn(
    directory: Directory,
    parts: readonly QueryPart[],
    signal: AbortSignal,
  ): Promise<Found> {
    const missed: Missed = { isPartial: false, beginnings: new Set() };
    const terms = await Promise.all(
      parts.map(({ ways, isWhole }) =>
        Promise.all(
          ways.map((way) =>
            Promise.all(
              way.map((text, i) => {
                const mayBegin = i === way.length - 1 && !isWhole;
                return this.#findTerm(directory, text, mayBegin, missed, signal);
              }),
            ),
          ),
        ),
      ),
    );
    signal.throwIfAborted();
    const { episodes, isDamaged } = findEpisodes(directory, terms);
    const isPartial = missed.isPartial || isDamaged;
    return { parts, episodes, isPartial, onlyWhole: [...missed.beginnings] };
  }

  async #findTerm(
    directory: Directory,
    text: string,
    mayBegin: boolean,
    missed: Missed,
    signal: AbortSignal,
  ): Promise<Term> {
    const all = shardsOf(directory, text, mayBegin);
    const isMuch = mayBegin && all.reduce((sum, { bytes }) => sum + bytes, 0) > beginningBytes;
    if (isMuch) missed.beginnings.add(text);
    const shards = isMuch ? shardsOf(directory, text, false) : all;
    const isWanted =
      mayBegin && !isMuch
        ? (term: string) => term.startsWith(text)
        : (term: string) => isNameOf(text, term);
    const found = await Promise.all(
      shards.map(async (shard) => {
        const content = await this.#shards.get(shard, signal);
        const terms = content && termsIn(content, isWanted);
        if (!terms) missed.isPartial = true;
        return terms ?? [];
      }),
    );
    return { text, found: found.flat() };
  }
}

/** Terms that follow each other. */
type Way = readonly Term[];

/** The episodes that have all parts, given the terms of each, in each way of writing it. */
function findEpisodes(
  { episodes }: Directory,
  parts: readonly (readonly Way[])[],
): { episodes: FoundEpisode[]; isDamaged: boolean } {
  let isDamaged = false;
  const readTerm = (term: Term, wanted: ReadonlySet<number> | undefined): ByEpisode => {
    const by: ByEpisode = new Map();
    const hasWords = !isSpacelessText(term.text);
    for (const { term: name, postings } of term.found) {
      const { word, parts } = readName(name);
      const isBegun = hasWords && word !== term.text;
      let at = -1;
      let occurrences: Occurrences | undefined;
      const isRead = readPostings(postings, episodes, (episode, line, place, goesOn) => {
        if (episode !== at) {
          at = episode;
          occurrences = by.get(episode);
          if (!occurrences && (!wanted || wanted.has(episode))) by.set(episode, (occurrences = []));
        }
        if (occurrences) addOccurrence(occurrences, line, place, parts, goesOn, isBegun);
      });
      if (!isRead) isDamaged = true;
    }
    return by;
  };
  const read = new Map<Term, ByEpisode>();
  // The rare ones first, so that of the frequent only the episodes that count are kept.
  let wanted: ReadonlySet<number> | undefined;
  for (const part of [...parts].sort((a, b) => leastOf(a) - leastOf(b))) {
    const having = new Set<number>();
    for (const way of part) {
      let within = wanted;
      for (const term of [...way].sort((a, b) => bytesOf(a) - bytesOf(b))) {
        const by = readTerm(term, within);
        read.set(term, by);
        within = new Set(by.keys());
      }
      for (const episode of within ?? []) having.add(episode);
    }
    wanted = having;
  }
  const found = [...(wanted ?? [])].flatMap((index) => {
    const occurrences = parts.map((ways) =>
      ways.flatMap((way) => chain(way.map((term) => read.get(term)?.get(index) ?? []))),
    );
    if (occurrences.some(({ length }) => length === 0)) return [];
    const { id, lines } = episodes[index]!;
    const fitting = matchLines(occurrences, lines);
    return fitting.lines.length > 0 ? [{ index, episode: { id, ...fitting } }] : [];
  });
  return { episodes: ranked(found), isDamaged };
}

/** Bytes of the rarest term without which a part is nowhere. */
const leastOf = (ways: readonly Way[]) =>
  ways.reduce((sum, way) => sum + Math.min(...way.map(bytesOf)), 0);
/** Another number is another number, and a script without spaces has no words to compare. */
const hasSpellings = (text: string) => !/\d/.test(text) && !isSpacelessText(text);

const bytesOf = ({ found }: Term) => found.reduce((sum, { postings }) => sum + postings.length, 0);

function ranked(
  found: readonly { readonly index: number; readonly episode: FoundEpisode }[],
): FoundEpisode[] {
  const best = ({ counts }: FittingLines) => counts.findIndex((count) => count > 0);
  return [...found]
    .sort((a, b) => {
      const better = best(a.episode) - best(b.episode);
      if (better !== 0) return better;
      for (const [fit, count] of a.episode.counts.entries()) {
        const more = b.episode.counts[fit]! - count;
        if (more !== 0) return more;
      }
      return a.index - b.index;
    })
    .map(({ episode }) => episode);
}
