import type { ShowDiagnostic } from '../../core/episode/show-diagnostic.ts';
import type { FileFault, FileDiagnostic } from '../../core/episode/sorted-files.ts';
import type { OtherFile } from '../../core/episode/user-error.ts';

/** A trouble in words: what failed, why as far as known, what to do next. */
export interface UserErrorWords {
  readonly title: string;
  readonly why: string;
  readonly next?: string;
}

/** Whether an address is of the listener's own file: it says nothing of its name. */
export const isOwnFile = (url: string) => url.startsWith('blob:');

/** The site of an address; undefined where it names none. */
export const hostOf = (url: string): string | undefined => new URL(url).host || undefined;

/** The file's name in an address, for a sentence; the site's where it has none. */
export function fileIn(url: string): string {
  const { host, pathname } = new URL(url);
  const name = pathname.split('/').at(-1);
  return name ? decodeName(name) : host;
}

/** Where a file lies, for a sentence that names its site: below the folder of this page, else from the site's root. */
export function pathIn(url: string): string {
  const { host, origin, pathname } = new URL(url);
  const page = new URL('.', document.baseURI);
  if (origin !== page.origin) return decodeName(pathname.slice(1)) || host;
  const isBelow = pathname.startsWith(page.pathname);
  return decodeName(isBelow ? pathname.slice(page.pathname.length) : pathname) || host;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A name with a broken escape is shown as it is.
    return name;
  }
}

/** What others wrote, as a sentence of its own. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…。！？؟]$/.test(begun) ? begun : `${begun}.`;
}

/** Names in quotes: of many, how many more there are. */
export function namesIn(names: readonly string[], quote: (name: string) => string): string {
  const rest = names.length - 3;
  return names.slice(0, 3).map(quote).join(', ') + (rest > 0 ? ` (+\u00a0${rest})` : '');
}

/** What a file is good for needs no telling where it is one of use. */
export const isOfUse = (diagnostic: FileDiagnostic) => 'names' in diagnostic;

/** What a file can be instead of a transcript; of all else the words for dropped files speak. */
export type WrongFile = Exclude<OtherFile, FileFault>;
const wrong: readonly OtherFile[] = ['audio', 'picture', 'page'] satisfies WrongFile[];
export const isWrongFile = (holds: OtherFile): holds is WrongFile => wrong.includes(holds);

const ofAll: readonly ShowDiagnostic['code'][] = [
  'empty',
  'web-page',
  'no-object',
  'not-json',
  'no-list',
  'no-episodes',
  'atom',
  'not-rss',
];

const slips: readonly ShowDiagnostic['code'][] = ['unknown-key', 'bad-value', 'same-id'];

/** Whether it is a slip of the pen, for which perhaps nothing was left out. */
export const isSlip = ({ code }: ShowDiagnostic) => slips.includes(code);

/** Whether nothing of the show is left. */
export const isWhole = ({ code }: ShowDiagnostic) => ofAll.includes(code);
