import type { SettingsStore } from '../../core/settings-store.ts';

/** Settings in localStorage, which may throw on mere access (cookies blocked, sandboxed frame) or be full. */
export class LocalSettings implements SettingsStore {
  readonly #key: string;
  /** What was written here, which counts where storage does not. */
  #written: unknown;

  constructor(key = 'cueline.settings') {
    this.#key = key;
  }

  read(): unknown {
    try {
      const text = localStorage.getItem(this.#key);
      return text === null ? this.#written : JSON.parse(text);
    } catch {
      // Storage is refused, or holds what is not ours: the page starts with its defaults.
      return this.#written;
    }
  }

  write(value: unknown): void {
    this.#written = value;
    try {
      localStorage.setItem(this.#key, JSON.stringify(value));
    } catch {
      // Refused or full: the choice lasts as long as the page.
      return;
    }
  }
}
