import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { shortHash } from '../../core/short-hash.ts';
import type { Oddity } from '../published-show.ts';
import { codeOf, PublishError, reasonOf } from './publish-error.ts';
import { takeLock } from './site-lock.ts';
import { MANIFEST, readSiteManifest } from './site-manifest.ts';

/** The folder in which a new site is made beside the one that stands, until both are exchanged. */
export class SiteSwap {
  /** Where the site stands. */
  readonly site: string;
  /** Where the new one is made. */
  readonly draft: string;
  /** Where the one that stood is until the new one is whole. */
  readonly #old: string;
  readonly #leave: () => void;

  /**
   * Makes the draft's folder, after what a stopped run left was set right: a site that was moved away is moved back, and
   * drafts are deleted. Throws a `PublishError` if another run is at work, or if nothing can be written there.
   */
  constructor(site: string) {
    this.site = site;
    const parent = path.dirname(site);
    const name = path.basename(site);
    // The longest name that a disk takes is near.
    const short = Buffer.byteLength(name) > 200 ? shortHash(name) : name;
    const prefix = `.${short}.cueline-`;
    this.#old = path.join(parent, `${prefix}old`);
    this.draft = path.join(parent, `${prefix}${process.pid}`);
    const cannot = (error: unknown) => {
      if (error instanceof PublishError) return error;
      const text = `Nothing can be written beside ${site}: ${reasonOf(error)}.`;
      return new PublishError(text, { cause: error });
    };
    try {
      mkdirSync(parent, { recursive: true });
      this.#leave = locked(path.join(parent, `${prefix}lock`), site);
    } catch (error) {
      throw cannot(error);
    }
    try {
      this.#recover(parent, prefix);
      mkdirSync(this.draft);
      if (existsSync(site)) chmodSync(this.draft, statSync(site).mode & 0o7777);
    } catch (error) {
      this.#leave();
      throw cannot(error);
    }
  }

  #recover(parent: string, prefix: string): void {
    for (const name of readdirSync(parent)) {
      if (name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
        rmSync(path.join(parent, name), { recursive: true, force: true });
    }
    if (!existsSync(this.#old)) return;
    if (!existsSync(this.site)) return renameSync(this.#old, this.site);
    try {
      this.#sweep();
    } catch (error) {
      throw new PublishError(
        `An older site stands in the way at ${this.#old}, and cannot be deleted: ${reasonWithPath(error)}. Take out of it what is yours, and delete it.`,
        { cause: error },
      );
    }
  }

  /**
   * Puts the draft in the site's place. What others put into the site meanwhile moves along. Gives what is odd where the
   * old site cannot be cleared away; throws a `PublishError`, and leaves the last one, where the new one cannot stand.
   */
  exchange(): Oddity | undefined {
    const { site, draft } = this;
    const isThere = existsSync(site);
    try {
      if (isThere) renameSync(site, this.#old);
      try {
        renameSync(draft, site);
      } catch (error) {
        if (isThere) renameSync(this.#old, site);
        throw error;
      }
    } catch (error) {
      const text = `The new site cannot take the place of ${site}: ${reasonOf(error)}. The last one stands.`;
      throw new PublishError(text, { cause: error });
    }
    try {
      if (isThere) this.#sweep();
      return undefined;
    } catch (error) {
      const text = `The new site stands, but the older one at ${this.#old} cannot be deleted: ${reasonWithPath(error)}. Take out of it what is yours, and delete it before the next run.`;
      return { text, weight: 'fault' };
    } finally {
      this.#leave();
    }
  }

  /** Deletes the site that stood, after what is not ours in it, and not in the new one, was moved there. */
  #sweep(): void {
    const ours =
      readSiteManifest(readText(path.join(this.#old, MANIFEST)))?.files ??
      new Map<string, unknown>();
    const move = (folder: string) => {
      openFolder(path.join(this.#old, folder));
      for (const entry of readdirSync(path.join(this.#old, folder), { withFileTypes: true })) {
        const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) move(relative);
        else if (relative !== MANIFEST && !ours.has(relative)) this.#moveAlong(relative);
      }
    };
    move('');
    rmSync(this.#old, { recursive: true, force: true });
  }

  #moveAlong(relative: string): void {
    const target = path.join(this.site, relative);
    if (lstatSync(target, { throwIfNoEntry: false })) return;
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(path.join(this.#old, relative), target);
  }

  /** Leaves the site as it is. */
  abandon(): void {
    rmSync(this.draft, { recursive: true, force: true });
    this.#leave();
  }
}

function locked(folder: string, site: string): () => void {
  const lock = takeLock(folder);
  if (typeof lock === 'function') return lock;
  const who = lock.holder === undefined ? '' : ` (process ${lock.holder})`;
  throw new PublishError(
    `Another run${who} is writing ${site}. If there is none, delete ${folder}.`,
  );
}

/** Lets a folder be read and emptied, also one that its owner closed. */
function openFolder(folder: string): void {
  const { mode } = lstatSync(folder);
  if ((mode & 0o700) !== 0o700) chmodSync(folder, (mode & 0o7777) | 0o700);
}

/** The reason of a system's error, with the path that it is about. */
function reasonWithPath(error: unknown): string {
  const at = error instanceof Error && 'path' in error ? error.path : undefined;
  return typeof at === 'string' && codeOf(error) !== undefined
    ? `${at}: ${reasonOf(error)}`
    : reasonOf(error);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A folder without a manifest holds nothing of ours.
    return '';
  }
}
