import { tick } from 'svelte';

/**
 * Runs `act`, which removes a button. If the button had the focus, the focus goes to the same button in the next row, else
 * in the row before, else to the first element that `otherwise` selects. `row` is a selector for the button's row.
 */
export async function keepFocus(
  button: HTMLElement,
  row: string | undefined,
  otherwise: string,
  act: () => void | Promise<void>,
): Promise<void> {
  const hadFocus = document.activeElement === button;
  const own = row === undefined ? undefined : button.closest(row);
  const near = own?.nextElementSibling ?? own?.previousElementSibling;
  const same = near?.querySelector<HTMLElement>(`button[class="${button.className}"]`);
  await act();
  await tick();
  if (!hadFocus || button.isConnected) return;
  if (same?.isConnected) same.focus();
  else document.querySelector<HTMLElement>(otherwise)?.focus({ preventScroll: true });
}
