import type { Library, LocalEpisode } from '../../core/episode/library.ts';
import { omitUndefined } from '../../core/omit-undefined.ts';
import type {
  EpisodeRequest,
  PagePlan,
  PlanSite,
  SaveSite,
  SitePlan,
} from '../../core/publishing/publishing.ts';
import { siteAddress } from '../../core/publishing/site-address.ts';
import type { Settings } from '../settings.svelte.ts';

/** The platform's part of publishing. */
export interface Publisher {
  readonly planSite: PlanSite;
  readonly saveSite: SaveSite;
}

export interface PublishingPorts extends Publisher {
  readonly library: Pick<Library, 'localEpisodes' | 'localEpisode'>;
}

/** One of the listener's episodes, as it may be published. */
export interface Candidate extends Omit<LocalEpisode, 'files'> {
  readonly isChosen: boolean;
  /** A title that the publisher gave; empty where the recording's own counts. */
  readonly ownTitle: string;
}

/** What a show is called and where it goes; kept for the next time. */
export interface SiteFacts {
  readonly title: string;
  /** As it was typed; empty where it is not known. */
  readonly url: string;
  /** BCP 47 tag. */
  readonly language: string;
}

type Stage =
  | { readonly name: 'reading' | 'ready' | 'no-publisher' | 'failed' | 'cancelled' }
  | { readonly name: 'making'; readonly share: number }
  | { readonly name: 'saved'; readonly file: string };

/** A site in the making, of the listener's own episodes, while its dialog is open. */
export class Publishing {
  readonly #ports: PublishingPorts;
  readonly #settings: Settings;
  #facts = $state.raw<SiteFacts>({ title: '', url: '', language: 'en' });
  #candidates = $state.raw<readonly Candidate[]>([]);
  #plan = $state.raw<SitePlan | undefined>();
  #stage = $state.raw<Stage>({ name: 'reading' });
  /** Whether the publisher has moved an episode. */
  #keepsOrder = false;
  /** Whether something was typed since the last look. */
  #isStale = false;
  /** The newest look. */
  #looking = Promise.resolve();
  #planning = new AbortController();
  #making: AbortController | undefined;
  readonly #url = $derived(siteAddress(this.#facts.url));

