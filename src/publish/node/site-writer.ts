import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { LastEpisode } from '../last-site.ts';
import type { Oddity, SiteFile, SourceFile } from '../published-show.ts';
import { contentHash, fileHash, hashLike, isPrint } from './file-hash.ts';
import { codeOf, PublishError, reasonOf } from './publish-error.ts';
import {
  isSitePath,
  MANIFEST,
  writeManifest,
  type OwnFile,
  type SiteManifest,
} from './site-manifest.ts';
import { SiteSwap } from './site-swap.ts';
import { readStandingSite, type StandingSite } from './standing-site.ts';

/** What became of a site. */
export interface WrittenSite {
  /** Files of the new site, ours alone. */
  readonly files: number;
  /** Files that are new or other than before. */
  readonly written: number;
  /** Files of ours that are no longer needed. */
  readonly removed: number;
}

/**
 * Writes a site beside the one that stands, and exchanges both when it is whole. Files that have not changed are links to
 * those that stand; files of others move along, and are never written over. A failure leaves the site as it was.
 */
export class SiteWriter {
  readonly #swap: SiteSwap;
  readonly #standing: StandingSite;
  readonly #foreign: Map<string, Stats>;
  readonly #diskPath: (file: SourceFile) => string | undefined;
  readonly #files = new Map<string, OwnFile>();
  readonly #folders = new Set<string>();
  /** Folders in which others have files. */
  readonly #foreignFolders = new Set<string>();
  #written = 0;
  readonly oddities: Oddity[] = [];

  /** `diskPath` tells where a publisher's file is, so that it can be linked. Throws a `PublishError`. */
  constructor(site: string, diskPath: (file: SourceFile) => string | undefined) {
    this.#diskPath = diskPath;
    this.#swap = new SiteSwap(site);
    try {
      this.#standing = readStandingSite(site, hashLike);
    } catch (error) {
      this.#swap.abandon();
      throw error;
    }
    this.#foreign = new Map(this.#standing.foreign);
    for (const file of this.#foreign.keys()) {
      for (const folder of foldersOf(file)) this.#foreignFolders.add(folder);
    }
  }

  /** What the site that stands says of itself. */
  get last(): SiteManifest | undefined {
    return this.#standing.manifest;
  }

