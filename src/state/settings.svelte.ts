import { createContext } from 'svelte';
import type { SettingsStore } from '../core/settings-store.ts';

export const VIEWS = ['auto', 'reading', 'lines'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

/** `auto` is Reading where lines are fragments of sentences, else Lines. */
export type View = (typeof VIEWS)[number];
export type Theme = (typeof THEMES)[number];

interface Kept {
  view: View;
  theme: Theme;
  /** 1 is normal speed. */
  rate: number;
  /** 0 to 1. */
  volume: number;
  muted: boolean;
}

const normal: Kept = { view: 'auto', theme: 'system', rate: 1, volume: 1, muted: false };

/** How this listener likes the page; every change is kept for the next visit. */
export class Settings {
  readonly #store: SettingsStore;
  #kept = $state.raw<Kept>(normal);

  constructor(store: SettingsStore) {
    this.#store = store;
    this.#kept = sane(store.read());
  }

  get view(): View {
    return this.#kept.view;
  }
  get theme(): Theme {
    return this.#kept.theme;
  }
  get rate(): number {
    return this.#kept.rate;
  }
  get volume(): number {
    return this.#kept.volume;
  }
  get muted(): boolean {
    return this.#kept.muted;
  }

  set(change: Partial<Kept>): void {
    this.#kept = sane({ ...this.#kept, ...change });
    this.#store.write(this.#kept);
  }
}

/** Keeps of stored settings what still makes sense. */
function sane(stored: unknown): Kept {
  const from: Partial<Record<keyof Kept, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  const oneOf = <T>(all: readonly T[], value: unknown, other: T) =>
    all.find((one) => one === value) ?? other;
  const within = (value: unknown, least: number, most: number, other: number) =>
    typeof value === 'number' && value >= least && value <= most ? value : other;
  return {
    view: oneOf(VIEWS, from.view, normal.view),
    theme: oneOf(THEMES, from.theme, normal.theme),
    rate: within(from.rate, 0.5, 3, normal.rate),
    volume: within(from.volume, 0, 1, normal.volume),
    muted: from.muted === true,
  };
}

export const [useSettings, setSettings] = createContext<Settings>();
