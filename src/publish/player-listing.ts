import { isFields } from '../core/text/fields.ts';
import type { BuiltPlayer, PageEntry, SourceFile } from './published-show.ts';

/** Where the built player has the list, from its page on. */
export const PLAYER_LISTING = 'publish/player.json';

/** The service worker: it serves the folder that it stands in, so a site has it at its root. */
export const WORKER = 'sw.js';

/** What a build of the player says of itself. Paths are from its page on. */
export interface PlayerListing extends Pick<BuiltPlayer, 'entries'> {
  /** The files that a site takes over, by their paths. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
  /** The path of the module that makes sites (`in-page.ts`); it changes with the module's content. */
  readonly publisher: string;
}

/** Reads a listing; undefined if it is none. */
export function readPlayerListing(json: unknown): PlayerListing | undefined {
  if (!isFields(json)) return undefined;
  const { files, entries, publisher } = json;
  if (!Array.isArray(files) || !isFields(entries) || typeof publisher !== 'string')
    return undefined;
  const [player, show] = [readEntry(entries['player']), readEntry(entries['show'])];
  if (!player || !show) return undefined;
  const listed = files.flatMap((file: unknown) => {
    if (!isFields(file)) return [];
    const { path, size } = file;
    return typeof path === 'string' && typeof size === 'number' ? [{ path, size }] : [];
  });
  return { files: listed, entries: { player, show }, publisher };
}

function readEntry(entry: unknown): PageEntry | undefined {
  if (!isFields(entry) || typeof entry['script'] !== 'string') return undefined;
  const { script, styles } = entry;
  const paths = Array.isArray(styles) ? styles : [];
  return { script, styles: paths.filter((path): path is string => typeof path === 'string') };
}

/** A built player by its listing; `read` gives the bytes of one of its files. */
export function builtPlayer(
  { files, entries, publisher }: PlayerListing,
  read: (path: string) => Promise<Uint8Array>,
): BuiltPlayer {
  return {
    ...{ entries, stamp: publisher },
    files: files.map(({ path, size }): SourceFile => ({
      ...{ path, size, modifiedMs: 0 },
      read: async (from, to) => {
        const bytes = await read(path);
        return from === undefined && to === undefined ? bytes : bytes.subarray(from, to);
      },
    })),
  };
}

/** Whether a file of the built player belongs to a site: what its pages load, their worker, and the script for pages of others. */
export const isPlayerFile = (path: string) =>
  path.startsWith('assets/') || path === 'embed.js' || path === WORKER;

/** The path of the script that pages run before their first paint. */
export function earlyScript({ files }: BuiltPlayer): string | undefined {
  return files.find(({ path }) => /^assets\/early-[^/]+\.js$/.test(path))?.path;
}
