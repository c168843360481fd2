/**
 * Keeps the listener's choices (speed, view, volume ...) between visits. `read` gives the value written last, perhaps by
 * another version of the page, so the caller checks it. Neither call throws; if storage is refused, choices last as long
 * as the page.
 */
export interface SettingsStore {
  /** Undefined if nothing readable was written. */
  read(): unknown;
  /** Writes a value that JSON can hold. */
  write(value: unknown): void;
}
