import { embedAddress, embedCode, FRAME_HEIGHT } from '../../core/embed/embed-address.ts';
import { oneLine } from '../../core/text/page-text.ts';
import type { PublishedEpisode } from '../published-show.ts';
import type { SiteContext } from '../site-context.ts';

/** Width (CSS pixels) of the frame; it gives way to a narrower page. */
const width = 640;

/**
 * What other sites show for a link to the episode in `folder` of the site (oEmbed 1.0, `rich`); undefined without an address
 * of the site. A picture is left out, because its size would have to be told with it.
 */
export function oembedJson(
  episode: PublishedEpisode,
  folder: string,
  { url, show, leftOut }: SiteContext,
): string | undefined {
  if (url === undefined || leftOut.has('oembed')) return undefined;
  const title = oneLine(episode.title);
  const height = FRAME_HEIGHT[episode.transcripts.length > 0 ? 'full' : 'small'];
  const address = embedAddress(new URL(folder, url).href);
  return `${JSON.stringify({
    ...{ version: '1.0', type: 'rich', title, author_name: show.author },
    ...{ provider_name: oneLine(show.title), provider_url: url, width, height },
    html: embedCode(address, { title, height, width }),
  })}\n`;
}
