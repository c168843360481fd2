import { readFileSync } from 'node:fs';
import path from 'node:path';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type { EpisodeRecord } from '../episode-files.ts';
import type { BuiltPlayer, Oddity, PublishedShow } from '../published-show.ts';
import { readFolder, type FolderReading } from '../read-folder.ts';
import type { ShowSource } from '../show-file.ts';
import { retimed } from '../retime.ts';
import { publishSite } from '../site.ts';
import { checkFit, type ShowFile } from './check-fit.ts';
import type { DiskFolder } from './disk-folder.ts';
import { withPrints, type ListeningContext } from './episode-prints.ts';
import { openTask, type PublishPlaces } from './open-task.ts';
import type { ProgressBar } from './progress.ts';
import { PublishError } from './publish-error.ts';
import { readCache, writeCache, type RunCache } from './run-cache.ts';
import { MANIFEST, readSiteManifest, type SiteManifest } from './site-manifest.ts';
import { SiteWriter, type WrittenSite } from './site-writer.ts';
import { WebFiles } from './web-files.ts';

/** What is published, where to and how. */
export interface PublishTask extends PublishPlaces {
  /** Where the site will stand on the web; by default where it did the last time. */
  readonly url?: string | undefined;
  readonly cacheFolder: string;
  /** Whether transcripts are written with the times at which they are heard. */
  readonly retime?: boolean | undefined;
  /**
   * Whether recordings are listened to, which takes about 20 s for an hour of sound: for their prints (docs/prints.md), once,
   * and by `checkFolder` for how their transcripts fit.
   */
  readonly prints?: boolean | undefined;
  readonly progress: ProgressBar;
}

/** What a run found, and what it wrote. */
export interface PublishResult {
  readonly show: PublishedShow;
  readonly oddities: readonly Oddity[];
  /** The site's folder. */
  readonly site: string;
  /** Where it will stand on the web; missing where nobody has told yet. */
  readonly url?: string;
  readonly written: WrittenSite;
}

/** Reads a folder as it would be published, and writes nothing. Rejects with a `PublishError` if it cannot be read. */
export async function checkFolder(task: PublishTask): Promise<Omit<PublishResult, 'written'>> {
  const web = new WebFiles(task.signal);
  try {
    const { folder, source, site } = await openTask(task, web);
    const manifest = manifestOf(site);
    const cache = readCache(task.cacheFolder, site);
    const url = task.url ?? manifest?.url;
    const reading = await read({ ...task, url }, folder, source, manifest, cache, web);
    const { show, oddities } = reading;
    const fits = await checkFit(show.episodes, listening(task, folder), showFileOf(reading));
    return { show, site, oddities: [...folder.oddities, ...oddities, ...fits] };
  } finally {
    web.clear();
    task.progress.clear();
  }
}

/**
 * Makes the site of a folder. Rejects with a `PublishError`, or with the signal's reason, if it cannot be written; then the
 * last one stands as it did.
 */
export async function publishFolder(
  task: PublishTask,
  player: BuiltPlayer,
): Promise<PublishResult> {
  const web = new WebFiles(task.signal);
  try {
    const { folder, source, site } = await openTask(task, web);
    // A file of the publisher's may be called as one of the player's.
    const ofPlayer = new Set(player.files);
    const writer = new SiteWriter(site, (file) =>
      ofPlayer.has(file) ? undefined : folder.pathOf(file),
    );
    try {
      const cache = readCache(task.cacheFolder, site);
      const url = task.url ?? writer.last?.url;
      const silent = await read({ ...task, url }, folder, source, writer.last, cache, web);
      const told: Oddity[] = [];
      const listened = await listen(task, folder, silent, told);
      const { show } = listened;
      const reading = { ...listened, show: task.retime ? retimed(show) : show };
      const records = await writeSite({ ...task, url }, reading, player, writer, cache, told);
      const episodes = reading.episodes.map((episode) => ({
        ...episode,
        ...omitUndefined({ made: records.get(episode.id)?.key }),
      }));
      const written = writer.finish(episodes, url);
      writeCache(task.cacheFolder, site, {
        readings: reading.readings,
        walks: reading.walks,
        records,
      });
      const oddities = [...folder.oddities, ...reading.oddities, ...told, ...writer.oddities];
      return { show: reading.show, oddities, site, written, ...omitUndefined({ url }) };
    } catch (error) {
      writer.abandon();
      throw error;
    }
  } finally {
    web.clear();
    task.progress.clear();
  }
}

