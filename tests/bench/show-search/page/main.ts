import { mount } from 'svelte';
import { browserClock } from '../../../../src/platform/audio/browser-clock.ts';
import { fetchFile } from '../../../../src/platform/network/fetch-file.ts';
import { ShowSearch, type SearchedShow } from '../../../../src/state/library/show-search.svelte.ts';
import { ResultKeys } from '../../../../src/ui/show-search/result-keys.ts';
import ShowSearchField from '../../../../src/ui/show-search/ShowSearchField.svelte';
import ShowSearchResults from '../../../../src/ui/show-search/ShowSearchResults.svelte';
import '../../../../src/ui/styles/tokens.css';
import '../../../../src/ui/styles/base.css';

declare global {
  interface Window {
    /** Looks for words; resolves to the milliseconds until the counts, the first line and ten lines stood there. */
    searchFor: (words: string) => Promise<{ counts: number; first: number; ten: number }>;
  }
}

const search = new ShowSearch({
  fetchFile,
  clock: browserClock,
  show: async (signal) => {
    const { bytes } = await fetchFile(new URL('show.json', location.href).href, signal);
    const episodes: readonly string[] = JSON.parse(new TextDecoder().decode(bytes));
    const at = (path: string) => new URL(path, location.href).href;
    return {
      index: at('search/'),
      episodes: episodes.map((id) => ({ id, title: id, page: at(`${id}/`) })),
    } satisfies SearchedShow;
  },
});
const props = { search, keys: new ResultKeys() };
mount(ShowSearchField, { target: document.body, props });
mount(ShowSearchResults, { target: document.body, props });

window.searchFor = (words) =>
  new Promise((resolve) => {
    const from = performance.now();
    const seen = { counts: 0, first: 0, ten: 0 };
    const observer = new MutationObserver(() => {
      const lines = document.querySelectorAll('a.line').length;
      const now = performance.now() - from;
      if (!seen.counts && document.querySelector('.summary')) seen.counts = now;
      if (!seen.first && lines > 0) seen.first = now;
      const isAll = !search.isBusy && search.shown.every(({ waiting }) => waiting === 0);
      if (!seen.counts || !seen.first || (lines < 10 && !isAll)) return;
      seen.ten = now;
      observer.disconnect();
      resolve(seen);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    search.look(words);
  });
