import type { SaveFile } from '../../core/browser-services.ts';

/** How long a browser may take to pick up the file's bytes, in milliseconds. */
const PICK_UP_MS = 60_000;

/** Saves by the browser's own download, without leaving the page. */
export const saveFile: SaveFile = (name, type, content) => {
  const blob =
    typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // A link within an open dialog's page is inert; one on its own is not.
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PICK_UP_MS);
};
