import { createContext } from 'svelte';

type DialogName = 'keys' | 'about' | 'library';

/** Which dialog is open, one at a time, and which panel comes back when the page is made anew. */
export class Dialogs {
  #open = $state.raw<DialogName | undefined>();
  #isLookKept = $state.raw(false);

  get open(): DialogName | undefined {
    return this.#open;
  }
  /** Whether the panel of looks opens by itself, at the choice of language: another language makes the page anew. */
  get isLookKept(): boolean {
    return this.#isLookKept;
  }

  show(name: DialogName): void {
    this.#open = name;
  }
  close(): void {
    this.#open = undefined;
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
