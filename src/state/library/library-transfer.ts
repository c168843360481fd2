import {
  readLibraryFile,
  writeLibraryFile,
  type LibraryFileFault,
} from '../../core/kept/library-file.ts';
import type { KeptStore, MergedRecords } from '../../core/kept/kept-store.ts';
import type { SettingsStore } from '../../core/settings-store.ts';
import { isFields, type Fields } from '../../core/text/fields.ts';
import { isLook } from '../looks.ts';
import {
  FIT_TOLD,
  HAS_KEPT,
  LINE_HINT_SHOWN,
  UNTIMED_HINT_SHOWN,
  type Settings,
} from '../settings.svelte.ts';
import type { KeptPassages } from './kept-passages.svelte.ts';

/** A library as a file's text. */
export interface WrittenLibrary {
  readonly text: string;
  /** Whether episodes, places and timings are in it: they are not where they could not be read. */
  readonly isWhole: boolean;
}

/** What became of a library's file: how many of its records were new or newer, and how many could not be read. */
export interface TakenLibrary {
  readonly merged: MergedRecords;
  /** Whether settings came that were not made here. */
  readonly hasSettings: boolean;
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

  async write(): Promise<WrittenLibrary> {
    const { kept, store, settingsStore, nowMs, remember } = this.#ports;
    await remember();
    await kept.loadAll();
    const records = await store.records();
    const all = { ...records, passages: kept.all };
    const text = writeLibraryFile(all, nowMs(), chosen(fieldsOf(settingsStore.read())));
    return { text, isWhole: records !== undefined };
  }

  /**
   * Adds what a file holds: of two of the same, the newer one stays; settings have no date, so those that were made here
   * stay. Resolves to why nothing was added where it is no library.
   */
  async take(text: string): Promise<TakenLibrary | LibraryFileFault> {
    const { kept, store, nowMs } = this.#ports;
    const file = readLibraryFile(text, nowMs());
    if (typeof file === 'string') return file;
    const hasSettings = this.#takeSettings(file.settings);
    const stored = await store.merge(file);
    const merged = stored ?? {
      ...{ episodes: 0, places: 0, timings: 0 },
      passages: await kept.take(file.passages),
    };
    await kept.loadAll();
    const isStored = stored !== undefined;
    return { merged, hasSettings, damaged: file.damaged, isStored };
  }

  /** Takes settings that were not made here; returns whether there are any. */
  #takeSettings(taken: Fields): boolean {
    const { settings, settingsStore } = this.#ports;
    const own = fieldsOf(settingsStore.read());
    const plain = Object.entries(chosen(taken)).filter(
      (one): one is [string, boolean | number | string] =>
        own[one[0]] === undefined && ['boolean', 'number', 'string'].includes(typeof one[1]),
    );
    for (const [key, value] of plain) settings.setOption(key, value);
    const look = Object.entries(fieldsOf(taken['look'])).filter(
      ([name, value]) => isLook(name, value) && fieldsOf(own['look'])[name] === undefined,
    );
    if (look.length > 0)
      settings.setLook(Object.fromEntries(look) as Record<`--${string}`, string>);
    return plain.length + look.length > 0;
  }
}

/** What the page notes among the settings for itself: nobody chose it. */
const notes = new Set([HAS_KEPT, LINE_HINT_SHOWN, UNTIMED_HINT_SHOWN, FIT_TOLD]);

const chosen = (settings: Fields): Fields =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => !notes.has(key)));

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
