import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { isFields } from '../../core/text/fields.ts';
import { contentHash } from './file-hash.ts';

/** The list of a build's own files, at the top of its folder. */
const LISTING = 'cueline-build.json';

/** A folder that a build writes into, and in which others may have put a show of their own. */
export class OwnOutput {
  readonly #folder: string;
  /** Hashes of the files of the last build, by path; undefined where no build has listed its files. */
  readonly #last: ReadonlyMap<string, string> | undefined;
  readonly #now = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#last = listedIn(this.#read(LISTING));
  }

  /** Whether a file stands there that the last build did not write, or that was changed since, and so is kept. */
  isForeign(at: string, content: string | Uint8Array): boolean {
    const standing = this.#read(at);
    if (standing === undefined) return false;
    const hash = contentHash(standing);
    return hash !== contentHash(content) && hash !== this.#last?.get(at);
  }

  /** Whether a build has listed its files here. */
  get isListed(): boolean {
    return this.#last !== undefined;
  }

  /** Writes a file of this build. */
  put(at: string, content: string | Uint8Array): void {
    const file = path.join(this.#folder, at);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.note(at);
  }

  /** Notes a file of this build that stands already. */
  note(at: string): void {
    const standing = this.#read(at);
    if (standing) this.#now.set(at, contentHash(standing));
  }

  /** Deletes files of the last build that this one lacks, and lists those of this one. */
  finish(): void {
    for (const [at, hash] of this.#last ?? []) {
      const standing = this.#now.has(at) ? undefined : this.#read(at);
      if (standing === undefined || contentHash(standing) !== hash) continue;
      rmSync(path.join(this.#folder, at));
      this.#removeEmpty(path.dirname(at));
    }
    const files = Object.fromEntries([...this.#now].sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(path.join(this.#folder, LISTING), `${JSON.stringify(files, undefined, 1)}\n`);
  }

  #removeEmpty(folder: string): void {
    const absolute = path.join(this.#folder, folder);
    if (folder === '.' || readdirSync(absolute).length > 0) return;
    rmdirSync(absolute);
    this.#removeEmpty(path.dirname(folder));
  }

  /** A file's bytes; undefined where there is none. */
  #read(at: string): Uint8Array | undefined {
    try {
      return readFileSync(path.join(this.#folder, at));
    } catch {
      // Not there, or no file.
      return undefined;
    }
  }
}

function listedIn(listing: Uint8Array | undefined): ReadonlyMap<string, string> | undefined {
  if (!listing) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(listing));
    if (!isFields(json)) return undefined;
    const isInside = (at: string) => !at.split('/').includes('..') && !path.isAbsolute(at);
    return new Map(
      Object.entries(json).flatMap(([at, hash]): [string, string][] =>
        typeof hash === 'string' && isInside(at) ? [[at, hash]] : [],
      ),
    );
  } catch {
    // A file of another's with this name lists nothing of ours.
    return undefined;
  }
}

/** Keeps a build from emptying its folder, and from writing over a show that somebody put there. */
export function ownOutput(): Plugin {
  let folder = '';
  let publicDir = '';
  let output: OwnOutput | undefined;
  return {
    name: 'own-output',
    apply: (config, { command }) =>
      command === 'build' && !config.build?.ssr && config.build?.write !== false,
    config: () => ({ build: { emptyOutDir: false, copyPublicDir: false } }),
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        output = new OwnOutput(folder);
        for (const [at, file] of Object.entries(bundle)) {
          const content = file.type === 'chunk' ? file.code : file.source;
          // A folder of an older build has no list: its pages are taken for that build's.
          if (output.isListed && output.isForeign(at, content)) {
            this.warn(
              `${at} was changed since the last build, and is kept: delete it to have it built.`,
            );
            Reflect.deleteProperty(bundle, at);
          }
        }
      },
    },
    writeBundle(_, bundle) {
      for (const at of Object.keys(bundle)) output?.note(at);
      for (const entry of publicDir
        ? readdirSync(publicDir, { recursive: true, withFileTypes: true })
        : []) {
        if (!entry.isFile()) continue;
        const source = path.join(entry.parentPath, entry.name);
        const at = path.relative(publicDir, source).replaceAll(path.sep, '/');
        const content = readFileSync(source);
        if (output?.isForeign(at, content)) this.warn(`${at} is not of a build, and is kept.`);
        else output?.put(at, content);
      }
      output?.finish();
    },
  };
}