  /** Whether every file of a folder stands as it was written. */
  isWhole(folder: string): boolean {
    const paths = this.#pathsIn(folder);
    return paths.length > 0 && paths.every((one) => this.#standing.own.has(one));
  }

  /** Takes every file of a folder over from the site that stands. */
  keep(folder: string): void {
    for (const one of this.#pathsIn(folder)) this.#link(one, this.#standing.own.get(one)!);
  }

  #pathsIn(folder: string): string[] {
    this.#byFolder ??= byFolder(this.#standing.manifest?.files.keys() ?? []);
    return this.#byFolder.get(folder) ?? [];
  }
  #byFolder: Map<string, string[]> | undefined;

  /** Writes a file of the new site. Rejects with a `PublishError` if the disk refuses. */
  async write({ path: at, content }: SiteFile): Promise<void> {
    if (!this.#mayWrite(at, content)) return;
    try {
      if (typeof content === 'string' || content instanceof Uint8Array)
        this.#writeBytes(at, content);
      else {
        const source = this.#diskPath(content);
        if (source === undefined) this.#writeBytes(at, await content.read());
        else await this.#place(at, source, content);
      }
    } catch (error) {
      if (codeOf(error) === 'EEXIST') this.#tellTwin(at);
      else throw new PublishError(`${at} cannot be written: ${reasonOf(error)}.`, { cause: error });
    }
  }

  #mayWrite(at: string, content: SiteFile['content']): boolean {
    if (!isSitePath(at)) {
      const text = `“${at}” is no path within the site, and is not written.`;
      this.oddities.push({ text, weight: 'fault' });
      return false;
    }
    if (this.#isLinkTo(at, content)) this.#foreign.delete(at);
    const blocking = [at, ...foldersOf(at)].find((one) => this.#foreign.has(one));
    if (blocking === undefined && !this.#foreignFolders.has(at)) return true;
    const isChanged = this.#standing.manifest?.files.has(at) === true;
    const text = isChanged
      ? 'This file of the site was changed by hand, so it is kept, and not written anew: delete it to have it written.'
      : 'This file of the site was not written by Cueline, so it is kept, and the page’s own is not written: move it away.';
    this.oddities.push({ file: this.#named(blocking ?? at), text, weight: 'fault' });
    return false;
  }

  /** Whether a file of the site is one with the publisher's: where that was changed in place, so was the site's. */
  #isLinkTo(at: string, content: SiteFile['content']): boolean {
    const found = this.#foreign.get(at);
    if (!found || typeof content === 'string' || content instanceof Uint8Array) return false;
    const source = this.#diskPath(content);
    const stats = source === undefined ? undefined : statSync(source, { throwIfNoEntry: false });
    return stats?.ino === found.ino && stats.dev === found.dev;
  }

  #named(at: string): string {
    return `${path.basename(this.#swap.site)}/${at}`;
  }

  #tellTwin(at: string): void {
    const text =
      'The site has another file whose name differs only in case, and this disk takes both for one.';
    this.oddities.push({ file: this.#named(at), text, weight: 'fault' });
  }

  #writeBytes(at: string, content: string | Uint8Array): void {
    const hash = contentHash(content);
    const known = this.#standing.own.get(at);
    if (known?.hash === hash) return this.#link(at, known);
    writeFileSync(this.#target(at), content, { flag: 'wx' });
    this.#files.set(at, { hash, size: Buffer.byteLength(content) });
    this.#written++;
  }

  /** A hard link costs nothing; where a disk has none, a copy is made once. */
  async #place(at: string, source: string, file: SourceFile): Promise<void> {
    const hash = fileHash(source);
    const { size } = file;
    const known = this.#standing.own.get(at);
    const isSame = known?.hash === hash && known.size === size && this.#isAsOld(at, source, hash);
    const target = this.#target(at);
    try {
      linkSync(source, target);
    } catch (error) {
      if (!cannotLink.has(codeOf(error) ?? '')) throw error;
      if (isSame) return this.#link(at, known);
      await copyFile(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      const { atime, mtime } = statSync(source);
      utimesSync(target, atime, mtime);
    }
    this.#files.set(at, { hash, size });
    if (!isSame) this.#written++;
  }

  /** Samples do not tell every change: a file known by them alone is the site's, or a copy with its time. */
  #isAsOld(at: string, source: string, hash: string): boolean {
    if (!isPrint(hash)) return true;
    const [one, other] = [statSync(source), statSync(path.join(this.#swap.site, at))];
    const isOne = one.ino === other.ino && one.dev === other.dev;
    // Times are rounded on some disks, to two seconds at most (FAT).
    return isOne || Math.abs(one.mtimeMs - other.mtimeMs) <= 2000;
  }

  #link(at: string, known: OwnFile): void {
    if (this.#files.has(at)) return;
    linkOrCopy(path.join(this.#swap.site, at), this.#target(at));
    this.#files.set(at, known);
  }

  /** Where a file is written, in a folder that is there. */
  #target(at: string): string {
    const target = path.join(this.#swap.draft, at);
    const folder = path.dirname(target);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    return target;
  }

  /** Puts the new site, which stands at `url` on the web, in the place of the one that stands here. Throws a `PublishError` if that fails. */
  finish(episodes: readonly LastEpisode[], url?: string): WrittenSite {
    const { own, empty, manifest: last } = this.#standing;
    const kept = new Map(episodes.map(({ id, ...episode }) => [id, { id, ...episode }]));
    const manifest = writeManifest({
      ...(url !== undefined && { url }),
      files: this.#files,
      episodes: [...kept.values()],
    });
    const removed = [...own.keys()].filter((one) => !this.#files.has(one)).length;
    const result = { files: this.#files.size, written: this.#written, removed };
    if (this.#written === 0 && removed === 0 && last && writeManifest(last) === manifest) {
      this.abandon();
      return result;
    }
    try {
      for (const [at, stats] of this.#foreign) this.#takeAlong(at, stats);
      for (const folder of empty)
        mkdirSync(path.join(this.#swap.draft, folder), { recursive: true });
      // Last, so that its time is not before that of any file of ours.
      writeFileSync(path.join(this.#swap.draft, MANIFEST), manifest, { flag: 'wx' });
    } catch (error) {
      throw new PublishError(`The site cannot be written: ${reasonOf(error)}.`, { cause: error });
    }
    const left = this.#swap.exchange();
    if (left) this.oddities.push(left);
    return result;
  }

  #takeAlong(at: string, stats: Stats): void {
    const source = path.join(this.#swap.site, at);
    if (stats.isSymbolicLink()) symlinkSync(readlinkSync(source), this.#target(at));
    else if (stats.isFile()) linkOrCopy(source, this.#target(at));
    else throw new Error(`${at} is neither a file nor a folder`);
  }

  /** Leaves the site as it was. */
  abandon(): void {
    this.#swap.abandon();
  }
}

/** Answers of disks that have no hard links, or not here. */
const cannotLink: ReadonlySet<string> = new Set([
  'EXDEV',
  'EPERM',
  'EMLINK',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EACCES',
  'UNKNOWN',
]);

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!cannotLink.has(codeOf(error) ?? '')) throw error;
    copyFileSync(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const { atime, mtime } = statSync(source);
    utimesSync(target, atime, mtime);
  }
}

/** The folders around a path, the outermost first. */
function foldersOf(at: string): string[] {
  const names = at.split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

/** Paths by the outermost folder. */
function byFolder(paths: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of paths) {
    const slash = one.indexOf('/');
    if (slash < 0) continue;
    const folder = one.slice(0, slash);
    const list = found.get(folder);
    if (list) list.push(one);
    else found.set(folder, [one]);
  }
  return found;
}
