import type { Episode } from '../../core/episode/episode.ts';
import { languageOfName } from '../../core/episode/file-name.ts';
import type { Library, LocalEpisode, LocalFile, LocalKind } from '../../core/episode/library.ts';
import type { FileDiagnostic, ObjectUrls, SortFiles } from '../../core/episode/local-episode.ts';
import type { LinkedPlace } from '../../core/said/said.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import type { Joined } from './ask-of-files.ts';
import type { HeardPlace, OpenEpisode } from './open-episode.svelte.ts';

/** What joins files comes with the first ones. */
const loadJoining = () => import('../../core/episode/local-episode.ts');

/** The platform's part of own files. */
export interface OwnFilesPorts {
  readonly library: Library;
  readonly sortFiles: SortFiles;
  readonly objectUrls: ObjectUrls;
  readonly nowMs: () => number;
  /** Called with the id of an episode that the listener opens, or gives files to. */
  readonly onUse: (id: string) => void;
}

/** Episodes made of the listener's own files: opens them, and keeps them in the library. */
export class OwnFiles {
  readonly #openEpisode: OpenEpisode;
  readonly #playback: Playback;
  readonly #ports: OwnFilesPorts;
  #open: OpenFiles | undefined;
  #local: LocalEpisode | undefined;

  constructor(openEpisode: OpenEpisode, playback: Playback, ports: OwnFilesPorts) {
    this.#openEpisode = openEpisode;
    this.#playback = playback;
    this.#ports = ports;
  }

  /** The open episode with its files, where they are the listener's own. */
  get local(): LocalEpisode | undefined {
    return this.#openEpisode.episode?.id === this.#local?.id ? this.#local : undefined;
  }

  /** Opens a kept episode, unless `signal` is aborted before. Resolves to false where it is not there any more. */
  async open(id: string, signal: AbortSignal, at?: LinkedPlace): Promise<boolean> {
    const local = await this.#ports.library.localEpisode(id);
    if (local && !signal.aborted) {
      this.#ports.onUse(id);
      await this.#show(local, at);
      await this.#rename(local);
    }
    return local !== undefined;
  }

