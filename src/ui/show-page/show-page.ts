import type { ShelfEntry } from '../../core/episode/library.ts';
import { LIBRARY_LINK } from '../../core/episode/links.ts';
import { m } from '../i18n/index.ts';
import { leftText } from '../library/entry-words.ts';
import type { EpisodeRows } from './episode-rows.ts';

/** Lets the page's first button go on with what was heard last. */
export function showContinue(
  page: Document,
  entry: ShelfEntry,
  to: { readonly title: string; readonly href: string } | undefined,
): void {
  const link = page.querySelector<HTMLAnchorElement>('#continue');
  if (!link || !to) return;
  link.href = to.href;
  link.textContent = m.continueWith(to.title, leftText(entry));
  const library = page.querySelector<HTMLAnchorElement>('#library');
  if (library) library.href = to.href + LIBRARY_LINK;
}

/** Looks for words in what was said. */
type Look = (words: string) => void;

/**
 * Filters the rows while words are typed into the page's field, and says how many are left; where none is, what was said
 * can be searched for the words, once `search` has come.
 */
export function watchFilter(
  page: Document,
  rows: EpisodeRows,
  search: Promise<Look | undefined>,
): void {
  const field = page.querySelector<HTMLInputElement>('#filter');
  const count = page.querySelector('#episode-count');
  const list = page.querySelector('.episodes');
  if (!field || !count || !list) return;
  const whole = count.textContent;
  const none = page.createElement('div');
  none.className = 'none';
  let look: Look | undefined;
  const filter = () => {
    const words = field.value.trim();
    const shown = rows.filter(words);
    count.textContent = words === '' ? whole : m.libraryFound(shown, rows.count);
    none.remove();
    if (shown > 0) return;
    none.textContent = m.filterNone(words);
    if (look) none.append(searchButton(page, look, words));
    list.after(none);
  };
  field.addEventListener('input', filter);
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || field.value === '') return;
    field.value = '';
    filter();
  });
  // A browser that goes back fills in what was typed before.
  if (field.value !== '') filter();
  search.then((come) => {
    look = come;
    if (field.value !== '') filter();
  }, console.warn);
}

function searchButton(page: Document, look: Look, words: string): HTMLElement {
  const line = page.createElement('div');
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'text-button';
  button.textContent = m.searchShow;
  button.addEventListener('click', () => look(words));
  line.append(button);
  return line;
}
