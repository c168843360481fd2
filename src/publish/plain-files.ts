import { escapeHtml, oneLine, shortened } from '../core/text/page-text.ts';
import { isRealDate } from '../core/time.ts';
import { escapeMarkdown } from '../core/transcript/export/text.ts';
import { inWords, m } from '../ui/i18n/index.ts';
import type { SiteFile } from './published-show.ts';
import type { SiteContext } from './site-context.ts';
import { absoluteAddress } from './site-addresses.ts';

/** The site's files for hosts, search engines and programs, all but pages, shows and feeds. */
export function plainFiles(context: SiteContext): SiteFile[] {
  const { url } = context;
  return [
    { path: 'manifest.webmanifest', content: webManifest(context) },
    { path: 'llms.txt', content: llmsText(context) },
    { path: 'robots.txt', content: robots(url) },
    ...(url === undefined ? [] : [{ path: 'sitemap.xml', content: sitemap(context, url) }]),
    { path: '_headers', content: headers },
    // GitHub Pages would leave out what begins with an underscore.
    { path: '.nojekyll', content: '' },
  ];
}

function webManifest({ show, words, language, icon, artwork }: SiteContext): string {
  const name = oneLine(show.title);
  const isDark = show.brand.theme === 'dark';
  const background = isDark ? '#131211' : '#fbfaf7';
  return `${JSON.stringify(
    {
      ...{ name, short_name: shortened(name, 24), description: show.description },
      ...{ lang: language, dir: words.direction, start_url: './', scope: './' },
      ...{ display: 'standalone', background_color: background },
      theme_color: show.accent ?? background,
      icons: [icon, ...(artwork === undefined ? [] : [artwork])].map((src) => ({
        src,
        sizes: 'any',
      })),
    },
    undefined,
    2,
  )}\n`;
}

/** Lists the episodes' Markdown for programs that read text (llmstxt.org). */
function llmsText({ show, words, url }: SiteContext): string {
  const at = (path: string) => absoluteAddress(url, path) ?? path;
  const text = (words: string) => escapeMarkdown(oneLine(words));
  const list = show.episodes.map(({ id, title, description }) => {
    const about =
      description === undefined ? '' : `: ${escapeMarkdown(shortened(description, 200))}`;
    return `- [${text(title)}](${at(`${id}/index.md`)})${about}`;
  });
  const blocks = [
    `# ${text(show.title)}`,
    ...(show.description === undefined ? [] : [`> ${text(show.description)}`]),
    `## ${inWords(words, () => m.episodes)}`,
    list.join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function robots(url: string | undefined): string {
  const lines = ['User-agent: *', 'Allow: /'];
  return `${[...lines, ...(url === undefined ? [] : [`Sitemap: ${url}sitemap.xml`])].join('\n')}\n`;
}

/** Every page with its address (sitemaps.org 0.9). */
function sitemap({ show }: SiteContext, url: string): string {
  const page = (path: string, date?: string) => {
    const changed = date === undefined ? '' : `<lastmod>${escapeHtml(date)}</lastmod>`;
    return `<url><loc>${escapeHtml(new URL(path, url).href)}</loc>${changed}</url>`;
  };
  const pages = show.episodes.map(({ id, published }) =>
    // A date of another form than the schema's makes the whole file invalid.
    page(
      `${id}/`,
      isRealDate(published ?? '') ? /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] : undefined,
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...[page(''), ...pages],
    '</urlset>\n',
  ].join('\n');
}

/**
 * Rules for Netlify and Cloudflare Pages: other sites may read everything, names with a hash stay as they are, and pages
 * are asked for anew. Both hosts join the headers of all rules that match, so no two rules here set the same one.
 */
const headers = `/*
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/
  Cache-Control: no-cache
/*/
  Cache-Control: no-cache
/show.json
  Cache-Control: no-cache
/feed.xml
  Cache-Control: no-cache
`;