  /**
   * Takes files: a new episode, or the missing part of the open one. Of several recordings each becomes an episode, and
   * one of them opens: `opening` is called with its id once that is known. Resolves when it is open and all are kept.
   */
  async add(files: readonly File[], opening: (id: string) => void): Promise<void> {
    const [{ files: sorted, diagnostics }, { furtherEpisodes, joinFiles, leftOut }] =
      await Promise.all([this.#ports.sortFiles(files), loadJoining()]);
    const current = this.local;
    if (sorted.length === 0) return this.#tell(diagnostics);
    if (!current && sorted.every(({ kind }) => kind === 'artwork')) {
      const names = sorted.map(({ name }) => name);
      return this.#tell([...diagnostics, { code: 'lone-artwork', names }]);
    }
    const nowMs = this.#ports.nowMs();
    const joined = joinFiles(current, sorted, nowMs);
    const local = joined.id === current?.id ? joined : await this.#withAwaited(joined);
    const further: LocalEpisode[] = [];
    for (const one of furtherEpisodes(sorted, joined.files, nowMs))
      further.push(await this.#withAwaited(one));
    const reopen = this.#reopening(local.id === current?.id);
    const taken = [local, ...further].flatMap((one) => one.files);
    this.#tell([...diagnostics, ...leftOut(sorted, taken)]);
    opening(local.id);
    const isKept = await reopen(local);
    if (isKept) await this.#rename(local);
    for (const one of further) await this.#keepFurther(one);
    const before = current?.id === local.id ? current : undefined;
    await this.#ask({ before, now: local });
  }

  /**
   * Makes the open episode of `files` from now on; those in `apart` become an episode of their own. It goes on where it was.
   * Where what is parted cannot be kept, nothing changes.
   */
  async change(files: readonly LocalFile[], apart: readonly LocalFile[] = []): Promise<void> {
    const current = this.local;
    if (!current) return;
    const nowMs = this.#ports.nowMs();
    if (apart.length > 0) {
      const { joinFiles } = await loadJoining();
      if (!(await this.#keep(joinFiles(undefined, apart, nowMs - 1)))) {
        if (!this.#ports.library.available)
          this.#openEpisode.report({ about: 'storage', why: 'no-storage' });
        return;
      }
    }
    const now = this.local;
    if (now?.id === current.id) await this.#reopening(true)({ ...now, files, openedMs: nowMs });
  }

  /** Puts another file in the place of `file`; one of another kind joins the episode. */
  async replace(file: LocalFile, by: File): Promise<void> {
    const { files, diagnostics } = await this.#ports.sortFiles([by]);
    const [made] = files;
    const current = this.local;
    if (!made || !current) return this.#tell(diagnostics);
    const isOver = (one: LocalFile) =>
      made.kind === file.kind ? one === file : one.kind === made.kind && made.kind !== 'transcript';
    await this.change([made, ...current.files.filter((one) => !isOver(one))]);
  }

  /** Closes what is open; what is returned shows an episode, at the same place where it is the same, and keeps it. */
  #reopening(isSame: boolean): (local: LocalEpisode) => Promise<boolean> {
    const playing = isSame && !this.#playback.player.paused;
    const at = isSame ? { heard: this.#playback.time } : undefined;
    this.#openEpisode.clear();
    return async (local) => {
      const opened = this.#show(local, at);
      if (playing) this.#playback.play();
      const [isKept] = await Promise.all([this.#keep(local), opened]);
      return isKept;
    };
  }

  /** A new episode of a recording, joined to the transcript of its name that was kept before. */
  async #withAwaited(made: LocalEpisode): Promise<LocalEpisode> {
    const { awaitedTitle, awaits, joinFiles } = await loadJoining();
    const title = awaitedTitle(made.files);
    if (title === undefined) return made;
    for (const { id } of (await this.#ports.library.localEpisodes()).filter(
      (one) => one.title === title,
    )) {
      const kept = await this.#ports.library.localEpisode(id);
      if (kept && awaits(kept, made.files)) return joinFiles(kept, made.files, made.openedMs);
    }
    return made;
  }

  async #ask(joined: Joined): Promise<void> {
    if (this.#local?.id !== joined.now.id) return;
    const { askOfFiles } = await import('./ask-of-files.ts');
    await askOfFiles(joined, this.#openEpisode, this.#playback.player);
  }

  /** An episode that is not open is there only if it is kept. */
  async #keepFurther(local: LocalEpisode): Promise<void> {
    if (await this.#save(local)) return;
    const { leftOut } = await loadJoining();
    this.#tell(leftOut(local.files, []).filter(({ code }) => code === 'further-audio'));
  }

  #tell(diagnostics: readonly FileDiagnostic[]): void {
    for (const diagnostic of diagnostics) {
      this.#openEpisode.report({ about: 'files', why: 'unusable', diagnostic });
    }
  }

  async #show(local: LocalEpisode, at?: LinkedPlace | HeardPlace): Promise<void> {
    const before = this.#open;
    this.#local = local;
    this.#open = openFiles(local, this.#ports.objectUrls);
    const target = { kind: 'local', id: local.id } as const;
    const opened = this.#openEpisode.open(this.#open.episode, local.id, at, target);
    before?.close();
    await opened;
  }

  /** Remembers the title that the recording gives itself. */
  async #rename(local: LocalEpisode): Promise<void> {
    const { episode } = this.#openEpisode;
    if (this.#local !== local || episode?.id !== local.id || episode.title === local.title) return;
    this.#local = { ...local, title: episode.title };
    await this.#ports.library.saveLocalEpisode(this.#local);
  }

  #save(local: LocalEpisode): Promise<boolean> {
    this.#ports.onUse(local.id);
    return this.#ports.library.saveLocalEpisode(local);
  }

  async #keep(local: LocalEpisode): Promise<boolean> {
    const { library } = this.#ports;
    const kept = await this.#save(local);
    if (!kept && library.available) this.#openEpisode.report({ about: 'storage', why: 'full' });
    return kept;
  }
}

/** An episode made of the listener's files, with addresses for them until `close`. */
interface OpenFiles {
  readonly episode: Episode;
  close(): void;
}

/** Gives each file an address. */
function openFiles(local: LocalEpisode, objectUrls: ObjectUrls): OpenFiles {
  const made: string[] = [];
  const addresses = (kind: LocalKind) =>
    local.files
      .filter((file) => file.kind === kind)
      .map((file) => {
        const url = objectUrls.make(file.blob);
        made.push(url);
        const language = languageOfName(file.name);
        return { url, name: file.name, ...(language !== undefined && { language }) };
      });
  const [audio] = addresses('audio');
  const [chapters] = addresses('chapters');
  const [artwork] = addresses('artwork');
  const episode: Episode = {
    id: local.id,
    title: local.title,
    transcripts: addresses('transcript'),
    ...(audio && { audio: audio.url }),
    ...(chapters && { chapters: chapters.url }),
    ...(artwork && { artwork: artwork.url }),
  };
  return {
    episode,
    close: () => {
      for (const url of made) objectUrls.revoke(url);
    },
  };
}
