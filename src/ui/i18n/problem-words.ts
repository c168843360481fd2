import type { EpisodeName, Owner, ShowProblem, ShowSlip } from '../../core/episode/show-problem.ts';
import type { FileFault, FileProblem } from '../../core/episode/sorted-files.ts';
import type { Problem, ProblemCode } from '../../core/transcript/diagnostic.ts';
import { namesIn } from './trouble-words.ts';

type Say = (text: string) => string;

/** What a language says of everything that could not be read. Names and words of files come in its own quotes. */
export interface ProblemTable {
  readonly quote: Say;
  /** By code; `text` is the file's own words in quotes, empty where it gives none. */
  readonly problems: Readonly<Record<ProblemCode, Say>>;
  readonly owners: Readonly<Record<Owner['of'], string>>;
  /** An episode without a title, by its place. */
  readonly episodeAt: (place: number) => string;
  /** What belongs to an episode. */
  readonly ofEpisode: (owner: string, episode: string) => string;
  readonly badAddress: (owner: string, address: string) => string;
  readonly refusedAddress: (owner: string, address: string) => string;
  readonly addressNoText: Say;
  readonly noLanguage: Say;
  readonly noColour: string;
  /** `where`: the episode, or the show. */
  readonly unknownKey: (key: string, where: string, meant: string) => string;
  readonly badValue: (key: string, where: string, right: string, text: string) => string;
  /** What is right for a key that has a wrong value. */
  readonly right: Readonly<Record<Extract<ShowSlip, { code: 'bad-value' }>['key'], string>>;
  /** A sentence on how many more episodes have the same slip. */
  readonly others: (count: number) => string;
  readonly sameId: Say;
  readonly noList: string;
  readonly noEpisodes: Say;
  readonly noEpisode: Say;
  readonly nothingThere: Say;
  readonly entriesLeftOut: (count: number) => string;
  readonly empty: Readonly<Record<'show' | 'feed', string>>;
  readonly webPage: Readonly<Record<'show' | 'feed', string>>;
  readonly noObject: Say;
  readonly notJson: Say;
  readonly atom: string;
  readonly notRss: string;
  readonly files: Readonly<Record<FileFault, Say>>;
  readonly tooMany: (count: number) => string;
  /** Files of use that this episode has no place for; `names` may be one or several. */
  readonly further: Readonly<Record<Extract<FileProblem, { names: unknown }>['code'], Say>>;
}

/** The three functions that say what could not be read, from what a language says of each. */
export function problemWords(words: ProblemTable) {
  const { quote } = words;
  const episodeOf = (episode: EpisodeName) =>
    typeof episode === 'string' ? quote(episode) : words.episodeAt(episode);
  const nameOf = ({ of, episode }: Owner) =>
    episode === undefined
      ? words.owners[of]
      : words.ofEpisode(words.owners[of], episodeOf(episode));

  const slipIn = (episode: EpisodeName | undefined) =>
    episode === undefined ? words.owners.show : episodeOf(episode);
  const others = (count: number) => (count > 0 ? ` ${words.others(count)}` : '');

  const show = (problem: ShowProblem): string => {
    switch (problem.code) {
      case 'bad-address':
        return words.badAddress(nameOf(problem), quote(problem.quote));
      case 'refused-address':
        return words.refusedAddress(nameOf(problem), quote(problem.quote));
      case 'address-no-text':
        return words.addressNoText(nameOf(problem));
      case 'no-language':
        return words.noLanguage(nameOf(problem));
      case 'no-colour':
        return words.noColour;
      case 'unknown-key':
        return (
          words.unknownKey(quote(problem.key), slipIn(problem.episode), quote(problem.meant)) +
          others(problem.others)
        );
      case 'bad-value':
        return (
          words.badValue(
            quote(problem.key),
            slipIn(problem.episode),
            words.right[problem.key],
            quote(problem.quote),
          ) + others(problem.others)
        );
      case 'same-id':
        return words.sameId(quote(problem.id));
      case 'no-list':
        return words.noList;
      case 'no-episodes':
        return words.noEpisodes(quote(problem.title));
      case 'no-episode':
        return words.noEpisode(episodeOf(problem.episode));
      case 'nothing-there':
        return words.nothingThere(episodeOf(problem.episode));
      case 'entries-left-out':
        return words.entriesLeftOut(problem.count);
      case 'empty':
        return words.empty[problem.of];
      case 'web-page':
        return words.webPage[problem.of];
      case 'no-object':
        return words.noObject(quote(problem.quote));
      case 'not-json':
        return words.notJson(problem.quote);
      case 'atom':
        return words.atom;
      default:
        return words.notRss;
    }
  };
  return {
    problem: ({ code, quote: text }: Problem): string =>
      words.problems[code](text ? quote(text) : ''),
    show,
    file: (problem: FileProblem): string => {
      if ('names' in problem) return words.further[problem.code](namesIn(problem.names, quote));
      return problem.code === 'too-many'
        ? words.tooMany(problem.count)
        : words.files[problem.code](quote(problem.name));
    },
  };
}
