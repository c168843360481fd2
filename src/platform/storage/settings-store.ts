import type { SettingsStore } from '../../core/settings-store.ts';

/** Settings in localStorage. Where that throws (cookies blocked, sandboxed frame, full) they last as long as the page. */
export class LocalSettings implements SettingsStore {
  readonly #key: string;
  /** The last value, for browsers that refuse storage. */
  #written: unknown;

  constructor(key = 'cueline.settings') {
    this.#key = key;
  }

  read(): unknown {
    try {
      const text = localStorage.getItem(this.#key);
      return text === null ? this.#written : JSON.parse(text);
    } catch {
      // Storage is refused, or holds no JSON.
      return this.#written;
    }
  }

  write(value: unknown): void {
    this.#written = value;
    try {
      localStorage.setItem(this.#key, JSON.stringify(value));
    } catch {
      // Refused or full: `read` answers with the value above.
      return;
    }
  }
}

/** Settings that begin as those in another store, and change for this visit only. */
export class VisitSettings implements SettingsStore {
  readonly #before: SettingsStore;
  #written: unknown;

  constructor(before: SettingsStore) {
    this.#before = before;
  }

  read(): unknown {
    return this.#written ?? this.#before.read();
  }

  write(value: unknown): void {
    this.#written = value;
  }
}
