import type { CopyText } from '../../core/browser-services.ts';

/** Copies by the clipboard's own interface, and where that is missing or refuses, by the older command. */
export const copyText: CopyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // It is missing without https, and refuses without a click or a permission.
    console.info(error);
    return copyByCommand(text);
  }
};

/** Leaves what is selected as it is. */
function copyByCommand(text: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  addEventListener('copy', onCopy, { capture: true, once: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', onCopy, { capture: true });
  return done && copied;
}
