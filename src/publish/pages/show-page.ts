import { render } from 'svelte/server';
import { m } from '../../ui/i18n/index.ts';
import { escapeHtml } from '../../core/text/page-text.ts';
import type { SiteContext } from '../site-context.ts';
import { pageHtml } from './head.ts';
import NothingPage from './NothingPage.svelte';
import ShowPage from './ShowPage.svelte';
import { seriesData } from './structured-data.ts';

/** The show's own page: what it is, and every episode as a link. `src/show.ts` is its script. */
export function showPage(context: SiteContext): string {
  const { show, player } = context;
  const head = {
    ...{ path: '', title: show.title, description: show.description ?? titlesOf(show) },
    ...{ data: seriesData(context), entry: player.entries.show },
  };
  const { body } = render(ShowPage, { props: { context } });
  return pageHtml(head, withoutMarkers(body), context);
}

/** Titles stand for a description that is not given. */
function titlesOf({ episodes }: SiteContext['show']): string {
  return episodes
    .slice(0, 5)
    .map(({ title }) => title)
    .join(' · ');
}

/**
 * The page that hosts give for addresses without a file. It may stand at any of them, so its own addresses begin at the
 * host's root, where that is known.
 */
export function notFoundPage(context: SiteContext): string {
  const { url } = context;
  const base = url === undefined ? '' : new URL(url).pathname;
  return nothingPage(context, base, m.notThereTitle, m.notThere);
}

/**
 * The page that the service worker gives for a page that was never read, where there is no network. It answers for
 * folders of episodes, wherever the site stands.
 */
export function offlinePage(context: SiteContext): string {
  return nothingPage(context, '../', m.notHereOfflineTitle, m.notHereOffline);
}

function nothingPage(context: SiteContext, base: string, title: string, text: string): string {
  const { body } = render(NothingPage, { props: { context, home: base || './', title, text } });
  const entry = { script: '', styles: context.player.entries.show.styles };
  const head = { ...{ path: '', base, title, entry }, isListed: false } as const;
  return pageHtml(head, withoutMarkers(body), context);
}

/** The plain player, for recordings, shows and feeds that the address names, and for files of one's own. */
export function playerPage(context: SiteContext): string {
  const { player, show } = context;
  const entry = player.entries.player;
  const head = { ...{ path: 'player/', title: show.title, entry }, isListed: false } as const;
  const body = `<noscript><p>${escapeHtml(m.needsScript)}</p></noscript>`;
  return pageHtml(head, body, context, '<meta name="cueline-show" content="../show.json">');
}

/** Without the comments by which a script would take the components over: nothing here is. */
function withoutMarkers(body: string): string {
  return body.replace(/<!--(?:\[-?\d*!?|\]|)-->/g, '');
}
