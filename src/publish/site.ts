import { indexFolder } from '../core/show-search/directory.ts';
import type { Person } from '../core/episode/episode.ts';
import { isNewestFirst } from '../core/episode/neighbours.ts';
import { mapLinks } from '../core/notes/map-links.ts';
import { shortHash } from '../core/short-hash.ts';
import { OFFLINE_PAGE } from '../core/offline-page.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { unpackTerms } from '../core/show-search/episode-terms.ts';
import { ShowIndexWriter } from '../core/show-search/show-index-writer.ts';
import { inWords } from '../ui/i18n/index.ts';
import { episodeFiles, type EpisodeRecord } from './episode-files.ts';
import { notFoundPage, offlinePage, playerPage, showPage } from './pages/show-page.ts';
import { feedXml, type FeedAddresses } from './feed-xml.ts';
import { plainFiles } from './plain-files.ts';
import { earlyScript, isPlayerFile } from './player-listing.ts';
import type {
  BuiltPlayer,
  Oddity,
  PublishedEpisode,
  PublishedShow,
  SiteFile,
} from './published-show.ts';
import { episodeEntry, neighbourEntry, showManifest } from './show-json.ts';
import { prepareSite, type Neighbours, type SiteContext } from './site-context.ts';
import { isEpisodeFolder } from './episode-address.ts';
import { episodeParts } from './placed-files.ts';
import { absoluteAddress } from './site-addresses.ts';
import { transcriptFiles, type TranscriptState } from './transcript-files.ts';

/** Files that one of the hosts (Cloudflare Pages) takes. */
const MOST_FILES = 20_000;
/** Files of the site beside those of episodes and of the player: pages, plain files, brand, search. */
const OTHER_FILES = 1_000;

export interface PublishOptions {
  /** Where the site will stand; needed for the feed, the sitemap, and addresses that must be absolute. */
  readonly url?: string;
  /**
   * What `onEpisode` told of this episode with this very key, at a run whose files are still there: they are not made
   * again. The key changes with everything that the episode's pages show.
   */
  readonly unchanged?: (
    episode: PublishedEpisode,
    key: string,
  ) => EpisodeRecord | undefined | Promise<EpisodeRecord | undefined>;
  /** All files of an episode (those below its folder) have been given, or are unchanged. */
  readonly onEpisode?: (episode: PublishedEpisode, key: string, record: EpisodeRecord) => void;
  readonly tell?: (oddity: Oddity) => void;
}

/**
 * Every file of a show's site, an episode's after another's, so that only one transcript is held at a time. Throws for an
 * episode whose id is no folder's name, is reserved, or belongs to another one too: whoever reads the folder tells of these.
 */
export async function* publishSite(
  show: PublishedShow,
  player: BuiltPlayer,
  options: PublishOptions = {},
): AsyncGenerator<SiteFile> {
  checkIds(show);
  const leftOut = tooMany(show, player, options);
  const { url: at, tell = () => {} } = options;
  const { context, files } = await prepareSite(show, player, at, leftOut, tell);
  yield* files;
  for (const file of player.files) {
    if (isPlayerFile(file.path)) yield { path: file.path, content: file };
  }
  const states = new Map<string, readonly TranscriptState[]>();
  const index = new ShowIndexWriter();
  for (const [i, episode] of show.episodes.entries()) {
    const neighbours = neighboursOf(show, i);
    const key = pageKey(episode, neighbours, context);
    const known = await options.unchanged?.(episode, key);
    const knownTerms = known && unpackTerms(known.terms);
    const record = (knownTerms && known) ?? (yield* episodeFiles(episode, neighbours, context));
    const terms = knownTerms ?? unpackTerms(record.terms);
    if (terms && terms.lines > 0) index.add(episode.id, terms);
    states.set(episode.id, record.transcripts);
    options.onEpisode?.(episode, key, record);
  }
  const entries = show.episodes.map((episode) =>
    episodeEntry(episode, episodeParts(episode), states.get(episode.id) ?? []),
  );
  const manifest = showManifest(context, entries);
  yield { path: 'show.json', content: `${JSON.stringify(manifest, undefined, 1)}\n` };
  const page = (path: string, make: (context: SiteContext) => string) => ({
    path,
    content: inWords(context.words, () => make(context)),
  });
  yield page('index.html', showPage);
  yield page('404.html', notFoundPage);
  yield page(OFFLINE_PAGE, offlinePage);
  if (context.hasPlayer) yield page('player/index.html', playerPage);
  yield* plainFiles(context);
  if (context.hasSearch) {
    for (const { path, content } of index.files()) yield { path: indexFolder + path, content };
  }
  const { url } = context;
  if (url !== undefined) {
    yield { path: 'feed.xml', content: await feedXml(show, feedAddresses(context, url, states)) };
  }
}

