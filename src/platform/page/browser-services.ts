import type {
  BrowserServices,
  CopyText,
  IsThere,
  SaveFile,
  SaveZip,
  Share,
} from '../../core/browser-services.ts';

export { openFile } from '../files/opened-file.ts';
export { drawCard } from './passage-card.ts';

/** Opens the system's share sheet; undefined where the system has none for pages. */
export const share: Share | undefined =
  typeof navigator.share === 'function' ? shareByNavigator : undefined;

async function shareByNavigator(what: Parameters<Share>[0]): Promise<boolean> {
  try {
    await navigator.share({ ...what });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return true;
    console.warn(error);
    return false;
  }
}

/** Copies with the Clipboard API, or with `execCommand` where that is missing or refuses. */
export const copyText: CopyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // The API is missing without https, and refuses without a click or a permission.
    console.info(error);
    return copyByCommand(text);
  }
};

/** Copies without touching the selection. */
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

/** How long the browser may take to start reading a saved file. */
const pickUpMs = 60_000;

/** Saves through the browser's downloads, without leaving the page. */
export const saveFile: SaveFile = (name, type, content) => {
  const blob =
    typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Detached, because links of a page behind an open dialog are inert.
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), pickUpMs);
};

export const saveZip: SaveZip = async (name, type, files) => {
  const { zipOf } = await import('../files/zip.ts');
  saveFile(name, type, await zipOf(files, type));
};

/** Asks the host with HEAD. An HTML answer counts as missing: some hosts answer every address with a page. */
export const isThere: IsThere = async (url) => {
  try {
    const { ok, status, headers } = await fetch(url, { method: 'HEAD' });
    // Some hosts do not support HEAD.
    if (status === 405 || status === 501) return true;
    return ok && headers.get('content-type')?.startsWith('text/html') !== true;
  } catch (error) {
    // Offline, the file could not be played either.
    console.info(error);
    return false;
  }
};

/** Bytes that this site stores in this browser; undefined where the browser does not tell. */
export const storageUsed: BrowserServices['storageUsed'] = async () => {
  try {
    return (await navigator.storage?.estimate())?.usage;
  } catch (error) {
    console.info(error);
    return undefined;
  }
};
