import { createContext } from 'svelte';
import type { Episode } from '../../core/episode/episode.ts';
import { FetchFailure, type FetchFile, type ReadFeed } from '../../core/episode/fetching.ts';
import type { Library, LocalFile, LocalHead } from '../../core/episode/library.ts';
import { costOf, type ShowDiagnostic, type ShowSlip } from '../../core/episode/show-diagnostic.ts';
import { otherHost, ownShowUrl, type LinkTarget, type PageLink } from '../../core/episode/links.ts';
import { neighbours, type Neighbours } from '../../core/episode/neighbours.ts';
import { parseShow, type Show } from '../../core/episode/show.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import type { LinkedPlace } from '../../core/said/said.ts';
import { decodeText } from '../../core/transcript/decode/decode.ts';
import { opensOthers, readShow } from './fetch-show.ts';
import { userErrorOf } from './explain-errors.ts';
import type { OwnFiles } from './own-files.ts';
import type { EpisodeAtHand, OpenEpisode } from './open-episode.svelte.ts';

/** The platform's part of the navigation. */
export interface EpisodeNavigationPorts {
  readonly fetchFile: FetchFile;
  readonly readFeed: ReadFeed;
  readonly library: Library;
  /** Finds the slips in a show's manifest, when there is time for it. */
  readonly showSlips: (show: Show) => Promise<readonly ShowSlip[]>;
  /** Tells the maker of the show at `url` what is wrong with it, in words, where a listener does not look. */
  readonly tellMaker: (url: string, diagnostics: readonly ShowDiagnostic[]) => void;
  /** Puts what is open into the page's address: a step of the browser's history, unless it only names what is open already. */
  readonly showInAddress: (target: LinkTarget, how: 'as a step' | 'in place') => Promise<void>;
  /** The page's own address. */
  readonly pageUrl: () => string;
  /** The address of the site's own show, which opens instead of another one that it keeps out. */
  readonly ownShow: () => string;
  /** Leaves for another page. */
  readonly visit: (url: string) => void;
  /** Whether the page stands in a page of others, or is made to: nobody expects that to keep anything. */
  readonly isFramed: boolean;
}

type ShowLink = Extract<LinkTarget, { kind: 'show' | 'feed' }>;

