import { mount } from 'svelte';
import { isFields } from '../../core/text/fields.ts';
import type { ShowSearch } from '../../state/library/show-search.svelte.ts';
import { ResultKeys } from '../show-search/result-keys.ts';
import ShowSearchField from '../show-search/ShowSearchField.svelte';
import ShowPageResults from './ShowPageResults.svelte';

/**
 * Puts the search's field into the header of a show's page, and what it finds into the page's main part. Gives what looks
 * for words there; undefined where the page has no place for it.
 */
export function mountSearch(
  page: Document,
  search: ShowSearch,
): ((words: string) => void) | undefined {
  const [field, results] = [
    page.querySelector('#show-search'),
    page.querySelector('#show-results'),
  ];
  if (!field || !results) return undefined;
  const keys = new ResultKeys();
  const props = { search, keys };
  mount(ShowSearchField, { target: field, props });
  mount(ShowPageResults, { target: results, props });
  page.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    if (target instanceof Element && target.closest('input, textarea, select')) return;
    event.preventDefault();
    keys.focusField();
  });
  keepWithPage(page, search);
  return (words) => {
    search.look(words);
    keys.focusField();
  };
}

/** Who goes back from a line finds the search again: the step of the history that a link leaves holds it. */
function keepWithPage(page: Document, search: ShowSearch): void {
  const state: unknown = history.state;
  const words = isFields(state) ? state['search'] : undefined;
  if (typeof words === 'string' && words !== '' && search.query === '') search.look(words);
  const keep = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest('a')) return;
    history.replaceState({ ...(isFields(state) && state), search: search.query }, '');
  };
  page.addEventListener('click', keep, { capture: true });
}
