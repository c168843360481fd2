import { tick } from 'svelte';

/**
 * Does what takes a button away. If it had the focus, that goes to the same button of the next `row` (a selector of what
 * it is in), else of the one before, else to the first that `otherwise` selects.
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