/** Which episodes there are to choose from, and which of them is open. */
export class EpisodeNavigation {
  readonly #openEpisode: OpenEpisode;
  readonly #ports: EpisodeNavigationPorts;
  readonly #ownFiles: OwnFiles;
  /** The show that was asked for last, whether it came or not. */
  #wanted: ShowLink | undefined;
  #phase = $state.raw<'starting' | 'empty' | 'open'>('starting');
  #listed = $state.raw<{ readonly show: Show; readonly link: ShowLink } | undefined>();
  #localEpisodes = $state.raw<readonly LocalHead[]>([]);
  #isSite = $state.raw(false);
  /** The list of a published show that was read whole. */
  #whole: Show | undefined;
  readonly #beside = $derived.by<Neighbours>(() => {
    const { episode } = this.#openEpisode;
    return this.show && episode ? neighbours(this.show, episode.id) : {};
  });

  constructor(openEpisode: OpenEpisode, ownFiles: OwnFiles, ports: EpisodeNavigationPorts) {
    this.#openEpisode = openEpisode;
    this.#ownFiles = ownFiles;
    this.#ports = ports;
  }

  get phase() {
    return this.#phase;
  }
  get show(): Show | undefined {
    return this.#listed?.show;
  }
  /** The show whose own site this page belongs to; its episodes have pages of their own. */
  get site(): Show | undefined {
    return this.#isSite ? this.show : undefined;
  }
  /** The episodes to hear before and after the open one. */
  get beside(): Neighbours {
    return this.#beside;
  }
  /** The other host that the show comes from, where the page's address names one. */
  get otherHost(): string | undefined {
    const listed = this.#listed;
    if (!listed || this.#isSite || (listed.link.kind === 'show' && listed.link.isDefault))
      return undefined;
    return otherHost(listed.show.url, this.#ports.pageUrl());
  }
  /** Episodes made of the listener's own files, newest first. */
  get localEpisodes(): readonly LocalHead[] {
    return this.#localEpisodes;
  }

  /** Says so where this browser keeps nothing, but in a frame; returns the stop function. */
  connect(): () => void {
    const { library, isFramed } = this.#ports;
    if (isFramed) return () => undefined;
    const userError = { about: 'storage', why: 'no-storage' } as const;
    return library.watch(() =>
      library.available
        ? this.#openEpisode.dismiss(userError)
        : this.#openEpisode.report(userError),
    );
  }

  /** Opens what an address asks for, at a time where it names one. A newer call wins over an older one. */
  async open(link: PageLink, at?: LinkedPlace): Promise<void> {
    const signal = this.#openEpisode.clear();
    const { diagnostics, ...target } = link;
    for (const diagnostic of diagnostics) {
      this.#openEpisode.report({ about: 'link', why: 'bad-address', diagnostic });
    }
    void this.#list();
    if (target.kind === 'pair') return this.#put(target.episode, target, at);
    if (target.kind === 'local') {
      void this.#listOwnShow(signal);
      return this.#openLocal(target.id, signal, at);
    }
    const own = this.#ports.ownShow();
    const isOther = target.kind === 'feed' || !(target.isDefault || target.url === own);
    const isAllowed = !isOther || (await opensOthers(this.#ports.fetchFile, own, signal));
    if (signal.aborted) return;
    if (!isAllowed) {
      const isDefault = own === ownShowUrl(this.#ports.pageUrl());
      await this.open({ kind: 'show', url: own, isDefault, diagnostics: [] });
      return this.#openEpisode.report({ about: 'link', why: 'other-show' });
    }
    this.#wanted = target;
    const show = await this.#load(target, signal);
    if (signal.aborted) return;
    this.#listed = show && { show, link: target };
    if (show?.manifest) {
      const { url } = show;
      this.#ports.showSlips(show).then((slips) => this.#tell(url, slips), console.warn);
    }
    const asked = show?.episodes.find(({ id }) => id === target.episodeId);
    const episode = asked ?? show?.episodes[0];
    if (!episode) {
      this.#phase = 'empty';
      this.#openEpisode.close();
      return;
    }
    if (target.episodeId !== undefined && !asked) {
      this.#openEpisode.report({ about: 'episode', why: 'not-in-show', id: target.episodeId });
    }
    // Links of lines are relative to the page's address, and lead to this episode for as long as the show has it.
    if (!asked) this.#showInAddress({ ...target, episodeId: episode.id }, 'in place');
    await this.#put(episode, targetOf(episode, target), at);
  }

  /** Opens the episode of a published page: what stands in the page is not fetched again. Resolves once it is at its place. */
  async adopt(
    show: Show,
    episode: Episode,
    atHand: EpisodeAtHand,
    at?: LinkedPlace,
  ): Promise<void> {
    this.#openEpisode.clear();
    const link: ShowLink = { kind: 'show', url: show.url, isDefault: false };
    this.#wanted = link;
    this.#listed = { show, link };
    this.#isSite = true;
    this.#phase = 'open';
    const target = targetOf(episode, link);
    void this.#list();
    const key = keyOf(episode, show);
    await this.#openEpisode.open(withArtwork(episode, show), key, at, target, atHand);
  }

  /**
   * Reads the whole list of a published show, of which the page names only what stands beside its episode. Rejects where
   * it cannot be fetched.
   */
  async listSite(): Promise<void> {
    const listed = this.#listed;
    if (!this.#isSite || !listed || listed.show === this.#whole) return;
    const { bytes, url } = await this.#ports.fetchFile(listed.show.url);
    const { show } = await parseShow((await decodeText(bytes)).text, url);
    if (!show || this.#listed !== listed) return;
    this.#whole = show;
    this.#listed = { ...listed, show };
  }

  /** Tries again what a trouble is about. */
  async retry(userError: UserError): Promise<void> {
    if (userError.about !== 'show') return this.#openEpisode.retry(userError);
    if (this.#wanted) await this.open({ ...this.#wanted, diagnostics: [] });
  }

  /** Opens what was open once, at a place where one is given; one that has a page of its own, where that begins. */
  async reopen(target: LinkTarget, at?: LinkedPlace): Promise<void> {
    if (target.kind === 'show' && target.page !== undefined) return this.#ports.visit(target.page);
    this.#showInAddress(target);
    await this.open({ ...target, diagnostics: [] }, at);
  }

  /** Opens another episode of the show, or one of the listener's own. */
  async choose(id: string): Promise<void> {
    const signal = this.#openEpisode.clear();
    const listed = this.#listed;
    const episode = listed?.show.episodes.find((one) => one.id === id);
    if (this.#isSite && episode?.page !== undefined) return this.#ports.visit(episode.page);
    const target: LinkTarget =
      listed && episode ? targetOf(episode, listed.link) : { kind: 'local', id };
    this.#showInAddress(target);
    if (!episode) return this.#openLocal(id, signal);
    await this.#put(episode, target);
  }

  /** Takes files of the listener: a new episode, or the missing part of the open one. */
  async addFiles(files: readonly File[]): Promise<void> {
    try {
      await this.#ownFiles.add(files, (id) => {
        this.#phase = 'open';
        this.#showInAddress({ kind: 'local', id });
      });
    } catch (error) {
      this.#openEpisode.report(userErrorOf(error, 'files'));
    }
    await this.#list();
  }

  /** The files of the open episode, where they are the listener's own. */
  get ownFiles(): readonly LocalFile[] {
    return this.#openEpisode.episode ? (this.#ownFiles.local?.files ?? []) : [];
  }
  /** See `OwnFiles.change`. */
  async changeFiles(files: readonly LocalFile[], apart: readonly LocalFile[] = []): Promise<void> {
    await this.#ownFiles.change(files, apart);
    await this.#list();
  }
  /** See `OwnFiles.replace`. */
  replaceFile(file: LocalFile, by: File): Promise<void> {
    return this.#ownFiles.replace(file, by);
  }

  /** Forgets episodes, with their places and the listener's files. */
  async forget(...keys: readonly string[]): Promise<void> {
    await (await this.#ports.library.shelf())?.forget(keys);
    await this.#list();
  }

  async #put(episode: Episode, target: LinkTarget, at?: LinkedPlace): Promise<void> {
    this.#phase = 'open';
    const show = target.kind === 'pair' ? undefined : this.show;
    await this.#openEpisode.open(withArtwork(episode, show), keyOf(episode, show), at, target);
  }

  /** The address is for later: what is open does not wait for it. */
  #showInAddress(target: LinkTarget, how: 'as a step' | 'in place' = 'as a step'): void {
    this.#ports.showInAddress(target, how).catch((error: unknown) => console.warn(error));
  }

  async #openLocal(id: string, signal: AbortSignal, at?: LinkedPlace): Promise<void> {
    let userError: UserError | undefined;
    try {
      const found = await this.#ownFiles.open(id, signal, at);
      if (!found) userError = { about: 'episode', why: 'forgotten', id };
    } catch (error) {
      userError = userErrorOf(error, 'files');
    }
    if (signal.aborted) return;
    this.#phase = userError ? 'empty' : 'open';
    if (!userError) return;
    this.#openEpisode.close();
    this.#openEpisode.report(userError);
  }

  /** Lists the page's own show beside an own file that a visit begins with, as where it was dropped onto that show. */
  async #listOwnShow(signal: AbortSignal): Promise<void> {
    if (this.#listed) return;
    const url = this.#ports.ownShow();
    const isDefault = url === ownShowUrl(this.#ports.pageUrl());
    try {
      const { show } = await readShow(await this.#ports.fetchFile(url, signal), true);
      if (!show || signal.aborted) return;
      this.#listed = { show, link: { kind: 'show', url, isDefault } };
    } catch (error) {
      // Nobody asked for it.
      if (!signal.aborted) console.info(error);
    }
  }

  /** Reports what a listener would miss, and tells the show's maker the rest. */
  #tell(url: string, diagnostics: readonly ShowDiagnostic[]): void {
    for (const diagnostic of diagnostics) {
      if (costOf(diagnostic) !== 'nothing')
        this.#openEpisode.report({ about: 'show', why: 'unreadable', url, diagnostic });
    }
    if (diagnostics.length > 0) this.#ports.tellMaker(url, diagnostics);
  }

  async #list(): Promise<void> {
    this.#localEpisodes = await this.#ports.library.localEpisodes();
  }

  async #load(link: ShowLink, signal: AbortSignal): Promise<Show | undefined> {
    const optional = link.kind === 'show' && link.isDefault;
    try {
      const file = await this.#ports.fetchFile(link.url, signal);
      const { show, diagnostics } =
        link.kind === 'feed'
          ? await this.#ports.readFeed(file, signal)
          : await readShow(file, optional);
      if (signal.aborted) return undefined;
      this.#tell(link.url, diagnostics);
      return show;
    } catch (error) {
      if (signal.aborted) return undefined;
      const isMissing = error instanceof FetchFailure && error.code === 'not-found';
      if (!(optional && isMissing)) this.#openEpisode.report(userErrorOf(error, 'show'));
      return undefined;
    }
  }
}

/** Names an episode among all that this browser remembers. */
function keyOf({ id }: Episode, show: Show | undefined): string {
  return show ? `${show.url}#${id}` : id;
}

function withArtwork(episode: Episode, show: Show | undefined): Episode {
  const { artwork } = show ?? {};
  return { ...(artwork && { artwork }), ...episode };
}

function targetOf({ id, page }: Episode, link: ShowLink): LinkTarget {
  return { ...link, episodeId: id, ...(link.kind === 'show' && page !== undefined && { page }) };
}

export const [useNavigation, setNavigation] = createContext<EpisodeNavigation>();
