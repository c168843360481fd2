import { createContext, tick } from 'svelte';

/** Takes the focus where nothing nearer is left. */
export class FocusHome {
  #take: () => void = () => undefined;

  /** The part of the page that is always there says how it takes the focus. */
  settle(take: () => void): void {
    this.#take = take;
  }
  focus(): void {
    this.#take();
  }
}

export const [useFocusHome, setFocusHome] = createContext<FocusHome>();

/**
 * Runs `act`, which removes a button. If the button had the focus, the focus goes to the same button in the next row, else
 * in the row before, else where `otherwise` puts it. `row` is the button's row in a list.
 */
export async function keepFocus(
  button: HTMLElement,
  act: () => void | Promise<void>,
  otherwise: () => void,
  row?: Element | null,
): Promise<void> {
  const hadFocus = document.activeElement === button;
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  const buttons = [...(near?.querySelectorAll('button') ?? [])];
  const same = buttons.find(({ className }) => className === button.className);
  await act();
  await tick();
  if (!hadFocus || button.isConnected) return;
  if (same?.isConnected) same.focus();
  else otherwise();
}
