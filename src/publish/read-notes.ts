import { mapLinks } from '../core/notes/map-links.ts';
import { readNotes } from '../core/notes/read-notes.ts';
import { cleanText } from './clean-text.ts';
import { isFile } from './episode-draft.ts';
import { fileAddress, isInFolder, pathIn, type FolderAssets } from './folder-assets.ts';
import type { Oddity, PublishedNotes, SourceFile } from './published-show.ts';

/** Notes as they were written, and where. */
export interface WrittenNotes {
  readonly text: string;
  /** The address that their relative links lead from. */
  readonly base: string;
  /** For oddities. */
  readonly place: Pick<Oddity, 'file' | 'line'>;
}

/**
 * Reads notes. Links that lead into the folder bring their files along, or lead to an episode of `ids`; one to a file that
 * is not there becomes text, and is told. Undefined where there is nothing to read.
 */
export async function readPublishedNotes(
  { text: written, base, place }: WrittenNotes,
  assets: FolderAssets,
  ids: ReadonlySet<string>,
  oddities: Oddity[],
): Promise<PublishedNotes | undefined> {
  const read = await readNotes(cleanText(written), base);
  if (read.length === 0) return undefined;
  const files = new Map<string, SourceFile>();
  const blocks = mapLinks(read, (url) => {
    // A feed of another site names no file of this folder.
    if (!isInFolder(url) || !isInFolder(base)) return url;
    const [bare, hash = ''] = url.split(/(?=#)/);
    const path = pathIn(bare!);
    const page = path.replace(/\/?$/, '/');
    if (path === '') return '';
    if (ids.has(page.slice(0, -1))) return page + hash;
    // A place in the text itself has no name on the page.
    if (bare === base) return undefined;
    const { asset, text, weight = 'fault' } = assets.at(url);
    if (text !== undefined) oddities.push({ ...place, text, weight });
    if (!isFile(asset)) return undefined;
    files.set(asset.path, asset);
    return fileAddress(asset.path) + (asset.path.includes('#') ? '' : hash);
  });
  return { blocks, files: [...files.values()] };
}
