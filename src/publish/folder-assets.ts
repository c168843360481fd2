import { fileName } from '../core/episode/file-name.ts';
import type { Asset, Oddity, SourceFile } from './published-show.ts';

/** Stands for the folder in addresses; no host has such a name (RFC 2606, section 2). */
const folderUrl = 'https://folder.invalid/';

/** The address by which a file of the folder is known while addresses beside it are resolved. */
export const fileAddress = (path: string): string =>
  folderUrl + path.split('/').map(encodeURIComponent).join('/');

/** Whether an address leads into the folder. */
export const isInFolder = (url: string): boolean => url.startsWith(folderUrl);

/** The path in the folder that an address leads to. */
export const pathIn = (url: string): string => decoded(url.slice(folderUrl.length));

/** An address's asset; nothing where the folder lacks the file, and the reason in a sentence. */
type Found = { readonly asset?: Asset; readonly text?: string; readonly weight?: Oddity['weight'] };

/** Turns addresses that lead into the folder into its files; all others stay addresses. */
export class FolderAssets {
  readonly #byPath: ReadonlyMap<string, SourceFile>;
  readonly #byFolded = new Map<string, SourceFile>();

  constructor(files: readonly SourceFile[]) {
    this.#byPath = new Map(files.map((file) => [file.path, file]));
    for (const file of files) this.#byFolded.set(folded(file.path), file);
  }

  at(url: string): Found {
    if (!isInFolder(url)) return isOnWeb(url) ? { asset: { url } } : noAddress(url);
    const path = pathIn(url);
    // A `#` or a `?` may belong to the name.
    const bare = path.replace(/[?#].*$/s, '');
    const found = this.#byPath.get(path) ?? this.#byPath.get(bare);
    if (found) return { asset: found };
    const near = this.#byFolded.get(folded(path)) ?? this.#byFolded.get(folded(bare));
    if (!near) {
      return { text: `There is no file “${bare}” in the folder; check its name.`, weight: 'fault' };
    }
    const text = `“${bare}” is called “${near.path}” in the folder; most hosts tell case and accents apart.`;
    return { asset: near, text, weight: 'note' };
  }
}

/** A name as folders of every system tell it from others. */
export const folded = (path: string) => path.normalize('NFC').toLowerCase();

function isOnWeb(url: string): boolean {
  return /^https?:/i.test(url);
}

function noAddress(url: string): Found {
  const fault = /^data:/i.test(url) ? 'is no file of its own' : 'holds in one browser only';
  return {
    text: `“${url.slice(0, 80)}” ${fault}; give a file or an address of the web.`,
    weight: 'fault',
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A name with a stray "%" stays as it is.
    return path;
  }
}

/** The name of an asset's file. */
export function assetName(asset: Asset): string {
  return 'url' in asset ? fileName(asset.url) : asset.path.slice(asset.path.lastIndexOf('/') + 1);
}
