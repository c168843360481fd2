import type {
  EpisodeName,
  Owner,
  ShowDiagnostic,
  ShowSlip,
} from '../../core/episode/show-diagnostic.ts';
import type { FileFault, FileDiagnostic } from '../../core/episode/sorted-files.ts';
import type { Diagnostic, DiagnosticCode } from '../../core/transcript/diagnostic.ts';
import { namesIn } from './user-error-words.ts';

type Say = (text: string) => string;

/** What a language says of everything that could not be read. Names and words of files come in its own quotes. */
export interface DiagnosticTable {
  readonly quote: Say;
  /** By code; `text` is the file's own words in quotes, empty where it gives none. */
  readonly diagnostics: Readonly<Record<DiagnosticCode, Say>>;
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
  readonly further: Readonly<Record<Extract<FileDiagnostic, { names: unknown }>['code'], Say>>;
}

/** The three functions that say what could not be read, from what a language says of each. */
export function diagnosticWords(words: DiagnosticTable) {
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

  const show = (diagnostic: ShowDiagnostic): string => {
    switch (diagnostic.code) {
      case 'bad-address':
        return words.badAddress(nameOf(diagnostic), quote(diagnostic.quote));
      case 'refused-address':
        return words.refusedAddress(nameOf(diagnostic), quote(diagnostic.quote));
      case 'address-no-text':
        return words.addressNoText(nameOf(diagnostic));
      case 'no-language':
        return words.noLanguage(nameOf(diagnostic));
      case 'no-colour':
        return words.noColour;
      case 'unknown-key':
        return (
          words.unknownKey(
            quote(diagnostic.key),
            slipIn(diagnostic.episode),
            quote(diagnostic.meant),
          ) + others(diagnostic.others)
        );
      case 'bad-value':
        return (
          words.badValue(
            quote(diagnostic.key),
            slipIn(diagnostic.episode),
            words.right[diagnostic.key],
            quote(diagnostic.quote),
          ) + others(diagnostic.others)
        );
      case 'same-id':
        return words.sameId(quote(diagnostic.id));
      case 'no-list':
        return words.noList;
      case 'no-episodes':
        return words.noEpisodes(quote(diagnostic.title));
      case 'no-episode':
        return words.noEpisode(episodeOf(diagnostic.episode));
      case 'nothing-there':
        return words.nothingThere(episodeOf(diagnostic.episode));
      case 'entries-left-out':
        return words.entriesLeftOut(diagnostic.count);
      case 'empty':
        return words.empty[diagnostic.of];
      case 'web-page':
        return words.webPage[diagnostic.of];
      case 'no-object':
        return words.noObject(quote(diagnostic.quote));
      case 'not-json':
        return words.notJson(diagnostic.quote);
      case 'atom':
        return words.atom;
      default:
        return words.notRss;
    }
  };
  return {
    diagnostic: ({ code, quote: text }: Diagnostic): string =>
      words.diagnostics[code](text ? quote(text) : ''),
    show,
    file: (diagnostic: FileDiagnostic): string => {
      if ('names' in diagnostic)
        return words.further[diagnostic.code](namesIn(diagnostic.names, quote));
      return diagnostic.code === 'too-many'
        ? words.tooMany(diagnostic.count)
        : words.files[diagnostic.code](quote(diagnostic.name));
    },
  };
}
