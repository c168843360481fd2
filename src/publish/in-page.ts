import { omitUndefined } from '../core/omit-undefined.ts';
import type {
  EpisodeRequest,
  PagePlan,
  PlannedFile,
  SiteOddity,
  SitePlan,
  SiteRequest,
} from '../core/publishing/publishing.ts';
import { builtPlayer, readPlayerListing, type PlayerListing } from './player-listing.ts';
import type { BuiltPlayer, Oddity, PublishedShow, SourceFile } from './published-show.ts';
import { readFolder } from './read-folder.ts';
import { publishSite } from './site.ts';

/** A listener's files as a publisher's folder, a folder for each episode, and the show file that names them. */
interface OwnFolder {
  readonly json: string;
  readonly files: readonly SourceFile[];
  readonly blobs: ReadonlyMap<string, Blob>;
}

/**
 * Sees what site the listener's files make, with the player that this page itself is. `listing` is its `player.json`;
 * `fetchPlayer` fetches one of its files.
 */
export async function planSite(
  request: SiteRequest,
  listing: unknown,
  fetchPlayer: (path: string) => Promise<Uint8Array>,
): Promise<SitePlan> {
  const listed = readPlayerListing(listing);
  if (!listed) throw new Error('player.json is not one of a built player');
  const player = builtPlayer(listed, fetchedAhead(listed, fetchPlayer));
  const { files, blobs, json } = ownFolder(request);
  const source = { kind: 'show', text: json } as const;
  const reading = await readFolder({ name: request.title, files }, { source, fetchBytes });
  const show = request.keepsOrder ? inOrder(reading.show) : reading.show;
  return {
    pages: show.episodes.map((episode) => pageOf(episode, request)),
    oddities: reading.oddities.map(told),
    bytes: sizeOf(request, player),
    files: () => siteFiles(show, player, blobs, request.url),
  };
}

/** Files of the player that are fetched at a time: one after another, each would wait for an answer. */
const mostFetches = 8;

/** Fetches the files that follow in the list along with the one that is asked for. */
function fetchedAhead(
  { files }: PlayerListing,
  fetchPlayer: (path: string) => Promise<Uint8Array>,
): (path: string) => Promise<Uint8Array> {
  const fetches = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const at = files.findIndex((file) => file.path === path);
    for (const next of files.slice(at, at + mostFetches)) {
      if (fetches.has(next.path)) continue;
      const fetching = fetchPlayer(next.path);
      // Told by whoever asks for this file.
      fetching.catch(() => undefined);
      fetches.set(next.path, fetching);
    }
    const fetching = fetches.get(path) ?? fetchPlayer(path);
    // The next site fetches anew.
    fetches.delete(path);
    return fetching;
  };
}

const fetchBytes = () => Promise.reject(new Error('files of a page lead nowhere'));

function ownFolder({ title, language, episodes }: SiteRequest): OwnFolder {
  const blobs = new Map<string, Blob>();
  const files: SourceFile[] = [];
  const put = (path: string, blob: Blob, modifiedMs: number) => {
    blobs.set(path, blob);
    files.push(blobFile(path, blob, modifiedMs));
  };
  const entries = episodes.map((episode, i) => {
    const folder = `${i + 1}`;
    const named = episode.files.map(({ kind, name, blob }, at) => {
      // No slash of a name makes a folder, and no two files have one path.
      const bare = name.replaceAll('/', '-') || kind;
      const path = blobs.has(`${folder}/${bare}`) ? `${folder}/${at}-${bare}` : `${folder}/${bare}`;
      put(path, blob, blob instanceof File ? blob.lastModified : episode.openedMs);
      return { kind, address: path.split('/').map(encodeURIComponent).join('/') };
    });
    const of = (wanted: string) =>
      named.filter(({ kind }) => kind === wanted).map(({ address }) => address);
    const [[audio], [chapters], [artwork]] = [of('audio'), of('chapters'), of('artwork')];
    return {
      ...omitUndefined({ title: episode.title, audio, chapters, artwork }),
      transcripts: of('transcript'),
    };
  });
  const json = JSON.stringify({ title, language, episodes: entries });
  return { json, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), blobs };
}

function blobFile(path: string, blob: Blob, modifiedMs: number): SourceFile {
  const read = async (from?: number, to?: number) =>
    new Uint8Array(await blob.slice(from, to).arrayBuffer());
  return { path, size: blob.size, modifiedMs, read };
}

/** The episode's folder among the listener's files. */
function placeOf({ audio, transcripts }: PublishedShow['episodes'][number]): number {
  const first = [audio, ...transcripts.map(({ source }) => source)].find(
    (asset) => asset && 'path' in asset,
  );
  return first && 'path' in first ? Number.parseInt(first.path) : 0;
}

function inOrder(show: PublishedShow): PublishedShow {
  return { ...show, episodes: [...show.episodes].sort((a, b) => placeOf(a) - placeOf(b)) };
}

function pageOf(episode: PublishedShow['episodes'][number], { episodes }: SiteRequest): PagePlan {
  return {
    id: episodes[placeOf(episode) - 1]!.id,
    title: episode.title,
    address: `${episode.id}/`,
    ...omitUndefined({ duration: episode.duration }),
    hasRecording: episode.audio !== undefined,
    transcripts: episode.transcripts.map(({ language }) => language),
    chapters: episode.chapters.length,
    hasPicture: episode.artwork !== undefined,
  };
}

/** The listener knows files by their names, without the folders that are made here. */
function told({ file, ...oddity }: Oddity): SiteOddity {
  return { ...oddity, ...omitUndefined({ file: file?.replace(/^\d+\//, '') }) };
}

/** Each text is there as a page, as Markdown, in four formats and in the index of the search. */
const timesOfText = 8;

function sizeOf({ episodes }: SiteRequest, { files }: BuiltPlayer): number {
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  const own = ({ files: all }: EpisodeRequest) =>
    sum(all.map(({ kind, blob }) => blob.size * (kind === 'transcript' ? timesOfText : 1)));
  return sum(episodes.map(own)) + sum(files.map(({ size }) => size));
}

async function* siteFiles(
  show: PublishedShow,
  player: BuiltPlayer,
  blobs: ReadonlyMap<string, Blob>,
  url: string | undefined,
): AsyncGenerator<PlannedFile> {
  for await (const { path, content } of publishSite(show, player, omitUndefined({ url }))) {
    if (typeof content === 'string' || content instanceof Uint8Array) yield { path, content };
    else yield { path, content: blobs.get(content.path) ?? (await content.read()) };
  }
}
