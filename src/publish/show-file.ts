import type { Episode, Person } from '../core/episode/episode.ts';
import { parseFeed } from '../core/episode/feed/feed.ts';
import { stem } from '../core/episode/file-name.ts';
import { showSlips } from '../core/episode/show-check.ts';
import { parseShow, type ParsedShow, type Show } from '../core/episode/show.ts';
import { omitUndefined } from '../core/omit-undefined.ts';
import { isFields, type Fields } from '../core/text/fields.ts';
import { cleanTexts } from './clean-text.ts';
import { type EpisodeDraft, isFile } from './episode-draft.ts';
import { fileAddress, assetName, type FolderAssets } from './folder-assets.ts';
import { jsonLines, type JsonPath } from './json-lines.ts';
import type { Asset, Oddity, PublishedPerson, PublishedShow } from './published-show.ts';
import { showOddity } from './show-oddity.ts';
import { oddValues } from './show-values.ts';

/** A show file or a feed, and where it stands. */
export interface ShowSource {
  readonly kind: 'show' | 'feed';
  readonly text: string;
  /** From the folder on; missing where it comes from the web. */
  readonly file?: string;
  /** Its address on the web; missing where it stands in the folder. Without both the page made it. */
  readonly url?: string;
}

/** Whether the page made the show: nobody can look at its lines. */
export const isMadeShow = ({ file, url }: ShowSource): boolean =>
  file === undefined && url === undefined;

/** A show as its file tells of it. */
export interface ShowDraft {
  readonly facts: Partial<Omit<PublishedShow, 'episodes'>>;
  /** Missing where the file lists none: those of the folder are published. */
  readonly episodes?: readonly EpisodeDraft[];
  readonly oddities: readonly Oddity[];
  /** It could not be read: what the show is meant to be is not guessed from the folder. */
  readonly isUnread?: boolean;
}

/** Tells where an address leads, and keeps what is odd about it. */
type AssetAt = (url: string | undefined, path: JsonPath) => Asset | undefined;

/** Reads a `show.json` or a feed. Addresses that lead into the folder become its files. Never rejects. */
export async function readShowFile(source: ShowSource, assets: FolderAssets): Promise<ShowDraft> {
  const url = source.url ?? fileAddress(source.file ?? 'show.json');
  const manifest = source.kind === 'show' ? readManifest(source.text) : undefined;
  const { show, diagnostics } = manifest
    ? await parseNumbered(manifest, url)
    : await (source.kind === 'show' ? parseShow : parseFeed)(source.text, url);
  const lineOf = manifest && !isMadeShow(source) ? jsonLines(source.text) : () => undefined;
  const where = source.file === undefined ? {} : { file: source.file };
  const oddities: Oddity[] = [];
  // Ids given twice are told with the addresses that they ask for.
  const slips = manifest ? showSlips(manifest).filter(({ code }) => code !== 'same-id') : [];
  const told = [...diagnostics, ...slips];
  for (const one of told)
    oddities.push({ ...where, ...showOddity(one, manifest, lineOf, source.text) });
  if (!show) return { facts: {}, episodes: [], oddities, isUnread: true };

  const tell = (path: JsonPath, text: string, weight: Oddity['weight'] = 'fault') => {
    const line = lineOf(path);
    oddities.push({ ...where, ...(line && { line }), text, weight });
  };
  for (const { path, text } of manifest ? oddValues(manifest) : []) tell(path, text, 'note');
  const assetAt: AssetAt = (address, path) => {
    if (address === undefined) return undefined;
    const { asset, text, weight } = assets.at(address);
    if (text !== undefined) tell(path, text, weight);
    const [key] = path;
    if (!asset || isFile(asset) || (key !== 'typeface' && key !== 'style')) return asset;
    tell(path, `A site takes no ${key} from the web: put the file into the folder and name it.`);
    return undefined;
  };
  const listed = manifest ? manifest['episodes'] : show.episodes;
  const episodes = Array.isArray(listed)
    ? show.episodes.map((episode, i) => {
        const index = manifest ? Number(episode.id) : i;
        const entry: unknown = manifest && listed[index];
        const line = lineOf(['episodes', index]);
        return {
          ...draftOf(episode, isFields(entry) ? entry : undefined, ['episodes', index], assetAt),
          ...where,
          ...(line && { line }),
        };
      })
    : undefined;
  return { facts: showFacts(show, manifest, assetAt), ...(episodes && { episodes }), oddities };
}

function readManifest(text: string): Fields | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isFields(json) ? json : undefined;
  } catch {
    // `parseShow` says what is wrong with it.
    return undefined;
  }
}

