import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { PublishError, reasonOf } from './publish-error.ts';
import { MANIFEST, readSiteManifest, type OwnFile, type SiteManifest } from './site-manifest.ts';

/** The files of a site as it stands, told apart into ours and those of others. */
export interface StandingSite {
  readonly manifest: SiteManifest | undefined;
  /** Our own, as we wrote them. */
  readonly own: ReadonlyMap<string, OwnFile>;
  /** Files and links of others, and those of ours that were changed since, by path. */
  readonly foreign: ReadonlyMap<string, Stats>;
  /** Folders without files. */
  readonly empty: readonly string[];
}

/** Names the content of a file on the disk as the manifest does that once had `hash`. */
export type HashLike = (file: string, hash: string) => string;

const none: StandingSite = { manifest: undefined, own: new Map(), foreign: new Map(), empty: [] };

/**
 * Looks through a site; an empty one where there is no folder. Files that did not change since the manifest was written are
 * not read. Throws a `PublishError` where a folder that is no site of ours has a file of the manifest's name.
 */
export function readStandingSite(site: string, hashLike: HashLike): StandingSite {
  const stats = lstatSync(site, { throwIfNoEntry: false });
  if (!stats) return none;
  if (!stats.isDirectory()) throw new PublishError(`${site} is no folder.`);
  const own = new Map<string, OwnFile>();
  const foreign = new Map<string, Stats>();
  const empty: string[] = [];
  const written = lstatSync(path.join(site, MANIFEST), { throwIfNoEntry: false });
  const manifest = written?.isFile()
    ? readSiteManifest(readFileSync(path.join(site, MANIFEST), 'utf8'))
    : undefined;
  if (written && !manifest) {
    throw new PublishError(
      `${path.join(site, MANIFEST)} was not written by Cueline, which keeps its list of files there: move it away.`,
    );
  }
  const isUnchanged = (file: string, { size, mtimeMs }: Stats, known: OwnFile) =>
    size === known.size &&
    // Times are rounded on some disks.
    (mtimeMs <= written!.mtimeMs + 1 || hashLike(file, known.hash) === known.hash);
  const walk = (folder: string) => {
    const entries = readdirSync(path.join(site, folder), { withFileTypes: true });
    if (entries.length === 0 && folder !== '') empty.push(folder);
    for (const { name } of entries) {
      const relative = folder === '' ? name : `${folder}/${name}`;
      const file = path.join(site, relative);
      const found = lstatSync(file);
      if (found.isDirectory()) walk(relative);
      else if (relative !== MANIFEST) {
        const known = manifest?.files.get(relative);
        if (known && found.isFile() && isUnchanged(file, found, known)) own.set(relative, known);
        else foreign.set(relative, found);
      }
    }
  };
  try {
    walk('');
  } catch (error) {
    throw new PublishError(`${site} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  return { manifest, own, foreign, empty };
}
