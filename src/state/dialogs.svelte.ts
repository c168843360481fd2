import { createContext } from 'svelte';

export type DialogName = 'keys' | 'about';

/** Which dialog is open; one at a time. */
export class Dialogs {
  #open = $state.raw<DialogName | undefined>();

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
