import { escapeHtml, escapeJson, oneLine, shortened } from '../../core/text/page-text.ts';
import { earlyScript } from '../player-listing.ts';
import type { PageEntry } from '../published-show.ts';
import type { SiteContext } from '../site-context.ts';
import { absoluteAddress, linkFrom } from '../site-addresses.ts';

/** The policy of every page; `index.html` has the same. No inline script or style, and Trusted Types for all sinks. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src * data: blob:; font-src 'self'; media-src * data: blob:; connect-src * data: blob:; worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html cueline";

/** Letters of a description that previews and results of a search show. */
const LONGEST_DESCRIPTION = 300;

/** What the head of a page says. Paths are from the site's root. */
export interface PageHead {
  /** The page's own path: empty for the show, `ebb/` for an episode. */
  readonly path: string;
  /** Stands before the site's paths, for a page that answers at more than one address. */
  readonly base?: string;
  /** The page's name; the show's own is put after it, where it is another. */
  readonly title: string;
  readonly description?: string | undefined;
  /** A picture's path, or its address; the show's own by default. */
  readonly picture?: string | undefined;
  readonly pictureText?: string | undefined;
  /** Of Open Graph; `website` by default. */
  readonly type?: 'website' | 'article';
  /** The recording's path, or its address. */
  readonly audio?: string | undefined;
  readonly audioType?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  /** JSON-LD, without its context. */
  readonly data?: object;
  readonly entry: PageEntry;
  readonly links?: readonly HeadLink[];
  /** False keeps search engines away. */
  readonly isListed?: false;
}

/** A `<link rel="alternate">`. */
export interface HeadLink {
  /** A path, or an address. */
  readonly path: string;
  readonly type: string;
  readonly title?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** A whole page; `body`, and `more` at the end of the head, are HTML, everything else text. */
export function pageHtml(
  page: PageHead,
  body: string,
  context: SiteContext,
  more?: string,
): string {
  const { words, show, language } = context;
  const root = element('html', {
    lang: language,
    dir: words.direction,
    'data-theme': show.brand.theme,
    'data-accent': show.accent,
  });
  const head = [headHtml(page, context), ...(more === undefined ? [] : [more])];
  const parts = ['<!doctype html>', root, '<head>', ...head, '</head>'];
  return `${[...parts, '<body>', body, '</body>', '</html>'].join('\n')}\n`;
}

/** The content of a page's head. Absolute addresses are left out where it is not known where the site will stand. */
function headHtml(page: PageHead, context: SiteContext): string {
  const name = oneLine(context.show.title);
  const title = oneLine(page.title);
  const at = (path: string) => linkFrom(page.path, path, page.base);
  return [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }),
    meta('viewport', 'width=device-width, initial-scale=1, viewport-fit=cover'),
    `<title>${escapeHtml(title === name ? title : `${title} · ${name}`)}</title>`,
    ...previews(page, context, title, name),
    ...colours(context),
    ...links(page, context, name, at),
    ...data(page.data),
    ...sheetsAndScript(page.entry, context, at),
  ].join('\n');
}

/** The description, and what Open Graph and Twitter show. */
function previews(
  page: PageHead,
  { show, words, url, artwork }: SiteContext,
  title: string,
  name: string,
): string[] {
  const description = page.description && shortened(page.description, LONGEST_DESCRIPTION);
  const absolute = (path: string | undefined) =>
    path === undefined ? undefined : absoluteAddress(url, path);
  const picture = absolute(page.picture ?? artwork);
  const audio = absolute(page.audio);
  const properties: Attributes = {
    'og:site_name': name,
    'og:title': title,
    'og:description': description,
    'og:type': page.type ?? 'website',
    'og:locale': openGraphLocale(show.language ?? words.tag),
    'og:url': url && page.isListed !== false ? absolute(page.path) : undefined,
    'og:image': picture,
    'og:image:alt': picture && page.pictureText,
    'og:audio': audio,
    'og:audio:type': audio && page.audioType,
    'article:published_time': page.type === 'article' ? page.published : undefined,
  };
  return [
    ...(description ? [meta('description', description)] : []),
    ...Object.entries(properties).flatMap(([property, content]) =>
      content ? [element('meta', { property, content })] : [],
    ),
    meta('twitter:card', 'summary'),
    ...(page.isListed === false ? [meta('robots', 'noindex')] : []),
  ];
}

/** `de_DE` for `de`: a language with the country in which most speak it. */
function openGraphLocale(tag: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? undefined : `${language}_${region}`;
  } catch (error) {
    // A language that nobody knows is not named.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Paper of both themes, as `tokens.css` has it; a show's accent takes its place in the browser's frame. */
const paper = { light: '#fbfaf7', dark: '#131211' } as const;

function colours({ show }: SiteContext): string[] {
  const { accent, brand } = show;
  const { theme } = brand;
  const scheme = meta('color-scheme', theme ?? 'light dark');
  const frame = accent ?? (theme && paper[theme]);
  if (frame !== undefined) return [scheme, meta('theme-color', frame)];
  const each = (['light', 'dark'] as const).map((one) =>
    element('meta', {
      ...{ name: 'theme-color', media: `(prefers-color-scheme: ${one})`, content: paper[one] },
    }),
  );
  return [scheme, ...each];
}

function links(
  page: PageHead,
  { url, icon, artwork }: SiteContext,
  name: string,
  at: (path: string) => string,
): string[] {
  const isCanonical = url !== undefined && page.isListed !== false;
  const feed = { path: 'feed.xml', type: 'application/rss+xml', title: name };
  const others: readonly HeadLink[] = [...(url === undefined ? [] : [feed]), ...(page.links ?? [])];
  return [
    ...(isCanonical ? [link('canonical', absoluteAddress(url, page.path))] : []),
    link('icon', at(icon)),
    ...(artwork === undefined ? [] : [link('apple-touch-icon', at(artwork))]),
    link('manifest', at('manifest.webmanifest')),
    ...others.map(({ path, type, title, language }) => {
      // Search engines take `hreflang` with an absolute address only.
      const href = language === undefined ? at(path) : (absoluteAddress(url, path) ?? at(path));
      return link('alternate', href, { type, hreflang: language, title });
    }),
  ];
}

function data(value: object | undefined): string[] {
  if (value === undefined) return [];
  const json = escapeJson({ '@context': 'https://schema.org', ...value });
  return [`<script type="application/ld+json">${json}</script>`];
}

function sheetsAndScript(
  { styles, script }: PageEntry,
  { typeface, brandStyles, player }: SiteContext,
  at: (path: string) => string,
): string[] {
  // As early as the styles: what it sets is there at the first paint.
  const early = earlyScript(player);
  const font = { as: 'font', type: 'font/woff2', crossorigin: '' };
  return [
    ...(typeface === undefined ? [] : [link('preload', at(typeface), font)]),
    ...(early === undefined ? [] : [`${element('script', { src: at(early) })}</script>`]),
    ...[...styles, ...brandStyles].map((path) => link('stylesheet', at(path))),
    ...(script === ''
      ? []
      : [`${element('script', { type: 'module', src: at(script) })}</script>`]),
  ];
}

const meta = (name: string, content: string) => element('meta', { name, content });
const link = (rel: string, href: string | undefined, more: Attributes = {}) =>
  element('link', { rel, ...more, href });

/** A start tag. Attributes without a value are left out, and an empty one stands by its name alone. */
function element(tag: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined) return '';
    return value === '' ? ` ${name}` : ` ${name}="${escapeHtml(oneLine(value))}"`;
  });
  return `<${tag}${written.join('')}>`;
}
