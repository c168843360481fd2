import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BuiltPlayer } from '../published-show.ts';
import { diskFile } from './disk-folder.ts';

/** The player as `build-command.mjs` left it in a folder. */
export function readBuiltPlayer(folder: string): BuiltPlayer {
  const root = path.join(folder, 'player');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const absolute = path.join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(absolute);
    const relative = path.relative(root, absolute).replaceAll(path.sep, '/');
    return [diskFile(relative, absolute, size, mtimeMs)];
  });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  // Written by the build, in the shape of `entries`.
  const entries: BuiltPlayer['entries'] = JSON.parse(
    readFileSync(path.join(folder, 'entries.json'), 'utf8'),
  );
  return { files, entries };
}
