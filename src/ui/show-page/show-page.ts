import type { ShelfEntry } from '../../core/episode/library.ts';
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
}

/** Filters the rows while words are typed into the page's field, and says how many are left. */
export function watchFilter(page: Document, rows: EpisodeRows): void {
  const field = page.querySelector<HTMLInputElement>('#filter');
  const count = page.querySelector('#episode-count');
  const list = page.querySelector('.episodes');
  if (!field || !count || !list) return;
  const whole = count.textContent;
  const none = page.createElement('p');
  none.className = 'none';
  const filter = () => {
    const words = field.value.trim();
    const shown = rows.filter(words);
    count.textContent = words === '' ? whole : m.libraryFound(shown, rows.count);
    none.remove();
    if (shown > 0) return;
    none.textContent = m.filterNone(words);
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
}
