import { createContext } from 'svelte';
import type { SettingsStore } from '../core/settings-store.ts';
import { isFields, type Fields } from '../core/text/fields.ts';

export const VIEWS = ['auto', 'reading', 'lines'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

/** The option that says that passages were kept in this browser: they are looked for at the next visit, before any use of it. */
export const HAS_KEPT = 'hasKept';
/** Options that say which hint was shown: each comes once. */
export const LINE_HINT_SHOWN = 'lineHintShown';
export const UNTIMED_HINT_SHOWN = 'untimedHintShown';
/** The option that lists the recordings of which it was told how they fit. */
export const FIT_TOLD = 'toldOfFit';

export const HIGHLIGHTS = ['both', 'line', 'word', 'none'] as const;

/** `auto` is Reading where lines are fragments of sentences, else Lines. */
export type View = (typeof VIEWS)[number];
type Theme = (typeof THEMES)[number];
/** What is marked of what is said now. */
export type Highlight = (typeof HIGHLIGHTS)[number];

/** The choices that the page starts with. */
interface Kept {
  view: View;
  theme: Theme;
  highlight: Highlight;
  /** 1 is normal speed. */
  rate: number;
  /** 0 to 1. */
  volume: number;
  muted: boolean;
}

/** The listener's choices; every change is kept for the next visit. A stored value that makes no sense counts as not set. */
export class Settings {
  readonly #store: SettingsStore;
  #kept = $state.raw<Fields>({});
  #onElsewhere: readonly (() => void)[] = [];

  constructor(store: SettingsStore) {
    this.#store = store;
    this.#kept = fieldsOf(store.read());
  }

  /** Takes over what is chosen in other tabs from now on; returns the stop function. */
  connect(): () => void {
    return this.#store.watch(() => {
      // Words in another language would have to be loaded first: they come with the next visit.
      const { language } = this.#kept;
      this.#kept = { ...fieldsOf(this.#store.read()), language };
      for (const listener of this.#onElsewhere) listener();
    });
  }

  /** Calls `listener` once choices of another tab were taken over; returns the stop function. */
  watchElsewhere(listener: () => void): () => void {
    this.#onElsewhere = [...this.#onElsewhere, listener];
    return () => {
      this.#onElsewhere = this.#onElsewhere.filter((one) => one !== listener);
    };
  }

  get view(): View {
    return this.#oneOf(VIEWS, 'view');
  }
  get theme(): Theme {
    return this.#oneOf(THEMES, 'theme');
  }
  get highlight(): Highlight {
    return this.#oneOf(HIGHLIGHTS, 'highlight');
  }
  get rate(): number {
    return this.#within('rate', 0.5, 3);
  }
  get volume(): number {
    return this.#within('volume', 0, 1);
  }
  /** Whether the screen stays on while the text is read along. */
  get stayAwake(): boolean {
    return this.option('stayAwake', true);
  }
  get muted(): boolean {
    return this.option('muted', false);
  }
  /** Style properties (`--name`) that the reader has set for the whole page; an empty value is the page's own. */
  get look(): readonly (readonly [string, string])[] {
    return Object.entries(fieldsOf(this.#kept['look'])).map(([name, value]) => [name, `${value}`]);
  }

  /** A choice of a part that is not there at the start; `normal` where nothing, or something of another type, is kept. */
  option(key: string, normal: boolean): boolean;
  option(key: string, normal: number): number;
  option(key: string, normal: string): string;
  option(key: string, normal: unknown): unknown {
    const value = this.#kept[key];
    return typeof value === typeof normal ? value : normal;
  }

  set(change: Partial<Kept>): void {
    this.#keep(() => change);
  }
  setOption(key: string, value: boolean | number | string): void {
    this.#keep(() => ({ [key]: value }));
  }
  setLook(change: Readonly<Record<`--${string}`, string>>): void {
    this.#keep((kept) => ({ look: { ...fieldsOf(kept['look']), ...change } }));
  }

  /** Stores the change over the choices of other tabs. */
  #keep(change: (kept: Fields) => object): void {
    const changed = (kept = fieldsOf(this.#store.read())) => ({ ...kept, ...change(kept) });
    this.#store.write(changed());
    this.#kept = changed(this.#kept);
  }

  #oneOf<T>(all: readonly [T, ...T[]], key: string): T {
    return all.find((one) => one === this.#kept[key]) ?? all[0];
  }

  /** 1 where it is not set. */
  #within(key: string, least: number, most: number): number {
    const value = this.option(key, 1);
    return value >= least && value <= most ? value : 1;
  }
}

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const [useSettings, setSettings] = createContext<Settings>();
