import type { SettingsStore } from '../../src/core/settings-store.ts';

/** What a browser keeps of the listener's choices, in memory. */
export class FakeSettingsStore implements SettingsStore {
  stored: unknown;
  writes = 0;

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
}
