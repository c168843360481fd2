import { mount } from 'svelte';
import type { ShowSearch } from '../../state/library/show-search.svelte.ts';
import { ResultKeys } from '../show-search/result-keys.ts';
import ShowSearchField from '../show-search/ShowSearchField.svelte';
import ShowPageResults from './ShowPageResults.svelte';

/** Puts the search's field into the header of a show's page, and what it finds into the page's main part. */
export function mountSearch(page: Document, search: ShowSearch): void {
  const [field, results] = [
    page.querySelector('#show-search'),
    page.querySelector('#show-results'),
  ];
  if (!field || !results) return;
  const props = { search, keys: new ResultKeys() };
  mount(ShowSearchField, { target: field, props });
  mount(ShowPageResults, { target: results, props });
}
