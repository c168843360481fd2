import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPrints, writePrints } from '../../core/prints/prints-file.ts';
import { shortHash } from '../../core/short-hash.ts';
import { isFile } from '../episode-draft.ts';
import { filePrint } from '../file-print.ts';
import type { Oddity, PublishedEpisode, SourceFile } from '../published-show.ts';
import { NoDecoder } from './decode-sound.ts';
import { diskFile, type DiskFolder } from './disk-folder.ts';
import { fingerprint } from './fingerprint.ts';
import { PublishError } from './publish-error.ts';
import { KeptOnsets, OnsetListener } from './speech-onsets.ts';

/** What recordings are listened to with. */
export interface ListeningContext {
  readonly folder: Pick<DiskFolder, 'pathOf' | 'files'>;
  readonly cacheFolder: string;
  /** Whether recordings that nobody has listened to are. */
  readonly mayListen: boolean;
  readonly signal: AbortSignal;
  /** Is told while something is listened to: of so many episodes how many are done. */
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * Episodes with the prints of their recordings: those that lie in the folder beside the recording or the transcript under
 * the same name, else those that were made before, else new ones. Those of the folder are not taken where `isMoved`: the
 * transcript is published with the times of the recording that is served, and they may be of another cut. Rejects with the signal's reason only: what cannot be
 * printed goes without, and is told.
 */
export async function withPrints(
  episodes: readonly PublishedEpisode[],
  context: ListeningContext,
  isMoved: (episode: PublishedEpisode) => boolean,
): Promise<{ episodes: readonly PublishedEpisode[]; oddities: readonly Oddity[] }> {
  const oddities: Oddity[] = [];
  const undecoded: string[] = [];
  const given = new Map(context.folder.files.map((file) => [file.path, file]));
  const made: PublishedEpisode[] = [];
  for (const [i, episode] of episodes.entries()) {
    const own = isMoved(episode) ? undefined : await givenPrints(episode, given, oddities);
    const onShare = (share: number) => context.onProgress(i + share, episodes.length);
    const prints = own ?? (await listenTo(episode, context, onShare, oddities, undecoded));
    const key = prints && shortHash([episode.key, prints.path, prints.modifiedMs].join('\n'));
    made.push(prints && key !== undefined ? { ...episode, prints, key } : episode);
  }
  if (undecoded.length > 0) oddities.push(noDecoder(undecoded));
  return { episodes: made, oddities };
}

function noDecoder(files: readonly string[]): Oddity {
  const many = files.length > 1 ? ` This goes for ${files.length} recordings.` : '';
  return {
    file: files[0]!,
    text: `This needs ffmpeg to be listened to, which is not installed; without prints, players do not find what a host puts into it.${many}`,
    weight: 'note',
  };
}

/** Prints that the publisher put into the folder. Those that cannot be read are told, and nothing takes their place. */
async function givenPrints(
  { audio, transcripts }: PublishedEpisode,
  files: ReadonlyMap<string, SourceFile>,
  oddities: Oddity[],
): Promise<SourceFile | undefined> {
  const beside = [audio, ...transcripts.map(({ source }) => source)].filter(isFile);
  // A transcript's name may hold its language.
  const names = beside.flatMap(({ path: one }) =>
    [/\.\w+$/, /(?:\.[\w-]+)?\.\w+$/].map((ending) => one.replace(ending, '.prints')),
  );
  const found = names.map((name) => files.get(name)).find((file) => file !== undefined);
  if (!found) return undefined;
  const prints = readPrints(await found.read().catch(() => new Uint8Array()));
  if (prints) return found;
  const text =
    'These prints are damaged, or of a later version, and are left out: make them anew with “cueline fingerprint”.';
  oddities.push({ file: found.path, text, weight: 'fault' });
  return undefined;
}

async function listenTo(
  { audio, transcripts }: PublishedEpisode,
  { folder, cacheFolder, mayListen, signal }: ListeningContext,
  onShare: (share: number) => void,
  oddities: Oddity[],
  undecoded: string[],
): Promise<SourceFile | undefined> {
  if (!isFile(audio) || transcripts.length === 0) return undefined;
  const disk = folder.pathOf(audio);
  if (disk === undefined) return undefined;
  try {
    const name = `${await filePrint(audio)}-${audio.size.toString(36)}.prints`;
    const kept = path.join(cacheFolder, 'prints', name);
    if (!isSound(kept)) {
      if (!mayListen) return undefined;
      const listener = new OnsetListener();
      const prints = await fingerprint(disk, signal, onShare, (piece) => listener.push(piece));
      if (prints.prints.length === 0) return undefined;
      await new KeptOnsets(cacheFolder).write(audio, listener.end());
      mkdirSync(path.dirname(kept), { recursive: true });
      writeFileSync(`${kept}.${process.pid}`, writePrints(prints));
      renameSync(`${kept}.${process.pid}`, kept);
    }
    // Its name tells the content, so its date says nothing.
    return diskFile(`${audio.path}#${name}`, kept, statSync(kept).size, 0);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NoDecoder) undecoded.push(audio.path);
    else oddities.push(notPrinted(audio, error));
    return undefined;
  }
}

function notPrinted(audio: SourceFile, error: unknown): Oddity {
  const reason = error instanceof Error ? error.message : String(error);
  const text =
    error instanceof PublishError
      ? `${reason} Play it, and export it anew.`
      : `This cannot be listened to (${reason}), and goes without prints.`;
  return { file: audio.path, text, weight: 'note' };
}

/** Whether whole prints lie there: a full disk may have cut them. */
function isSound(file: string): boolean {
  return existsSync(file) && readPrints(readFileSync(file)) !== undefined;
}
