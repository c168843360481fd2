import { omitUndefined } from '../omit-undefined.ts';
import { EMBED_PARAMETERS } from '../embed/embed-address.ts';
import { readAddress } from './address.ts';
import { shortHash } from '../short-hash.ts';
import type { Episode, TranscriptLink } from './episode.ts';
import { languageIn, readableName } from './file-name.ts';
import type { AddressDiagnostic, Owner } from './show-diagnostic.ts';

/** The thing that an address of the page can ask for. */
export type LinkTarget =
  | { readonly kind: 'pair'; readonly episode: Episode }
  | {
      readonly kind: 'show';
      readonly url: string;
      /** True for the show beside the page, which the address does not have to name. */
      readonly isDefault: boolean;
      readonly episodeId?: string;
      /** Address of the episode's own page, where it has one. */
      readonly page?: string;
    }
  | { readonly kind: 'feed'; readonly url: string; readonly episodeId?: string }
  | { readonly kind: 'local'; readonly id: string };

/** The wish in the page's own address, and the parts of it that cannot be met. */
export type PageLink = LinkTarget & { readonly diagnostics: readonly AddressDiagnostic[] };

/**
 * Reads the page's own address: `audio`, `transcript` (several are several languages), `title`, `chapters`, `artwork`,
 * or `show`, or `feed`, and `episode`. A recording wins over a show, a show over a feed; without any of them the address
 * asks for the show beside the page. The fragment is ignored.
 */
export function readLink(pageUrl: string): PageLink {
  const diagnostics: AddressDiagnostic[] = [];
  const query = new URL(pageUrl).searchParams;
  const text = (name: string) => query.get(name)?.trim() || undefined;
  const addresses = (name: Exclude<Owner['of'], 'picture'> | 'artwork') =>
    query.getAll(name).flatMap((value) => {
      if (!value.trim()) return [];
      const { url, diagnostic } =
        name === 'artwork'
          ? readAddress(value, pageUrl, { of: 'picture' }, 'picture')
          : readAddress(value, pageUrl, { of: name });
      if (diagnostic) diagnostics.push(diagnostic);
      return url ?? [];
    });

  const [audio] = addresses('audio');
  const transcripts = addresses('transcript');
  if (audio || transcripts.length > 0) {
    const [chapters] = addresses('chapters');
    const [artwork] = addresses('artwork');
    const parts = omitUndefined({ audio, chapters, artwork, title: text('title') });
    return { kind: 'pair', episode: toEpisode(transcripts, parts), diagnostics };
  }
  const episodeId = text('episode');
  const wish = omitUndefined({ episodeId });
  const [show] = addresses('show');
  if (show) return { kind: 'show', url: show, isDefault: false, ...wish, diagnostics };
  const [feed] = addresses('feed');
  if (feed) return { kind: 'feed', url: feed, ...wish, diagnostics };
  if (episodeId?.startsWith('local-')) return { kind: 'local', id: episodeId, diagnostics };
  const url = ownShowUrl(pageUrl);
  return { kind: 'show', url, isDefault: true, ...wish, diagnostics };
}

/** Fragment of a player's address that opens the listener's library. */
export const LIBRARY_LINK = '#library';

/** The show beside the page, which opens when the address asks for nothing. */
export const defaultShow = 'show.json';

/** Address of the show beside the page. */
export function ownShowUrl(pageUrl: string): string {
  return new URL(defaultShow, pageUrl).href;
}

/** The host of an address, where it is not the page's own. */
export function otherHost(url: string, pageUrl: string): string | undefined {
  const { host } = new URL(url);
  return host === new URL(pageUrl).host ? undefined : host;
}
/** The folder of a published site that holds the plain player. */
const playerFolder = 'player/';

function toEpisode(
  urls: readonly string[],
  parts: Partial<Pick<Episode, 'audio' | 'chapters' | 'artwork' | 'title'>>,
): Episode {
  const first = parts.audio ?? urls[0] ?? '';
  const transcripts = urls.map((url): TranscriptLink => ({
    url,
    ...omitUndefined({ language: languageIn(url) }),
  }));
  const title = parts.title ?? (readableName(first) || new URL(first).host);
  return { ...parts, id: `pair-${shortHash(first)}`, title, transcripts };
}

