import { indexFolder } from './core/show-search/directory.ts';
import { defaultShow, siteLink } from './core/episode/links.ts';
import type { ShelfEntry } from './core/episode/library.ts';
import { browserClock } from './platform/audio/browser-clock.ts';
import { fetchFile } from './platform/network/fetch-file.ts';
import { registerWorker } from './platform/offline/register-worker.ts';
import { LazyLibrary } from './platform/storage/lazy-library.ts';
import { LocalSettings } from './platform/storage/settings-store.ts';
import { beginVisit, isSince } from './state/library/visits.ts';
import { Settings } from './state/settings.svelte.ts';
import { setLocale } from './ui/i18n/index.ts';
import { EpisodeRows } from './ui/show-page/episode-rows.ts';
import { showContinue, watchFilter } from './ui/show-page/show-page.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/show-page/show-page.css';

/** Names the show among all that this browser remembers, as its episodes' pages do. */
const showUrl = new URL(defaultShow, location.href).href;
const root = document.documentElement;
const rows = new EpisodeRows(document);

/** Lets what was said be looked for; without an index there is no place for it. */
async function addSearch() {
  const place = document.querySelector('#show-search');
  if (!place) return undefined;
  const [{ ShowSearch }, { mountSearch }] = await Promise.all([
    import('./state/library/show-search.svelte.ts'),
    import('./ui/show-page/mount-search.ts'),
  ]);
  const show = { index: new URL(indexFolder, location.href).href, episodes: rows.episodes };
  const ports = { fetchFile, clock: browserClock, show: () => Promise.resolve(show) };
  return mountSearch(document, new ShowSearch(ports));
}

/** Marks what this browser knows of the episodes; in the page's language, which has come. */
async function mark(before: number | undefined): Promise<void> {
  const shelf = await new LazyLibrary().shelf();
  const entries = new Map<string, ShelfEntry>();
  // The last opened comes first.
  for (const entry of (await shelf?.entries()) ?? []) {
    const id = entry.key.startsWith(`${showUrl}#`) ? entry.key.slice(showUrl.length + 1) : '';
    if (rows.has(id)) entries.set(id, entry);
  }
  const last = [...entries].find(([, { place }]) => place && !place.finished && place.time > 0);
  const isNew = (published: string | undefined) =>
    before !== undefined && isSince(published, before);
  rows.mark({ entries, isNew }, last?.[0]);
  if (last) showContinue(document, last[1], rows.linkOf(last[0]));
}

async function start(): Promise<void> {
  // The reader's choice counts where the show leaves it open.
  root.dataset['theme'] ??= new Settings(new LocalSettings()).theme;
  const before = beginVisit(new LocalSettings(`cueline.visit ${showUrl}`), Date.now());
  const speaking = setLocale(root.lang);
  watchFilter(document, rows, speaking.then(addSearch));
  await speaking;
  await mark(before);
  // Back from an episode, or from another tab, with more of it heard.
  const again = () => {
    if (document.visibilityState === 'visible') mark(before).catch(console.warn);
  };
  addEventListener('pageshow', ({ persisted }) => persisted && again());
  document.addEventListener('visibilitychange', again);
}

/** The list works offline from the first visit on that it was looked at. */
function keepPages(): void {
  const stop = new AbortController();
  const register = () => {
    stop.abort();
    void registerWorker(() => [location.href, showUrl]);
  };
  for (const use of ['pointerover', 'keydown', 'scroll']) {
    addEventListener(use, register, { signal: stop.signal, passive: true });
  }
}

const other = siteLink(location.href, (id) => rows.has(id));
if (other === undefined) {
  start().catch(console.warn);
  keepPages();
} else location.replace(other);