/** Reads a manifest whose episodes have their places in the list as ids, so that they are known again. */
async function parseNumbered(manifest: Fields, url: string): Promise<ParsedShow> {
  const listed: unknown = manifest['episodes'];
  const isListed = Array.isArray(listed);
  const episodes: unknown = isListed
    ? listed.map((entry: unknown, i) => (isFields(entry) ? { ...entry, id: String(i) } : entry))
    : (listed ?? []);
  try {
    const { show, diagnostics } = await parseShow(JSON.stringify({ ...manifest, episodes }), url);
    const isNews = ({ code }: { code: string }) => isListed || code !== 'no-episodes';
    return { ...(show && { show }), diagnostics: diagnostics.filter(isNews) };
  } catch (error) {
    // A value that is nested too deeply for the engine.
    return { diagnostics: [{ code: 'not-json', quote: String(error) }] };
  }
}

const rawFields = new Set(['url', 'picture', 'guid', 'notes']);

function showFacts(
  { url, manifest: read, episodes, artwork, brand, people, ...facts }: Show,
  manifest: Fields | undefined,
  assetAt: AssetAt,
): ShowDraft['facts'] {
  const { logo, icon, typeface, style, ...look } = brand ?? {};
  const named = { logo, icon, typeface, style } as const;
  const files = Object.fromEntries(
    Object.entries(named).flatMap(([name, address]) => {
      const asset = assetAt(address, [name]);
      return asset ? [[name, asset]] : [];
    }),
  );
  const { title, ...rest } = cleanTexts(facts, rawFields);
  // A manifest without a title has its address for one.
  const isNamed = !manifest || typeof manifest['title'] === 'string';
  return {
    ...rest,
    ...(isNamed && title && { title }),
    ...omitUndefined({ artwork: assetAt(artwork, ['artwork']) }),
    brand: { ...cleanTexts(look, rawFields), ...files },
    people: publishedPeople(people, ['people'], assetAt),
  };
}

function draftOf(
  episode: Episode,
  entry: Fields | undefined,
  path: JsonPath,
  assetAt: AssetAt,
): EpisodeDraft {
  const { description, notes, notesBase, number, season, type, explicit, artworkText } = episode;
  const { soundbites, duration, published, audioType, audioBytes, summary, timing } = episode;
  // A feed's items are known by their guids; their ids are made of these.
  const guid = episode.guid ?? (entry ? undefined : episode.id);
  const audio = assetAt(episode.audio, [...path, 'audio']);
  const isTitled = entry ? typeof entry['title'] === 'string' : !/^#\d+$/.test(episode.title);
  const title = isTitled ? episode.title : undefined;
  const given = { title, description, artworkText };
  const id = entry?.['id'];
  return {
    facts: {
      ...omitUndefined({
        number,
        season,
        type,
        explicit,
        soundbites,
        guid,
        duration,
        published,
        timing,
      }),
      ...omitUndefined({ audioType, audioBytes, notes, notesBase, summary }),
      ...cleanTexts(omitUndefined(given)),
    },
    ...((typeof id === 'string' || typeof id === 'number') && { id: String(id).trim() }),
    people: publishedPeople(episode.people, [...path, 'people'], assetAt),
    transcripts: episode.transcripts.flatMap(({ url, language, label, type: kind }, i) => {
      const field =
        entry && Array.isArray(entry['transcripts']) ? ['transcripts', i] : ['transcript'];
      const asset = assetAt(url, [...path, ...field]);
      return asset ? { source: asset, ...omitUndefined({ language, label, type: kind }) } : [];
    }),
    ...omitUndefined({
      audio,
      chapters: assetAt(episode.chapters, [...path, 'chapters']),
      artwork: assetAt(episode.artwork, [...path, 'artwork']),
      seek: assetAt(episode.seek, [...path, 'seek']),
      inlineChapters: episode.inlineChapters,
    }),
    name: audio ? nameOf(audio) : (title ?? episode.title),
  };
}

/** The last part of an address may be a program's name: `listen.php`. */
const nameOf = (audio: Asset) => (isFile(audio) ? assetName(audio) : stem(assetName(audio)));

function publishedPeople(
  people: readonly Person[] | undefined,
  path: JsonPath,
  assetAt: AssetAt,
): PublishedPerson[] {
  return (people ?? []).map(({ picture, ...person }, i) => ({
    ...cleanTexts(person, rawFields),
    ...omitUndefined({ picture: assetAt(picture, [...path, i, 'picture']) }),
  }));
}

/** The files of the folder that a show names. */
export function namedFiles({ facts, episodes = [] }: ShowDraft): Set<string> {
  const assets: (Asset | undefined)[] = [
    facts.artwork,
    ...Object.values(facts.brand ?? {}).filter(isAsset),
    ...[facts, ...episodes].flatMap(({ people = [] }) => people.map(({ picture }) => picture)),
    ...episodes.flatMap(({ audio, transcripts, chapters, artwork, seek }) => [
      ...[audio, chapters, artwork, seek],
      ...transcripts.map(({ source }) => source),
    ]),
  ];
  return new Set(assets.filter(isFile).map(({ path }) => path));
}

function isAsset(value: unknown): value is Asset {
  return isFields(value) && ('read' in value || 'url' in value);
}
