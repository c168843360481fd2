/** The screen of the listener's device. */
export interface Screen {
  /** Keeps it from going dark by itself, or lets it. A device that does not want to says nothing. */
  stayOn(on: boolean): void;
}
