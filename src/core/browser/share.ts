/** What is handed to the system's share sheet. */
export interface ToShare {
  readonly title: string;
  readonly text: string;
  readonly url?: string;
}

/** Opens the system's share sheet; resolves to false where it could not, not where the listener thought better of it. */
export type Share = (what: ToShare) => Promise<boolean>;
