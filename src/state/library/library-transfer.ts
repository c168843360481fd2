import {
  readLibraryFile,
  writeLibraryFile,
  type LibraryFileFault,
} from '../../core/kept/library-file.ts';
import type { KeptStore } from '../../core/kept/kept-store.ts';
import type { SettingsStore } from '../../core/settings-store.ts';
import { isFields, type Fields } from '../../core/text/fields.ts';
import type { Settings } from '../settings.svelte.ts';
import type { KeptPassages } from './kept-passages.svelte.ts';

/** What became of a library's file: how many of its records were new or newer, and how many could not be read. */
export interface TakenLibrary {
  readonly merged: number;
  readonly damaged: number;
  /** Whether it lasts longer than this visit. */
  readonly isStored: boolean;
}

/** The parts that hold what the listener's library is made of. */
export interface TransferPorts {
  readonly kept: KeptPassages;
  readonly store: KeptStore;
  readonly settings: Settings;
  readonly settingsStore: SettingsStore;
  readonly nowMs: () => number;
  /** Puts the open episode into the library, with the place where it is now. */
  readonly remember: () => Promise<void>;
}

/** Takes the listener's library out into a file, and back in. */
export class LibraryTransfer {
  readonly #ports: TransferPorts;

  constructor(ports: TransferPorts) {
    this.#ports = ports;
  }

  /** The whole library as a file's text. */
  async write(): Promise<string> {
    const { kept, store, settingsStore, nowMs, remember } = this.#ports;
    await remember();
    await kept.loadAll();
    const records = await store.records();
    return writeLibraryFile(
      { ...records, passages: kept.all },
      nowMs(),
      fieldsOf(settingsStore.read()),
    );
  }

  /**
   * Adds what a file holds: of two of the same, the newer one stays; settings have no date, so those that were made here
   * stay. Resolves to why nothing was added where it is no library.
   */
  async take(text: string): Promise<TakenLibrary | LibraryFileFault> {
    const { kept, store, nowMs } = this.#ports;
    const file = readLibraryFile(text, nowMs());
    if (typeof file === 'string') return file;
    const { damaged, settings } = file;
    this.#takeSettings(settings);
    const merged = await store.merge(file);
    if (merged === undefined) await kept.take(file.passages);
    await kept.loadAll();
    const isStored = merged !== undefined;
    return { merged: merged ?? file.passages.length, damaged, isStored };
  }

  #takeSettings(taken: Fields): void {
    const { settings, settingsStore } = this.#ports;
    const own = fieldsOf(settingsStore.read());
    for (const [key, value] of Object.entries(taken)) {
      const isPlain = ['boolean', 'number', 'string'].includes(typeof value);
      if (own[key] === undefined && isPlain)
        settings.setOption(key, value as boolean | number | string);
    }
    const look = Object.entries(fieldsOf(taken['look'])).filter(
      ([name, value]) =>
        name.startsWith('--') &&
        typeof value === 'string' &&
        fieldsOf(own['look'])[name] === undefined,
    );
    if (look.length > 0)
      settings.setLook(Object.fromEntries(look) as Record<`--${string}`, string>);
  }
}

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
