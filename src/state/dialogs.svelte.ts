import { createContext } from 'svelte';

export type DialogName = 'keys' | 'about' | 'library';

/** Which dialog is open, one at a time; and whether the search is. */
export class Dialogs {
  #open = $state.raw<DialogName | undefined>();
  /** Counts the wishes to search; 0 while the search is closed. */
  searches = $state.raw(0);
  /** What had the focus before the search. */
  searchedFrom: Element | null = null;

  get open(): DialogName | undefined {
    return this.#open;
  }

  show(name: DialogName): void {
    this.#open = name;
  }

  close(): void {
    this.#open = undefined;
  }
}

export const [useDialogs, setDialogs] = createContext<Dialogs>();
