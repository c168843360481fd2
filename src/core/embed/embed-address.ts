import { omitUndefined } from '../omit-undefined.ts';
import { escapeHtml } from '../text/page-text.ts';

/** How an embedded player looks, as its address says. */
export interface EmbedLook {
  /** `#rgb` or `#rrggbb`; the show's own by default. */
  readonly accent?: string;
  /** The reader's system decides by default. */
  readonly theme?: 'light' | 'dark';
}

/** Heights (CSS pixels) of frames: without and with the transcript. */
export const FRAME_HEIGHT = { small: 180, full: 420 } as const;

/** Parameters of the page's address that only an embedded player has. */
export const EMBED_PARAMETERS = ['embed', 'accent', 'theme'] as const;

/** How the address wants the player to be embedded; undefined where it wants the whole page (no `embed` in its query). */
export function readEmbed(pageUrl: string): EmbedLook | undefined {
  const query = new URL(pageUrl).searchParams;
  if (!query.has('embed')) return undefined;
  const colour = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(query.get('accent')?.trim() ?? '');
  const theme = (['light', 'dark'] as const).find((one) => one === query.get('theme'));
  return omitUndefined({ accent: colour ? `#${colour[1]}` : undefined, theme });
}

/** The address of the embedded player for an episode's address; its query and its time stay. */
export function embedAddress(link: string, { accent, theme }: EmbedLook = {}): string {
  const url = new URL(link);
  const parts = [
    ...url.search.slice(1).split('&'),
    'embed',
    ...(accent === undefined ? [] : [`accent=${accent.replace('#', '')}`]),
    ...(theme === undefined ? [] : [`theme=${theme}`]),
  ];
  url.search = parts.filter(Boolean).join('&');
  return url.href;
}

/** The HTML of a frame with an embedded player, for somebody's page. `width` 100% by default; heights are CSS pixels. */
export function embedCode(
  address: string,
  { title, height, width = '100%' }: { title: string; height: number; width?: number | string },
): string {
  const attributes = {
    src: address,
    title,
    width,
    height,
    style: 'border:0;border-radius:12px;max-width:100%',
    loading: 'lazy',
    allow: 'autoplay; clipboard-write; web-share',
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeHtml(String(value))}"`,
  );
  return `<iframe ${written.join(' ')}></iframe>`;
}
