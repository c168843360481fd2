/**
 * Where the listener's choices (speed, view, volume ...) outlive a visit. What `read` gives is whatever was written last,
 * by whichever version of the page: the reader checks it. Neither call throws; where storage is refused, the choices
 * last as long as the page.
 */
export interface SettingsStore {
  /** Undefined where nothing was written, or nothing that can be read. */
  read(): unknown;
  /** Takes what JSON can hold. */
  write(value: unknown): void;
}