  constructor(ports: PublishingPorts, settings: Settings, language: string) {
    this.#ports = ports;
    this.#settings = settings;
    this.#facts = {
      title: settings.option('showName', ''),
      url: settings.option('siteAddress', ''),
      language: settings.option('siteLanguage', language),
    };
  }

  get facts(): SiteFacts {
    return this.#facts;
  }
  /** In the order of the site. */
  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }
  get plan(): SitePlan | undefined {
    return this.#plan;
  }
  get stage(): Stage {
    return this.#stage;
  }
  /** Whether the address that was typed is none of the web. */
  get isUrlWrong(): boolean {
    return this.#facts.url.trim() !== '' && this.#url === undefined;
  }
  get canSave(): boolean {
    return (
      this.#stage.name !== 'making' &&
      (this.#plan?.pages.length ?? 0) > 0 &&
      this.#facts.title.trim() !== '' &&
      !this.isUrlWrong
    );
  }

  /** The page of an episode; undefined if it has none, or is not looked through yet. */
  pageOf(id: string): PagePlan | undefined {
    return this.#plan?.pages.find((page) => page.id === id);
  }

  /** Lists what may be published: names with numbers the other way round, so that the newest come first. */
  async load(): Promise<void> {
    const names = new Intl.Collator(undefined, { numeric: true });
    const heads = await this.#ports.library.localEpisodes();
    this.#candidates = [...heads]
      .sort((a, b) => names.compare(b.title, a.title))
      .map((head) => ({ ...head, isChosen: true, ownTitle: '' }));
    await this.#look();
  }

  /** Takes what is being typed; `set` follows once it is whole, at the latest before the site is saved. */
  type(change: Partial<SiteFacts>): void {
    this.#facts = { ...this.#facts, ...change };
    this.#isStale = true;
  }

  /** Takes facts, and looks what site they make. */
  set(change: Partial<SiteFacts>): Promise<void> {
    this.type(change);
    const { title, url, language } = this.#facts;
    this.#settings.setOption('showName', title);
    this.#settings.setOption('siteAddress', url);
    this.#settings.setOption('siteLanguage', language);
    return this.#look();
  }

  choose(id: string, isChosen: boolean): Promise<void> {
    return this.#change(id, { isChosen });
  }

  /** An empty title is the recording's own. */
  retitle(id: string, title: string): Promise<void> {
    return this.#change(id, { ownTitle: title.trim() });
  }

  /** Moves an episode up (-1) or down (1) in the list. */
  move(id: string, by: -1 | 1): Promise<void> {
    const from = this.#candidates.findIndex((one) => one.id === id);
    const other = this.#candidates[from + by];
    if (from === -1 || !other) return Promise.resolve();
    const moved = [...this.#candidates];
    moved.splice(from + by, 1, moved[from]!);
    moved.splice(from, 1, other);
    this.#candidates = moved;
    this.#keepsOrder = true;
    return this.#look();
  }

  #change(id: string, change: Partial<Candidate>): Promise<void> {
    this.#candidates = this.#candidates.map((one) => (one.id === id ? { ...one, ...change } : one));
    return this.#look();
  }

  /** Looks through the files anew; a newer look wins over an older one. */
  #look(): Promise<void> {
    this.#isStale = false;
    this.#looking = this.#lookNow();
    return this.#looking;
  }

  async #lookNow(): Promise<void> {
    this.#planning.abort();
    const { signal } = (this.#planning = new AbortController());
    this.#stage = { name: 'reading' };
    const { title, language } = this.#facts;
    try {
      const episodes = await this.#requests(signal);
      if (signal.aborted) return;
      const plan = await this.#ports.planSite({
        ...{ title: title.trim() || '…', language, episodes, keepsOrder: this.#keepsOrder },
        ...omitUndefined({ url: this.#url }),
      });
      if (signal.aborted) return;
      this.#plan = plan;
      this.#stage = { name: 'ready' };
      if (!this.#keepsOrder) this.#candidates = inOrderOf(plan.pages, this.#candidates);
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      this.#plan = undefined;
      this.#stage = { name: 'no-publisher' };
    }
  }

  async #requests(signal: AbortSignal): Promise<EpisodeRequest[]> {
    const requests: EpisodeRequest[] = [];
    for (const { id, openedMs, ownTitle, isChosen } of this.#candidates) {
      if (signal.aborted || !isChosen) continue;
      const local = await this.#ports.library.localEpisode(id);
      const { files } = local ?? { files: [] };
      requests.push({ id, openedMs, files, ...(ownTitle !== '' && { title: ownTitle }) });
    }
    return requests;
  }

  /** Makes the site and saves it. Must be called while a click counts as one: the browser may ask where to. */
  async save(): Promise<void> {
    if (this.#making || !this.canSave) return;
    const { signal } = (this.#making = new AbortController());
    try {
      // A click on the button ends the typing, and so begins a look.
      await (this.#isStale ? this.set({}) : this.#looking);
      if (this.#plan && this.canSave && !signal.aborted) await this.#make(this.#plan, signal);
    } finally {
      this.#making = undefined;
    }
  }

  async #make(plan: SitePlan, signal: AbortSignal): Promise<void> {
    const before = this.#stage;
    const file = `${fileStem(this.#facts.title)}.zip`;
    this.#stage = { name: 'making', share: 0 };
    try {
      const isSaved = await this.#ports.saveSite(plan, file, signal, ({ done, of }) => {
        if (!signal.aborted) this.#stage = { name: 'making', share: Math.min(0.99, done / of) };
      });
      this.#stage = isSaved ? { name: 'saved', file } : before;
    } catch (error) {
      if (!signal.aborted) console.warn(error);
      this.#stage = { name: signal.aborted ? 'cancelled' : 'failed' };
    }
  }

  cancel(): void {
    this.#making?.abort();
  }

  close(): void {
    this.#planning.abort();
    this.cancel();
  }
}

/** Episodes with a page stand as their pages do, all others stay behind them. */
function inOrderOf(
  pages: readonly PagePlan[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const place = new Map(pages.map(({ id }, i) => [id, i]));
  const placeOf = ({ id }: Candidate) => place.get(id) ?? pages.length;
  return [...candidates].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A show's name as the name of a file: without what systems refuse in one. */
function fileStem(title: string): string {
  const name = title.replace(/[\p{C}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ');
  return name.trim().replace(/^\.+/, '').slice(0, 80).trim() || 'show';
}
