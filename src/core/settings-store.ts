/**
 * Keeps the listener's choices (speed, view, volume) between visits. `read` gives the last value written, perhaps by
 * another version of the page, so the caller checks it. Neither call throws; where storage is refused, the choices last as
 * long as the page.
 */
export interface SettingsStore {
  /** The last value; undefined where it is missing or unreadable. */
  read(): unknown;
  /** Takes any value that JSON can hold. */
  write(value: unknown): void;
  /** Calls `listener` whenever another page has written; returns the stop function. */
  watch(listener: () => void): () => void;
}
