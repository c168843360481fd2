import { omitUndefined } from '../omit-undefined.ts';
import { filled, isFields, oneOf, type Fields } from '../text/fields.ts';
import type { Episode, Person, Soundbite } from './episode.ts';
import type { EpisodeName, Owner } from './show-diagnostic.ts';
import type { FieldReader } from './show-fields.ts';

/** A link with its words. */
export interface NamedLink {
  readonly title: string;
  readonly url: string;
}

/** How a show's own site looks, and what it leaves out. */
export interface ShowBrand {
  /** Address of a picture that stands beside the show's name. */
  readonly logo?: string;
  /** Address of the picture in the browser's tab. */
  readonly icon?: string;
  /** Address of a typeface file (WOFF2). */
  readonly typeface?: string;
  /** The one theme of the site; without it the reader's system decides. */
  readonly theme?: 'light' | 'dark';
  /** Address of a style sheet that is loaded after the site's own. */
  readonly style?: string;
  readonly footer?: readonly NamedLink[];
  /** False leaves out the line that names Cueline. */
  readonly credit?: false;
  /** False leaves out opening files of one's own. */
  readonly openFiles?: false;
  /** False leaves out opening other shows and feeds by address. */
  readonly openShows?: false;
}

/** What is known of a show beside its name and its episodes. */
export interface ShowFacts {
  readonly author?: string;
  /** The owner's address, which feeds name. */
  readonly email?: string;
  /** The owner's name, if it is not the author. */
  readonly owner?: string;
  /** Whether other hosts may not take over the show's feed (`podcast:locked`). */
  readonly locked?: boolean;
  readonly copyright?: string;
  /** Categories of Apple Podcasts; a subcategory follows its category after ` > `. */
  readonly categories?: readonly string[];
  readonly explicit?: boolean;
  /** `serial`: to be heard from the first episode on. */
  readonly type?: 'episodic' | 'serial';
  /** Names the show in feeds for good (`podcast:guid`). */
  readonly guid?: string;
  /** The show's home on the web. */
  readonly home?: string;
  readonly people?: readonly Person[];
  /** Places to subscribe to the show. */
  readonly links?: readonly NamedLink[];
  readonly funding?: readonly NamedLink[];
  readonly brand?: ShowBrand;
  /** Address of the folder with the index of what was said in the episodes (`core/show-search`). */
  readonly search?: string;
  /** Origins of pages that may command the embedded player beyond play, pause and seek. */
  readonly embedOrigins?: readonly string[];
}

/** What a manifest says of a show beside its name and its episodes; each field may be missing. */
export function readShowFacts(manifest: Fields, read: FieldReader): ShowFacts {
  const owner: Owner = { of: 'show' };
  const brand: ShowBrand = omitUndefined({
    logo: read.address(manifest['logo'], { of: 'picture' }, 'picture'),
    icon: read.address(manifest['icon'], { of: 'picture' }, 'picture'),
    typeface: read.address(manifest['typeface'], owner),
    style: read.address(manifest['style'], owner),
    theme: oneOf(manifest['theme'], ['light', 'dark']),
    footer: filled(readLinks(manifest['footer'], owner, read)),
    credit: unlessOff(manifest['credit']),
    openFiles: unlessOff(manifest['openFiles']),
    openShows: unlessOff(manifest['openShows']),
  });
  return omitUndefined({
    author: read.text(manifest['author']),
    email: read.text(manifest['email']),
    owner: read.text(manifest['owner']),
    locked: readFlag(manifest['locked']),
    copyright: read.text(manifest['copyright']),
    categories: filled(readTexts(manifest['categories'], read)),
    explicit: readFlag(manifest['explicit']),
    type: oneOf(manifest['type'], ['episodic', 'serial']),
    guid: read.text(manifest['guid']),
    home: read.address(manifest['home'], owner),
    people: filled(readPeople(manifest['people'], owner, read)),
    links: filled(readLinks(manifest['links'], owner, read)),
    funding: filled(readLinks(manifest['funding'], owner, read)),
    brand: Object.keys(brand).length > 0 ? brand : undefined,
    search: read.address(manifest['search'], owner),
    embedOrigins: filled(readTexts(manifest['embedOrigins'], read)),
  });
}

/** What a manifest says of an episode beside its files; each field may be missing. */
export function readEpisodeFacts(
  entry: Fields,
  episode: EpisodeName,
  read: FieldReader,
): Partial<Episode> {
  const owner: Owner = { of: 'show', episode };
  const notes = read.text(entry['notes']);
  return omitUndefined({
    notes,
    notesBase: notes === undefined ? undefined : read.base,
    season: read.number(entry['season']),
    type: oneOf(entry['type'], ['full', 'trailer', 'bonus']),
    explicit: readFlag(entry['explicit']),
    people: filled(readPeople(entry['people'], owner, read)),
    soundbites: filled(readSoundbites(entry['soundbites'], read)),
    guid: read.text(entry['guid']),
    page: read.address(entry['page'], owner),
  });
}

/** One value or a list of them. */
function listOf(value: unknown): unknown[] {
  if (value == null) return [];
  return Array.isArray(value) ? value : [value];
}

/** People by name alone, or with what else is known of them. */
function readPeople(value: unknown, owner: Owner, read: FieldReader): Person[] {
  return listOf(value).flatMap((one) => {
    const fields = isFields(one) ? one : { name: one };
    const name = read.text(fields['name']);
    if (name === undefined) return [];
    const { episode } = owner;
    const picture: Owner = { of: 'picture', ...(episode !== undefined && { episode }) };
    return {
      name,
      ...omitUndefined({
        role: read.text(fields['role']),
        url: read.address(fields['url'], owner),
        picture: read.address(fields['picture'], picture, 'picture'),
      }),
    };
  });
}

/** Links by address alone, or with their words; the words are the host's name where there are none. */
function readLinks(value: unknown, owner: Owner, read: FieldReader): NamedLink[] {
  return listOf(value).flatMap((one) => {
    const fields = isFields(one) ? one : { url: one };
    const url = read.address(fields['url'], owner);
    if (url === undefined) return [];
    return { url, title: read.text(fields['title']) ?? new URL(url).host };
  });
}

function readSoundbites(value: unknown, read: FieldReader): Soundbite[] {
  return listOf(value).flatMap((one) => {
    const fields = isFields(one) ? one : {};
    const start = read.seconds(fields['start']) ?? (isZero(fields['start']) ? 0 : undefined);
    const duration = read.seconds(fields['duration']);
    if (start === undefined || duration === undefined) return [];
    return { start, duration, ...omitUndefined({ title: read.text(fields['title']) }) };
  });
}

const isZero = (value: unknown) => value === 0 || value === '0' || value === '0:00';

function readTexts(value: unknown, read: FieldReader): string[] {
  return listOf(value).flatMap((one) => read.text(one) ?? []);
}

function readFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function unlessOff(value: unknown): false | undefined {
  return value === false ? false : undefined;
}
