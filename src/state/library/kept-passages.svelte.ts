import {
  keepPassage,
  keptFragment,
  keptPlace,
  newestFirst,
  withKept,
  withNote,
  type KeptEpisode,
  type KeptPassage,
} from '../../core/kept/kept-passage.ts';
import type { KeptStore } from '../../core/kept/kept-store.ts';
import { placeKept, type PlacedKept } from '../../core/kept/place-kept.ts';
import { publicLink } from '../../core/episode/links.ts';
import { passageOf, type Passage } from '../../core/passage/passage.ts';
import type { Clock } from '../../core/playback/clock.ts';
import { SaidText } from '../../core/said/find-said.ts';
import type { OpenEpisode } from '../episode/open-episode.svelte.ts';
import type { Follow } from '../playback/follow.svelte.ts';
import type { Playback } from '../playback/playback.svelte.ts';
import { HAS_KEPT, type Settings } from '../settings.svelte.ts';
import type { EpisodeShelf } from './shelf.svelte.ts';

/** As many are read before the others are. */
const NEWEST = 50;
/** Seconds for which it is told that a passage is kept. */
const TOLD_FOR = 10;

/** The parts of the page that passages are kept of, and played in. */
export interface KeptPage {
  readonly openEpisode: OpenEpisode;
  readonly playback: Playback;
  readonly follow: Follow;
  readonly shelf: EpisodeShelf;
}

/** The platform's part of kept passages. */
export interface KeptPorts {
  readonly store: KeptStore;
  readonly settings: Pick<Settings, 'option' | 'setOption'>;
  readonly clock: Clock;
  readonly nowMs: () => number;
  /** The page's own address. */
  readonly pageUrl: () => string;
  /** Leaves for another page. */
  readonly visit: (url: string) => void;
}

/** A passage that was kept a moment ago; not new if it had been kept before. */
interface JustKept {
  readonly id: string;
  readonly isNew: boolean;
}

