import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { shortHash } from '../../core/short-hash.ts';
import type { EpisodeRecord } from '../episode-files.ts';
import type { LastReading } from '../last-site.ts';
import type { Walk } from '../read-recording.ts';

/** What a run knows of its episodes and the next one need not find out again, mostly by their ids. Losing it costs time only. */
export interface RunCache {
  readonly readings: ReadonlyMap<string, LastReading>;
  /** With the key under which an episode's files were made (`site.ts`). */
  readonly records: ReadonlyMap<string, { readonly key: string; readonly record: EpisodeRecord }>;
  /** Of variable MP3s, by path. */
  readonly walks: ReadonlyMap<string, Walk>;
}

const none: RunCache = { readings: new Map(), records: new Map(), walks: new Map() };

/** Counts up where the cache is written in another way. */
const format = 2;

/** The system's folder for what programs keep to be quick. */
export function cacheFolder({ env, platform }: NodeJS.Process = process): string {
  const home = os.homedir();
  if (env['XDG_CACHE_HOME']) return path.join(env['XDG_CACHE_HOME'], 'cueline');
  if (platform === 'darwin') return path.join(home, 'Library/Caches/cueline');
  if (platform === 'win32') {
    return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData/Local'), 'cueline');
  }
  return path.join(home, '.cache/cueline');
}

const fileOf = (folder: string, site: string) => path.join(folder, `${shortHash(site)}.cache`);

/** What the last run for a site left. */
export function readCache(folder: string, site: string): RunCache {
  try {
    const stored: unknown = deserialize(readFileSync(fileOf(folder, site)));
    return isStored(stored) && stored.format === format && stored.site === site ? stored : none;
  } catch {
    // There is none yet, or another version of Node wrote it.
    return none;
  }
}

type Stored = RunCache & { readonly format: number; readonly site: string };

/** The file is of our own making, in a folder of the publisher's own. */
function isStored(value: unknown): value is Stored {
  return (
    typeof value === 'object' &&
    value !== null &&
    'readings' in value &&
    value.readings instanceof Map &&
    'records' in value &&
    value.records instanceof Map &&
    'walks' in value &&
    value.walks instanceof Map
  );
}

/** Keeps what a run knows; a full disk or a folder that may not be written only makes the next run slower. */
export function writeCache(folder: string, site: string, cache: RunCache): void {
  const file = fileOf(folder, site);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, serialize({ ...cache, format, site }));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The site itself is written.
  }
}
