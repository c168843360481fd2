import type { Chapter } from '../core/episode/chapters/chapter.ts';
import type { Person } from '../core/episode/episode.ts';
import { mapLinks } from '../core/notes/map-links.ts';
import type { Notes } from '../core/notes/notes.ts';
import { nameAddress } from './episode-address.ts';
import { fileAddress } from './folder-assets.ts';
import type {
  Asset,
  PublishedEpisode,
  PublishedNotes,
  PublishedPerson,
  SiteFile,
  SourceFile,
} from './published-show.ts';
import { webAddress } from './site-addresses.ts';

/** Files of an episode's folder that are made, without their endings. */
const ownNames: ReadonlySet<string> = new Set(['index', 'transcript', 'chapters', 'oembed']);

/** Gives files of the publisher's folder their places in a folder of the site. */
export class PlacedFiles {
  readonly #files = new Map<string, SiteFile>();
  readonly #folder: string;

  /** `folder` is empty or ends with a slash. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  get files(): readonly SiteFile[] {
    return [...this.#files.values()];
  }

  /**
   * The path of a file under a name of ours, with its own ending; the address of one that stays where it is, and
   * undefined for an address that cannot be linked to. A file that is placed twice is there once.
   */
  put(asset: Asset | undefined, name: string): string | undefined {
    if (asset === undefined) return undefined;
    if ('url' in asset) return webAddress(asset.url);
    const known = this.#files.get(asset.path);
    if (known) return known.path;
    const ending = /\.([a-z0-9]{1,6})$/i.exec(asset.path)?.[1]?.toLowerCase();
    const path = this.#folder + name + (ending === undefined ? '' : `.${ending}`);
    this.#files.set(asset.path, { path, content: asset });
    return path;
  }

  /** The path of a file under its own name, of letters that every host takes; names of the site's own files are avoided. */
  putNamed(file: SourceFile): string {
    const known = this.#files.get(file.path);
    if (known) return known.path;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const bare = nameAddress(name.replace(/\.\w+$/, ''), undefined) ?? 'file';
    const taken = new Set(this.files.map(({ path }) => path));
    const [, ending = ''] = /(\.[a-z0-9]+)$/i.exec(name.toLowerCase()) ?? [];
    const pathOf = (stem: string) => `${this.#folder}${stem}${ending}`;
    let stem = bare;
    for (let n = 2; ownNames.has(stem) || taken.has(pathOf(stem)); n++) stem = `${bare}-${n}`;
    this.#files.set(file.path, { path: pathOf(stem), content: file });
    return pathOf(stem);
  }

  /** People with their pictures placed. */
  putPeople(people: readonly PublishedPerson[]): Person[] {
    return people.map(({ picture, url, ...person }, i) => {
      const placed = this.put(picture, `person-${i + 1}`);
      const page = webAddress(url);
      return {
        ...person,
        ...(page !== undefined && { url: page }),
        ...(placed !== undefined && { picture: placed }),
      };
    });
  }
}

/** An episode's files where the site has them: paths from the site's root, or addresses. */
export interface EpisodeParts {
  /** `ebb/` */
  readonly folder: string;
  readonly audio?: string;
  readonly seek?: string;
  readonly prints?: string;
  readonly artwork?: string;
  readonly chapters: readonly Chapter[];
  readonly people: readonly Person[];
  /** Links are paths or addresses, too. */
  readonly notes?: Notes;
  /** Those that are taken from the publisher's folder. */
  readonly files: readonly SiteFile[];
}

/** Where the site has an episode's files. Names are made of its id, so that every host and system takes them. */
export function episodeParts(episode: PublishedEpisode): EpisodeParts {
  const folder = `${episode.id}/`;
  const placed = new PlacedFiles(folder);
  const audio = placed.put(episode.audio, episode.id);
  const seek = placed.put(episode.seek, `${episode.id}.mp3`);
  const prints = placed.put(episode.prints, episode.id);
  const artwork = placed.put(episode.artwork, 'artwork');
  const chapters = episode.chapters.map(({ image, link, ...chapter }, i) => {
    const picture = placed.put(image, `chapter-${i + 1}`);
    const page = webAddress(link);
    return {
      ...chapter,
      ...(picture !== undefined && { image: picture }),
      ...(page !== undefined && { link: page }),
    };
  });
  const people = placed.putPeople(episode.people);
  const notes = episode.notes && placedNotes(episode.notes, placed);
  return {
    ...{ folder, chapters, people, files: placed.files },
    ...(notes && { notes }),
    ...(audio !== undefined && { audio }),
    ...(seek !== undefined && { seek }),
    ...(prints !== undefined && { prints }),
    ...(artwork !== undefined && { artwork }),
  };
}

function placedNotes({ blocks, files }: PublishedNotes, placed: PlacedFiles): Notes {
  if (files.length === 0) return blocks;
  const paths = new Map(files.map((file) => [fileAddress(file.path), placed.putNamed(file)]));
  return mapLinks(blocks, (url) => {
    const [address = '', hash = ''] = url.split(/(?=#)/);
    const path = paths.get(address);
    return path === undefined ? url : path + hash;
  });
}
