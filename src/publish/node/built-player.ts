import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PLAYER_LISTING, readPlayerListing } from '../player-listing.ts';
import type { BuiltPlayer } from '../published-show.ts';
import { diskFile } from './disk-folder.ts';

/** The player as `build-command.mjs` left it in a folder. */
export function readBuiltPlayer(folder: string): BuiltPlayer {
  const root = path.join(folder, 'player');
  const listing = readPlayerListing(
    JSON.parse(readFileSync(path.join(root, PLAYER_LISTING), 'utf8')),
  );
  if (!listing) throw new Error(`The player in ${root} was not built whole.`);
  const files = listing.files.map(({ path: relative, size }) => {
    const absolute = path.join(root, relative);
    return diskFile(relative, absolute, size, statSync(absolute).mtimeMs);
  });
  return { files, entries: listing.entries, stamp: listing.publisher };
}
