import { isFields } from '../../core/text/fields.ts';

/** Where a page that is loaded anew finds what to go on with. It lasts as long as the tab. */
const KEPT = 'cueline.renewal';

/** What a page leaves to itself before it is loaded anew. */
export interface Renewal {
  /** The script of the page that lacked a part. */
  readonly script: string;
  /** Whether it was playing. */
  readonly playing: boolean;
  /** Whether the listener still has to be told. */
  readonly isNews: boolean;
}

/**
 * Loads the page anew where a part of it is gone because its host has a newer page; resolves to whether it does. Once for
 * each page: one that comes back as it was is not loaded again, nor is one whose host does not answer, or that cannot
 * remember that it was loaded anew.
 */
export async function renew(playing: boolean): Promise<boolean> {
  const script = ownScript();
  if (script === undefined || read()?.script === script || !(await isNewer(script))) return false;
  if (!write({ script, playing, isNews: true })) return false;
  location.reload();
  return true;
}

/** What the page that this one stands for left, the first time that it is asked for. */
export function takeRenewal(): Renewal | undefined {
  const renewal = read();
  if (!renewal?.isNews) return undefined;
  write({ ...renewal, isNews: false });
  return renewal;
}

/** The name of the script that the page started with: it changes with each build. */
function ownScript(): string | undefined {
  const { src } = document.querySelector<HTMLScriptElement>('script[type="module"][src]') ?? {};
  return src?.split('/').at(-1);
}

/** Whether the page at this address starts with another script by now. */
async function isNewer(script: string): Promise<boolean> {
  try {
    // Neither the browser's cache nor the worker's is asked.
    const response = await fetch(location.href, { cache: 'no-store' });
    const text = await response.text();
    return response.ok && /<script[^>]+type="module"/.test(text) && !text.includes(script);
  } catch (error) {
    // Without a network there is nothing to load anew.
    console.info(error);
    return false;
  }
}

function read(): Renewal | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    if (!isFields(stored)) return undefined;
    const { script, playing, isNews } = stored;
    if (typeof script !== 'string') return undefined;
    return { script, playing: playing === true, isNews: isNews === true };
  } catch {
    // Storage is refused, or holds no JSON.
    return undefined;
  }
}

function write(renewal: Renewal): boolean {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(renewal));
    return true;
  } catch {
    // Refused: without a note of it the page could be loaded anew for ever.
    return false;
  }
}
