import type { SettingsStore } from '../../src/core/settings-store.ts';

/** What a browser keeps of the listener's choices, in memory. */
export class FakeSettingsStore implements SettingsStore {
  stored: unknown;
  writes = 0;
  #tell: (() => void) | undefined;

  constructor(stored?: unknown) {
    this.stored = stored;
  }

  read(): unknown {
    return this.stored;
  }

  write(value: unknown): void {
    this.stored = value;
    this.writes++;
  }

  watch(listener: () => void): () => void {
    this.#tell = listener;
    return () => (this.#tell = undefined);
  }

  /** Another tab has written. */
  writeElsewhere(change: object): void {
    this.stored = { ...Object(this.stored), ...change };
    this.#tell?.();
  }
}
