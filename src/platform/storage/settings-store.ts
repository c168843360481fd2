import type { SettingsStore } from '../../core/settings-store.ts';

/** Settings in localStorage. Where that throws (cookies blocked, sandboxed frame, full) they last as long as the page. */
export class LocalSettings implements SettingsStore {
  readonly #key: string;
  /** What could not be stored. */
  #refused: unknown;

  constructor(key = 'cueline.settings') {
    this.#key = key;
  }

  read(): unknown {
    if (this.#refused !== undefined) return this.#refused;
    try {
      const text = localStorage.getItem(this.#key);
      return text === null ? undefined : JSON.parse(text);
    } catch {
      // Storage is refused, or holds no JSON.
      return undefined;
    }
  }

  write(value: unknown): void {
    this.#refused = undefined;
    try {
      localStorage.setItem(this.#key, JSON.stringify(value));
    } catch {
      // Refused or full: it lasts as long as the page.
      this.#refused = value;
    }
  }

  watch(listener: () => void): () => void {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === this.#key) listener();
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
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

  /** What is chosen elsewhere is for the next visit. */
  watch(): () => void {
    return () => undefined;
  }
}
