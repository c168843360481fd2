import { createContext } from 'svelte';
import { episodeLink, readLink, type LinkTarget } from '../../core/episode/links.ts';
import type { Library, ShelfEntry } from '../../core/episode/library.ts';
import {
  bytesOf,
  foldEntry,
  searchEntries,
  withoutEntries,
  type FoldedEntry,
} from '../../core/episode/shelf-search.ts';
import type { LinkedPlace } from '../../core/said/said.ts';
import type { Keeping } from './keeping.svelte.ts';
import type { EpisodeNavigation } from '../episode/episode-navigation.svelte.ts';

/** The page's and the platform's part of the shelf. */
export interface ShelfPorts {
  readonly library: Library;
  /** Puts the open episode into the library, with the place where it is now. */
  readonly remember: () => Promise<void>;
  /** The page's own address. */
  readonly pageUrl: () => string;
  /** Bytes that are kept for this site; undefined where the browser does not tell. */
  readonly storageUsed: () => Promise<number | undefined>;
}

/** The episodes that this browser remembers, while the listener looks at them. */
export class EpisodeShelf {
  readonly #navigation: EpisodeNavigation;
  readonly #keeping: Keeping;
  readonly #ports: ShelfPorts;
  /** Words that title and show must have. */
  wanted = $state.raw('');
  #read = $state.raw<readonly FoldedEntry[] | undefined>();
  #forgotten = $state.raw<readonly ShelfEntry[]>([]);
  #usedBytes = $state.raw<number | undefined>();
  readonly #entries = $derived(this.#read && withoutEntries(this.#read, this.#forgotten));
  readonly #shown = $derived(this.#entries && searchEntries(this.#entries, this.wanted));
  readonly #ownBytes = $derived(bytesOf(this.#entries ?? []));

  constructor(navigation: EpisodeNavigation, keeping: Keeping, ports: ShelfPorts) {
    this.#navigation = navigation;
    this.#keeping = keeping;
    this.#ports = ports;
  }

  /** All, the last opened first; undefined until they are read. */
  get entries(): readonly ShelfEntry[] | undefined {
    return this.#entries;
  }
  /** Those that have the wanted words. */
  get shown(): readonly ShelfEntry[] | undefined {
    return this.#shown;
  }
  /** Entries just forgotten, which can still be had back. */
  get forgotten(): readonly ShelfEntry[] {
    return this.#forgotten;
  }
  /** Bytes of the listener's own files. */
  get ownBytes(): number {
    return this.#ownBytes;
  }
  /** Bytes of all that is kept for this site; undefined where the browser does not tell. */
  get usedBytes(): number | undefined {
    return this.#usedBytes;
  }

  /** Reads the list anew, the open episode on it. */
  async load(): Promise<void> {
    this.wanted = '';
    await this.#ports.remember();
    const shelf = await this.#ports.library.shelf();
    this.#read = ((await shelf?.entries()) ?? []).map(foldEntry);
    this.#usedBytes = await this.#ports.storageUsed();
    await this.#keeping.askSpace();
  }

  /** The page's address that opens it. */
  linkOf({ target }: Pick<ShelfEntry, 'target'>): string {
    return episodeLink(this.#ports.pageUrl(), this.#here(target));
  }

  /** Opens it, at a place where one is given; resolves once it is open. */
  open({ target }: Pick<ShelfEntry, 'target'>, at?: LinkedPlace): Promise<void> {
    return this.#navigation.reopen(this.#here(target), at);
  }

  /** Takes episodes off the shelf. They are forgotten for good with the next ones, or by `close`. */
  forget(entries: readonly ShelfEntry[]): void {
    void this.close();
    this.#forgotten = entries;
  }

  undo(): void {
    this.#forgotten = [];
  }

  /** Takes one that is in use again out of what is forgotten. */
  spare(key: string): void {
    this.#forgotten = this.#forgotten.filter((entry) => entry.key !== key);
  }

  /** Forgets for good what was taken off the shelf. */
  async close(): Promise<void> {
    const gone = this.#forgotten;
    if (gone.length === 0) return;
    this.#read = this.#read && withoutEntries(this.#read, gone);
    this.#forgotten = [];
    const keys = gone.map(({ key }) => key);
    await Promise.all([this.#navigation.forget(...keys), this.#keeping.forget(keys)]);
  }

  /** The show beside another page of this site is not the one beside this page. */
  #here(target: LinkTarget): LinkTarget {
    if (target.kind !== 'show') return target;
    const beside = readLink(this.#ports.pageUrl().replace(/[?#].*/s, ''));
    return { ...target, isDefault: beside.kind === 'show' && beside.url === target.url };
  }
}

export const [useShelf, setShelf] = createContext<EpisodeShelf>();