/** Parameters that hold an address. */
const addressNames = ['audio', 'transcript', 'chapters', 'artwork', 'show', 'feed'];
const ours = [...addressNames, 'title', 'episode'];

/** The address that asks for `target`: the episode's own page, else this page's with what it asks for. Parameters of other programs stay; the place in the audio goes. */
export function episodeLink(pageUrl: string, target: LinkTarget): string {
  if (target.kind === 'show' && target.page !== undefined) return target.page;
  const link = new URL(pageUrl);
  link.hash = '';
  for (const name of ours) link.searchParams.delete(name);
  for (const [name, value] of parameters(target)) {
    link.searchParams.append(name, shortest(value, name, pageUrl));
  }
  link.search = readable(link.search);
  return link.href;
}

/** Slashes and colons are allowed in a query, and read better than their codes. */
function readable(query: string): string {
  return query.replaceAll('%2F', '/').replaceAll('%3A', ':');
}

/** Whether an episode is made of files that exist in this browser only. */
export function isOwnEpisode({ id, audio }: Pick<Episode, 'id' | 'audio'>): boolean {
  return id.startsWith('local-') || audio?.startsWith('blob:') === true;
}

/**
 * The address that opens an episode for other people, without a time; undefined for files that exist in one browser only.
 * `id` names the episode of a show or a feed, whose list may change.
 */
export function publicLink(
  pageUrl: string,
  { id, page }: Partial<Pick<Episode, 'id' | 'page'>>,
): string | undefined {
  if (page !== undefined) return page;
  if (id?.startsWith('local-')) return undefined;
  const target = readLink(pageUrl);
  if (target.kind === 'local') return undefined;
  if (target.kind === 'pair' && target.episode.audio?.startsWith('blob:')) return undefined;
  const link = new URL(pageUrl);
  link.hash = '';
  const isEmbedded = EMBED_PARAMETERS.some((name) => link.searchParams.has(name));
  for (const name of EMBED_PARAMETERS) link.searchParams.delete(name);
  const isNamed = target.kind !== 'pair' && id !== undefined;
  if (isNamed) link.searchParams.set('episode', id);
  if (isNamed || isEmbedded) link.search = readable(link.search);
  return link.href;
}

function parameters(target: LinkTarget): (readonly [string, string])[] {
  switch (target.kind) {
    case 'pair': {
      const { audio, transcripts, title, chapters, artwork } = target.episode;
      return present([
        ['audio', audio],
        ...transcripts.map(({ url }) => ['transcript', url] as const),
        ['title', title === readableName(audio ?? transcripts[0]?.url ?? '') ? undefined : title],
        ['chapters', chapters],
        ['artwork', artwork],
      ]);
    }
    case 'show':
      return present([
        ['show', target.isDefault ? undefined : target.url],
        ['episode', target.episodeId],
      ]);
    case 'feed':
      return present([
        ['feed', target.url],
        ['episode', target.episodeId],
      ]);
    case 'local':
      return [['episode', target.id]];
  }
}

function present(pairs: readonly (readonly [string, string | undefined])[]): [string, string][] {
  return pairs.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** Files beside the page get relative addresses, so that the link survives a move of both. */
function shortest(value: string, name: string, pageUrl: string): string {
  const folder = new URL('.', pageUrl).href;
  if (!addressNames.includes(name) || !value.startsWith(folder)) return value;
  const relative = value.slice(folder.length);
  return relative && new URL(relative, pageUrl).href === value ? relative : value;
}

/**
 * The page of a published site that answers what the address of its show's page asks for: an episode's own page, or the
 * player for other recordings, shows and feeds. Undefined where the show's page answers itself. Such addresses were the
 * player's before the site had pages.
 */
export function siteLink(pageUrl: string, hasPage: (id: string) => boolean): string | undefined {
  const target = readLink(pageUrl);
  const { hash } = new URL(pageUrl);
  const isOwnShow = target.kind === 'show' && target.url === ownShowUrl(pageUrl);
  if (!isOwnShow) return episodeLink(new URL(playerFolder, pageUrl).href, target) + hash;
  const { episodeId: id } = target;
  return id !== undefined && hasPage(id)
    ? new URL(`${encodeURIComponent(id)}/`, pageUrl).href + hash
    : undefined;
}