/** Where the site has what its feed names. */
function feedAddresses(
  { artwork, people, leftOut }: SiteContext,
  url: string,
  states: ReadonlyMap<string, readonly TranscriptState[]>,
): FeedAddresses {
  const at = (path: string) => absoluteAddress(url, path);
  const withPictures = (all: readonly Person[]) =>
    all.map((one) => ({ ...one, ...omitUndefined({ picture: one.picture && at(one.picture) }) }));
  return {
    ...{ site: url, feed: at('feed.xml'), people: withPictures(people) },
    ...omitUndefined({ artwork: artwork && at(artwork) }),
    of(episode) {
      const parts = episodeParts(episode);
      const { folder, chapters, notes } = parts;
      return {
        ...{ page: at(folder), people: withPictures(parts.people) },
        ...omitUndefined({
          audio: parts.audio && at(parts.audio),
          artwork: parts.artwork && at(parts.artwork),
          chapters: chapters.length > 0 ? at(`${folder}chapters.json`) : undefined,
          notes: notes && mapLinks(notes, at),
        }),
        transcripts: episode.transcripts.flatMap(({ language }, i) =>
          transcriptFiles(episode, i, states.get(episode.id)?.[i] ?? 'none', leftOut)
            .filter(({ format }) => format === 'vtt' || format === 'json')
            .map(({ path, type }) => ({ url: at(path), type, ...omitUndefined({ language }) })),
        ),
      };
    },
  };
}

function checkIds({ episodes }: PublishedShow): void {
  const taken = new Set<string>();
  for (const { id, title } of episodes) {
    if (!isEpisodeFolder(id) || taken.has(id))
      throw new Error(`“${title}” cannot have the folder “${id}”`);
    taken.add(id);
  }
}

function neighboursOf({ episodes }: PublishedShow, i: number): Neighbours {
  const [before, after] = [episodes[i - 1], episodes[i + 1]];
  return { ...(before && { before }), ...(after && { after }) };
}

/** Changes with all that makes an episode's files: its own facts, its neighbours', the show's, the player, and our code. */
function pageKey(
  episode: PublishedEpisode,
  { before, after }: Neighbours,
  context: SiteContext,
): string {
  // The other episodes change nothing here.
  const show = { ...context.show, episodes: undefined };
  const near = [before, after].map((one) => one && neighbourEntry(one));
  const { leftOut, url, brandStyles, icon, hasSearch, player } = context;
  const rest = [...leftOut, url, brandStyles, icon, hasSearch, isNewestFirst(context.show)];
  const built = [player.stamp, player.entries, earlyScript(player)];
  return shortHash(JSON.stringify([episode.key, near, show, rest, built]));
}

/** Kinds of files that can be done without, the least missed first. */
const spare = ['srt', 'text', 'oembed'] as const;

/** The kinds of files to leave out, so that hosts take the site; told where there are any. */
function tooMany(
  show: PublishedShow,
  player: BuiltPlayer,
  { url, tell }: PublishOptions,
): ReadonlySet<string> {
  const transcripts = show.episodes.reduce((sum, episode) => sum + episode.transcripts.length, 0);
  const perEpisode = show.episodes.length * (url === undefined ? 2 : 3);
  const own = show.episodes.reduce(
    (sum, episode) => sum + episodeParts(episode).files.length + Math.sign(episode.chapters.length),
    0,
  );
  let count = OTHER_FILES + player.files.length + perEpisode + own + 4 * transcripts;
  const leftOut = new Set<string>();
  for (const kind of spare) {
    if (count <= MOST_FILES) break;
    if (kind === 'oembed' && url === undefined) continue;
    leftOut.add(kind);
    count -= kind === 'oembed' ? show.episodes.length : transcripts;
  }
  if (leftOut.size > 0) {
    const names = {
      srt: 'transcripts as .srt',
      text: 'transcripts as .txt',
      oembed: 'oembed.json',
    };
    const list = spare.filter((kind) => leftOut.has(kind)).map((kind) => names[kind]);
    const rest =
      count > MOST_FILES ? ` It still has about ${count}: check what your host takes.` : '';
    tell?.({
      text: `The site is left without ${list.join(', ')}, to stay below ${MOST_FILES} files, which is the most that Cloudflare Pages takes.${rest}`,
      weight: 'note',
    });
  }
  return leftOut;
}