/** The passages that the listener has kept. What this browser does not store lasts as long as the page. */
export class KeptPassages {
  readonly #page: KeptPage;
  readonly #ports: KeptPorts;
  /** Those that are known so far. */
  #known = $state.raw<readonly KeptPassage[]>([]);
  #isWhole = $state.raw(false);
  /** Those that could not be stored. */
  #unstored: readonly string[] = [];
  /** How often something was kept, changed or removed. */
  #changes = 0;
  #just = $state.raw<JustKept | undefined>();
  #stopTelling: (() => void) | undefined;
  #removed = $state.raw<KeptPassage | undefined>();
  readonly #all = $derived(this.#known.toSorted(newestFirst));
  readonly #ofOpen = $derived.by(() => {
    const { openEpisode } = this.#page;
    return openEpisode.episode
      ? this.#known
          .filter(({ episode }) => episode.key === openEpisode.key)
          .toSorted((a, b) => a.start - b.start || newestFirst(a, b))
      : [];
  });
  readonly #text = $derived.by(() => new SaidText(this.#page.openEpisode.transcript.timedCues));
  readonly #placed = $derived.by<readonly PlacedKept[]>(() =>
    this.#text.cues.length > 0 ? this.#ofOpen.map((kept) => placeKept(this.#text, kept)) : [],
  );

  constructor(page: KeptPage, ports: KeptPorts) {
    this.#page = page;
    this.#ports = ports;
  }

  /** All that are known, newest first; every one once `loadAll` has resolved. */
  get all(): readonly KeptPassage[] {
    return this.#all;
  }
  /** Whether `all` has every one. */
  get isWhole(): boolean {
    return this.#isWhole;
  }
  /** Those of the open episode, in the order in which they are said. */
  get ofOpen(): readonly KeptPassage[] {
    return this.#ofOpen;
  }
  /** Those of the open episode where they are in its transcript; empty without lines that have times. */
  get placed(): readonly PlacedKept[] {
    return this.#placed;
  }
  /** The passage that was kept a moment ago. */
  get just(): (KeptPassage & Pick<JustKept, 'isNew'>) | undefined {
    const kept = this.#just && this.#find(this.#just.id);
    return kept && { ...kept, isNew: this.#just?.isNew === true };
  }
  /** The passage that was removed last, which can still be had back. */
  get removed(): KeptPassage | undefined {
    return this.#removed;
  }

  /** Follows what is kept, changed and removed in other tabs; returns the stop function. */
  connect(): () => void {
    return this.#ports.store.watch(() => void (this.#isWhole ? this.loadAll() : this.loadOpen()));
  }

  /** Learns those of the open episode. */
  async loadOpen(): Promise<void> {
    const { key } = this.#page.openEpisode;
    const stored = await this.#read((store) => store.ofEpisode(key));
    // Another tab may have removed some.
    if (stored) this.#learn(stored, ({ episode }) => episode.key === key);
  }

  /** Learns those that a list begins with. */
  async loadNewest(): Promise<void> {
    const stored = await this.#read((store) => store.newest(NEWEST));
    if (stored) this.#learn(stored, () => false);
  }

  /** Learns all. */
  async loadAll(): Promise<void> {
    const stored = await this.#read((store) => store.all());
    if (stored) this.#learn(stored, () => true);
    this.#isWhole = true;
  }

  /** Keeps the line being said and the one before; before the first line, nothing. */
  async keepNow(): Promise<void> {
    const { playback, openEpisode } = this.#page;
    const { turns, timedCues } = openEpisode.transcript;
    const line = playback.activeCue;
    const to = { line, offset: timedCues[line]?.text.length ?? 0 };
    const passage = passageOf(timedCues, turns, { line: Math.max(0, line - 1), offset: 0 }, to);
    if (line >= 0 && passage) await this.keep(passage);
  }

  /** Keeps a passage of the open episode, and tells so; one that is kept already stays as it is. */
  async keep(passage: Passage): Promise<void> {
    const episode = this.#openEpisode();
    if (!episode) return;
    const kept = keepPassage(passage, episode, this.#ports.nowMs());
    // It may have been kept, given a note or removed on another visit, or in another tab.
    const stored = await this.#read((store) => store.ofEpisode(episode.key));
    const isUnstored = !stored || this.#unstored.includes(kept.id);
    const before = isUnstored ? this.#find(kept.id) : stored.find(({ id }) => id === kept.id);
    this.#tell({ id: kept.id, isNew: !before });
    if (!before) await this.#put(kept);
    else if (!isUnstored) this.#learn([before], () => false);
  }

  /** Takes passages from elsewhere; of two of the same, the one that was changed last. Resolves to how many were taken. */
  async take(passages: readonly KeptPassage[]): Promise<number> {
    let taken = 0;
    for (const kept of passages) {
      const { changedMs } = this.#find(kept.id) ?? {};
      if (changedMs !== undefined && changedMs >= kept.changedMs) continue;
      await this.#put(kept);
      taken++;
    }
    return taken;
  }

  /** It is no longer told that a passage was kept. */
  dismiss(): void {
    this.#stopTelling?.();
    this.#just = undefined;
  }
  /** It stays told until `tellOn` or `dismiss`. */
  holdTelling(): void {
    this.#stopTelling?.();
  }
  /** It is told for as long as at first. */
  tellOn(): void {
    this.#stopTelling?.();
    this.#stopTelling = this.#ports.clock.after(TOLD_FOR, () => (this.#just = undefined));
  }

  async setNote(kept: KeptPassage, note: string): Promise<void> {
    const now = this.#find(kept.id);
    // It may have been removed while its note was written, and can be had back with it.
    const removed = this.#removed?.id === kept.id ? this.#removed : undefined;
    const before = now ?? removed;
    if (!before || note.trim() === (before.note ?? '')) return;
    const noted = withNote(before, note, this.#ports.nowMs());
    if (now) await this.#put(noted);
    else this.#removed = noted;
  }

  async remove(kept: KeptPassage): Promise<void> {
    this.#changes++;
    if (this.#just?.id === kept.id) this.dismiss();
    this.#known = this.#known.filter(({ id }) => id !== kept.id);
    this.#setUnstored(kept.id, false);
    this.#removed = kept;
    await this.#ports.store.remove(kept.id);
  }
  /** Brings back what was removed last. */
  async undo(): Promise<void> {
    const kept = this.#removed;
    this.#removed = undefined;
    if (kept) await this.#put(kept);
  }
  /** What was removed is gone. */
  endUndo(): void {
    this.#removed = undefined;
  }

  /** The address that opens it in this page. */
  hrefOf(kept: KeptPassage): string {
    return this.#page.shelf.linkOf(kept.episode) + keptFragment(kept);
  }

  /** Plays it: in the open episode, or in its own, which is opened. */
  async play(kept: KeptPassage): Promise<void> {
    const { openEpisode, playback, follow, shelf } = this.#page;
    const { key, target } = kept.episode;
    if (openEpisode.episode && openEpisode.key === key) {
      const placed = this.#placed.find((one) => one.kept.id === kept.id);
      follow.goTo(placed ? placed.place : keptPlace(kept));
    } else {
      // An episode with a page of its own plays there.
      if (target.kind === 'show' && target.page) return this.#ports.visit(this.hrefOf(kept));
      await shelf.open(kept.episode, keptPlace(kept));
      if (openEpisode.key !== key) return;
    }
    playback.play();
  }

  /** The open episode, as it is kept with a passage. */
  #openEpisode(): KeptEpisode | undefined {
    const { episode, key, target } = this.#page.openEpisode;
    if (!episode || !target) return undefined;
    const { title, show } = episode;
    const page = publicLink(this.#ports.pageUrl(), episode);
    return { key, target, title, ...(show && { show }), ...(page && { page }) };
  }

  /** Reads what is stored; once more where something was changed meanwhile, of which it is not known whether it is in it. */
  async #read(
    ask: (store: KeptStore) => Promise<readonly KeptPassage[] | undefined>,
  ): Promise<readonly KeptPassage[] | undefined> {
    for (;;) {
      const changes = this.#changes;
      const stored = await ask(this.#ports.store);
      if (changes === this.#changes) return stored;
    }
  }

  /** Takes in what is stored. Of those that `isGone` is true of, those that are not stored any more go. */
  #learn(stored: readonly KeptPassage[], isGone: (kept: KeptPassage) => boolean): void {
    const isUnstored = ({ id }: KeptPassage) => this.#unstored.includes(id);
    this.#known = withKept(
      this.#known.filter((kept) => isUnstored(kept) || !isGone(kept)),
      stored.filter((kept) => !isUnstored(kept)),
    );
    this.#noteKept();
  }

  /** The next visit looks for them by itself. */
  #noteKept(): void {
    const { settings } = this.#ports;
    if (this.#known.length > 0 && !settings.option(HAS_KEPT, false))
      settings.setOption(HAS_KEPT, true);
  }

  #find(id: string): KeptPassage | undefined {
    return this.#known.find((kept) => kept.id === id);
  }

  #setUnstored(id: string, isUnstored: boolean): void {
    const others = this.#unstored.filter((one) => one !== id);
    this.#unstored = isUnstored ? [...others, id] : others;
  }

  #tell(just: JustKept): void {
    this.#just = just;
    this.tellOn();
  }

  async #put(kept: KeptPassage): Promise<void> {
    this.#changes++;
    this.#known = withKept(this.#known, [kept]);
    this.#setUnstored(kept.id, true);
    this.#noteKept();
    if (await this.#ports.store.put(kept)) this.#setUnstored(kept.id, false);
    else this.#page.openEpisode.report({ about: 'storage', why: 'no-storage' });
  }
}
