import { createContext } from 'svelte';

type DialogName =
  'keys' | 'about' | 'library' | 'kept' | 'show-search' | 'share' | 'publish' | 'files';

/** Which dialog and which panel are open, one of each at a time, and which panel comes back when the page is made anew. */
export class Dialogs {
  #open = $state.raw<DialogName | undefined>();
  #panel = $state.raw<string | undefined>();
  #isLookKept = $state.raw(false);

  get open(): DialogName | undefined {
    return this.#open;
  }
  /** The id of the panel that is open. */
  get panel(): string | undefined {
    return this.#panel;
  }
  /** Whether a dialog or a panel is open over the page: Escape closes that first. */
  get isOver(): boolean {
    return this.#open !== undefined || this.#panel !== undefined;
  }
  /** Whether the panel of looks opens by itself, at the choice of language: another language makes the page anew. */
  get isLookKept(): boolean {
    return this.#isLookKept;
  }

  /** A panel that was open closes. */
  show(name: DialogName): void {
    this.#open = name;
    this.#panel = undefined;
  }
  close(): void {
    this.#open = undefined;
  }

  /** A panel, by the id of its element, opens; another that was open closes by itself. */
  openPanel(id: string): void {
    this.#panel = id;
  }
  closePanel(id: string): void {
    if (this.#panel === id) this.#panel = undefined;
  }

  keepLook(): void {
    this.#isLookKept = true;
  }
  /** The panel is open again, and its choice has the focus. */
  endKeepingLook(): void {
    this.#isLookKept = false;
  }
}

export const [useDialogs, setDialogs] = createContext<Dialogs>();
