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
import { shortHash } from '../../core/episode/episode-ids.ts';
import { PublishError, reasonOf } from './publish-error.ts';
import { MANIFEST, readManifest } from './site-manifest.ts';

/** The folder in which a new site is made beside the one that stands, until both are exchanged. */
export class SiteSwap {
  /** Where the site stands. */
  readonly site: string;
  /** Where the new one is made. */
  readonly draft: string;
  /** Where the one that stood is until the new one is whole. */
  readonly #old: string;

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
    try {
      mkdirSync(parent, { recursive: true });
      this.#recover(parent, prefix);
      mkdirSync(this.draft);
      if (existsSync(site)) chmodSync(this.draft, statSync(site).mode & 0o7777);
    } catch (error) {
      if (error instanceof PublishError) throw error;
      const text = `Nothing can be written beside ${site}: ${reasonOf(error)}.`;
      throw new PublishError(text, { cause: error });
    }
  }

  #recover(parent: string, prefix: string): void {
    for (const name of readdirSync(parent)) {
      const [, id] = name.startsWith(prefix) ? (/-(\d+)$/.exec(name) ?? []) : [];
      if (id === undefined) continue;
      const pid = Number(id);
      if (pid !== process.pid && isRunning(pid)) {
        throw new PublishError(
          `Another run (process ${pid}) is writing ${this.site}. If there is none, delete ${path.join(parent, name)}.`,
        );
      }
      rmSync(path.join(parent, name), { recursive: true, force: true });
    }
    if (!existsSync(this.#old)) return;
    if (existsSync(this.site)) this.#sweep();
    else renameSync(this.#old, this.site);
  }

  /** Puts the draft in the site's place. What others put into the site meanwhile moves along. */
  exchange(): void {
    const { site, draft } = this;
    try {
      const isThere = existsSync(site);
      if (isThere) renameSync(site, this.#old);
      try {
        renameSync(draft, site);
      } catch (error) {
        if (isThere) renameSync(this.#old, site);
        throw error;
      }
      if (isThere) this.#sweep();
    } catch (error) {
      const text = `The new site cannot take the place of ${site}: ${reasonOf(error)}. The last one stands.`;
      throw new PublishError(text, { cause: error });
    }
  }

  /** Deletes the site that stood, after what is not ours in it, and not in the new one, was moved there. */
  #sweep(): void {
    const ours =
      readManifest(readText(path.join(this.#old, MANIFEST)))?.files ?? new Map<string, unknown>();
    const move = (folder: string) => {
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
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A folder without a manifest holds nothing of ours.
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another name.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
