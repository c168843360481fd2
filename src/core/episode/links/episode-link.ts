import type { LinkTarget } from './link.ts';
import { readableName } from '../file-name.ts';

/** Parameters that hold an address. */
const addresses = ['audio', 'transcript', 'chapters', 'artwork', 'show', 'feed'];
const ours = [...addresses, 'title', 'episode'];

/** The page's address that asks for `target`. Parameters of other programs stay; the place in the audio goes. */
export function episodeLink(pageUrl: string, target: LinkTarget): string {
  const link = new URL(pageUrl);
  link.hash = '';
  for (const name of ours) link.searchParams.delete(name);
  for (const [name, value] of parameters(target)) {
    link.searchParams.append(name, shortest(value, name, pageUrl));
  }
  // Slashes and colons are allowed in a query, and read better than their codes.
  link.search = link.search.replaceAll('%2F', '/').replaceAll('%3A', ':');
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
  if (!addresses.includes(name) || !value.startsWith(folder)) return value;
  const relative = value.slice(folder.length);
  return relative && new URL(relative, pageUrl).href === value ? relative : value;
}
