import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Oddity, SourceFile, SourceFolder } from '../published-show.ts';
import { PublishError, reasonOf } from './publish-error.ts';
import { MANIFEST, readSiteManifest } from './site-manifest.ts';

/** A publisher's folder on a disk. */
export interface DiskFolder extends SourceFolder {
  readonly oddities: readonly Oddity[];
  /** Where a file of the folder is on the disk; undefined for what is no file of it, such as a picture inside a recording. */
  pathOf(file: SourceFile): string | undefined;
}

/** A folder dropped by mistake, such as a whole disk, has more. */
const mostFiles = 100_000;
const deepest = 12;

/** What no one means to publish, beside hidden files. */
const aside = /^(?:node_modules|__macosx|thumbs\.db|desktop\.ini|\$recycle\.bin)$/i;

/**
 * Lists a folder. Hidden files, `node_modules`, `without` (paths of folders) and published sites are left out, and so are
 * links that lead out of the folder or to other folders. Throws a `PublishError` if the folder cannot be listed.
 */
export function readDiskFolder(dir: string, without: readonly string[] = []): DiskFolder {
  const root = rootOf(dir);
  const files: SourceFile[] = [];
  const paths = new Map<string, string>();
  const oddities: Oddity[] = [];
  const left = new Set(without.map((one) => realPath(path.resolve(one))));

  const add = (relative: string, absolute: string) => {
    const { size, mtimeMs } = statSync(absolute);
    if (files.length >= mostFiles) {
      throw new PublishError(`${dir} holds more than ${mostFiles} files; is it the right folder?`);
    }
    files.push(diskFile(relative, absolute, size, Math.round(mtimeMs)));
    paths.set(relative, absolute);
  };
  const walk = (folder: string, depth: number) => {
    const absolute = path.join(root, folder);
    for (const entry of entriesOf(absolute)) {
      const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const at = path.join(absolute, entry.name);
      if (entry.name.startsWith('.') || aside.test(entry.name) || left.has(at)) continue;
      try {
        if (entry.isDirectory()) {
          const reason = reasonToPass(at, depth);
          if (reason === undefined) walk(relative, depth + 1);
          else oddities.push({ file: relative, text: reason, weight: 'note' });
        }
        if (entry.isFile()) add(relative, at);
        else if (entry.isSymbolicLink()) follow(relative, at);
      } catch (error) {
        if (error instanceof PublishError) throw error;
        const text = `This cannot be read: ${reasonOf(error)}.`;
        oddities.push({ file: relative, text, weight: 'fault' });
      }
    }
  };
  const follow = (relative: string, at: string) => {
    const target = realpathSync(at);
    const isWithin = target.startsWith(root + path.sep);
    const isFile = statSync(target).isFile();
    if (isWithin && isFile) return add(relative, target);
    const text = isWithin
      ? 'This is a link to a folder, and is not followed.'
      : 'This is a link that leads out of the folder, and is not followed; put the file itself here.';
    oddities.push({ file: relative, text, weight: 'fault' });
  };
  try {
    walk('', 0);
  } catch (error) {
    if (error instanceof PublishError) throw error;
    throw new PublishError(`The folder ${dir} cannot be read: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    name: path.basename(root) || 'show',
    files,
    oddities,
    pathOf: (file) => paths.get(file.path),
  };
}

/** Why the folder at a place is not looked into, in a sentence. */
function reasonToPass(folder: string, depth: number): string | undefined {
  if (depth >= deepest) return `This lies more than ${deepest} folders deep, and is passed over.`;
  return isSite(folder) ? 'This is a published site, and is passed over.' : undefined;
}

/** Whether a run wrote its site there, with another `--out` than today's. */
function isSite(folder: string): boolean {
  try {
    return readSiteManifest(readFileSync(path.join(folder, MANIFEST), 'utf8')) !== undefined;
  } catch {
    return false;
  }
}

function rootOf(dir: string): string {
  try {
    const root = realpathSync(dir);
    if (lstatSync(root).isDirectory()) return root;
  } catch (error) {
    throw new PublishError(`There is no folder ${dir}: ${reasonOf(error)}.`, { cause: error });
  }
  throw new PublishError(`${dir} is no folder.`);
}

/** The path without links, of what may not exist yet. */
export function realPath(one: string): string {
  try {
    return realpathSync(one);
  } catch {
    // What is not there has the real path of its folder.
    const parent = path.dirname(one);
    return parent === one ? one : path.join(realPath(parent), path.basename(one));
  }
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file whose bytes are read when they are asked for. */
export function diskFile(
  relative: string,
  absolute: string,
  size: number,
  modifiedMs: number,
): SourceFile {
  return {
    path: relative,
    size,
    modifiedMs,
    async read(from = 0, to = Infinity) {
      const handle = await open(absolute);
      try {
        // A file may have grown or shrunk since it was listed.
        const end = Math.min(to, (await handle.stat()).size);
        const bytes = new Uint8Array(Math.max(0, end - from));
        let filled = 0;
        while (filled < bytes.length) {
          const { bytesRead } = await handle.read(
            bytes,
            filled,
            bytes.length - filled,
            from + filled,
          );
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.subarray(0, filled);
      } finally {
        await handle.close();
      }
    },
  };
}
