import { mount } from 'svelte';
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
  return (words) => {
    search.look(words);
    keys.focusField();
  };
}
