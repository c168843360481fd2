import { omitUndefined } from '../core/omit-undefined.ts';
import { siteAddress } from '../core/publishing/site-address.ts';
import type { Person } from '../core/episode/episode.ts';
import { loadWords, ourTag, type Words } from '../ui/i18n/index.ts';
import { brandStyles, letterIcon } from './brand.ts';
import type {
  BuiltPlayer,
  Oddity,
  PublishedEpisode,
  PublishedShow,
  SiteFile,
} from './published-show.ts';
import { PlacedFiles } from './placed-files.ts';

/** What every page of a site is made with. Paths are from the site's root; a picture may be an address instead. */
export interface SiteContext {
  readonly show: PublishedShow;
  readonly player: BuiltPlayer;
  /** Where the site will stand, with a slash at its end; without it nothing absolute is written, and no feed. */
  readonly url?: string;
  /** The pages' own words: the show's language, English where that is not ours. */
  readonly words: Words;
  /** What the pages are marked with: the show's own tag (`en-GB`), if its language is that of the words. */
  readonly language: string;
  /** The show's language, where the pages' own words are in another one. */
  readonly otherLanguage?: string;
  readonly artwork?: string;
  readonly icon: string;
  /** The sign beside the show's name: its logo, else its icon. */
  readonly logo: string;
  readonly people: readonly Person[];
  readonly typeface?: string;
  /** Style sheets that follow each page's own. */
  readonly brandStyles: readonly string[];
  /** Whether the player for other recordings, shows and feeds is there. */
  readonly hasPlayer: boolean;
  /** Whether there are words to search in. */
  readonly hasSearch: boolean;
  /** Kinds of files that the site does without, to stay below what hosts take. */
  readonly leftOut: ReadonlySet<string>;
}

/** The episodes beside one in the show's list. */
export interface Neighbours {
  readonly before?: PublishedEpisode;
  readonly after?: PublishedEpisode;
}

/**
 * The context of a show's pages, and the files that the context names. `url` is absolute, with or without a slash at its
 * end.
 */
export async function prepareSite(
  show: PublishedShow,
  player: BuiltPlayer,
  url: string | undefined,
  leftOut: ReadonlySet<string>,
  tell: (oddity: Oddity) => void,
): Promise<{ readonly context: SiteContext; readonly files: readonly SiteFile[] }> {
  const words = await wordsOf(show);
  const placed = new PlacedFiles('');
  const artwork = placed.put(show.artwork, 'artwork');
  const logo = placed.put(show.brand.logo, 'logo');
  const ownIcon = placed.put(show.brand.icon, 'icon');
  const icon = ownIcon ?? 'icon.svg';
  const placedPeople = new PlacedFiles('people/');
  const people = placedPeople.putPeople(show.people);
  const { styles, typeface, files } = await brandStyles(show, tell);
  const { openFiles, openShows } = show.brand;
  const { language } = show;
  const isOurs = language !== undefined && ourTag(language) === words.tag;
  const context: SiteContext = {
    ...{ show, player, words, icon, people, leftOut, brandStyles: styles },
    logo: logo ?? ownIcon ?? artwork ?? icon,
    ...(artwork !== undefined && { artwork }),
    ...(typeface !== undefined && { typeface }),
    language: isOurs ? language : words.tag,
    ...(language !== undefined && !isOurs && { otherLanguage: language }),
    ...omitUndefined({ url: url === undefined ? undefined : siteAddress(url) }),
    hasSearch: show.episodes.some(({ transcripts }) => transcripts.length > 0),
    hasPlayer: openFiles !== false || openShows !== false,
  };
  return {
    context,
    files: [
      ...placed.files,
      ...placedPeople.files,
      ...files,
      ...(ownIcon === undefined ? [{ path: icon, content: letterIcon(show) }] : []),
    ],
  };
}

async function wordsOf({ language = 'en' }: PublishedShow): Promise<Words> {
  const words = (await loadWords(language)) ?? (await loadWords('en'));
  if (!words) throw new Error('English is a language of the interface');
  return words;
}