async function read(
  { url, progress, signal }: PublishTask,
  folder: DiskFolder,
  source: ShowSource | undefined,
  manifest: SiteManifest | undefined,
  cache: RunCache,
  web: WebFiles,
): Promise<FolderReading> {
  const reading = await readFolder(folder, {
    ...(source && { source }),
    last: manifest?.episodes ?? [],
    readings: cache.readings,
    walks: cache.walks,
    fetchBytes: web.fetchBytes,
    onProgress({ done, of }) {
      signal.throwIfAborted();
      progress.show('Reading', done, of);
    },
  });
  progress.clear();
  if (reading.show.episodes.length === 0) {
    const told = [...folder.oddities, ...reading.oddities].map(({ file, line, text }) =>
      `${[file, line, ''].filter((part) => part !== undefined).join(':')} ${text}`.trim(),
    );
    throw new PublishError(['There is nothing to publish.', ...told.slice(0, 20)].join('\n'));
  }
  const oddities = [...reading.oddities, ...unnamed(reading), ...barred(reading.show, url)];
  return { ...reading, oddities };
}

function unnamed({ show, isNamed }: FolderReading): Oddity[] {
  if (isNamed) return [];
  const text = `The show has no name of its own, and is called “${show.title}” as its folder: a show.json with a "title" names it.`;
  return [{ text, weight: 'note' }];
}

/** Recordings that browsers refuse on a site of https, because their addresses are of http. */
function barred({ episodes }: PublishedShow, url: string | undefined): Oddity[] {
  if (!url?.startsWith('https:')) return [];
  const some = episodes.flatMap(({ audio }) =>
    audio && 'url' in audio && audio.url.startsWith('http:') ? [audio.url] : [],
  );
  const [first] = some;
  if (first === undefined) return [];
  const others = some.length > 1 ? ` ${some.length - 1} more have the same.` : '';
  const text = `${first} does not play on a site of https: browsers refuse recordings of http there. Name its https address.${others}`;
  return [{ text, weight: 'fault' }];
}

/** What recordings are listened to with: where the task does not allow it, what is known of them is used. */
const listening = (
  { cacheFolder, prints: mayListen = false, progress, signal }: PublishTask,
  folder: DiskFolder,
): ListeningContext => ({
  ...{ folder, cacheFolder, mayListen, signal },
  onProgress: (done, of) => progress.show('Listening', done, of),
});

const showFileOf = ({ hasShowFile, isListed }: FolderReading): ShowFile => {
  if (!hasShowFile) return 'none';
  return isListed ? 'lists' : 'unlisted';
};

/** The show with prints of its recordings; tells how transcripts fit those that were listened to. */
async function listen(
  task: PublishTask,
  folder: DiskFolder,
  reading: FolderReading,
  told: Oddity[],
): Promise<FolderReading> {
  const context = listening(task, folder);
  const { episodes, oddities } = await withPrints(
    reading.show.episodes,
    context,
    ({ timing }) => task.retime === true && timing !== undefined,
  );
  const fits = await checkFit(episodes, { ...context, mayListen: false }, showFileOf(reading));
  task.progress.clear();
  told.push(...oddities, ...fits);
  return { ...reading, show: { ...reading.show, episodes } };
}

async function writeSite(
  { url, progress, signal }: PublishTask,
  { show }: FolderReading,
  player: BuiltPlayer,
  writer: SiteWriter,
  cache: RunCache,
  told: Oddity[],
): Promise<Map<string, { key: string; record: EpisodeRecord }>> {
  const records = new Map<string, { key: string; record: EpisodeRecord }>();
  // The site may be another one than that of the last run here: restored from a copy, or made elsewhere.
  const standing = new Map(writer.last?.episodes.map(({ id, made }) => [id, made]));
  const files = publishSite(show, player, {
    ...(url !== undefined && { url }),
    unchanged({ id }, key) {
      const known = cache.records.get(id);
      const isMade = known?.key === key && standing.get(id) === key;
      return isMade && writer.isWhole(id) ? known.record : undefined;
    },
    onEpisode({ id }, key, record) {
      signal.throwIfAborted();
      if (record === cache.records.get(id)?.record) writer.keep(id);
      records.set(id, { key, record });
      progress.show('Writing', records.size, show.episodes.length);
    },
    tell: (oddity) => void told.push(oddity),
  });
  for await (const file of files) {
    signal.throwIfAborted();
    await writer.write(file);
  }
  return records;
}

function manifestOf(site: string): SiteManifest | undefined {
  try {
    return readSiteManifest(readFileSync(path.join(site, MANIFEST), 'utf8'));
  } catch {
    // Nothing was published yet.
    return undefined;
  }
}
