import { shortHash } from '../core/short-hash.ts';
import { escapeHtml } from '../core/text/page-text.ts';
import type { Asset, Oddity, PublishedShow, SiteFile } from './published-show.ts';
import { tryRead } from './unreadable.ts';

/** Style sheets of a show's own, from the site's root, and the files behind them. */
export interface BrandStyles {
  readonly styles: readonly string[];
  readonly typeface?: string;
  readonly files: readonly SiteFile[];
}

/**
 * The sheets that carry a show's accent, typeface and own style: the policy allows no style in the page, and no typeface
 * or sheet of another site. A file that cannot be read is told, and left out.
 */
export async function brandStyles(
  { accent, brand }: PublishedShow,
  tell: (oddity: Oddity) => void,
): Promise<BrandStyles> {
  const files: SiteFile[] = [];
  const styles: string[] = [];
  const rules: string[] = [];
  let typeface: string | undefined;
  if (accent !== undefined) rules.push(`:root {\n  --show-accent: ${accent};\n}`);
  const readOwn = async (asset: Asset | undefined) =>
    asset && !('url' in asset) ? tryRead(asset, tell) : undefined;
  const font = await readOwn(brand.typeface);
  if (font) {
    const name = `typeface-${shortHash(font)}.woff2`;
    typeface = `assets/${name}`;
    files.push({ path: typeface, content: font });
    rules.push(
      // The whole range: without it, browsers embolden a variable typeface by themselves.
      `@font-face {\n  font-family: show;\n  src: url("${name}");\n  font-weight: 100 900;\n  font-display: swap;\n}`,
      'html {\n  font-family: show, system-ui, sans-serif;\n}',
    );
  }
  if (rules.length > 0) {
    const sheet = `${rules.join('\n\n')}\n`;
    const path = `assets/brand-${shortHash(sheet)}.css`;
    files.push({ path, content: sheet });
    styles.push(path);
  }
  const own = await readOwn(brand.style);
  if (own) {
    const path = `assets/style-${shortHash(own)}.css`;
    files.push({ path, content: own });
    styles.push(path);
  }
  return { styles, files, ...(typeface !== undefined && { typeface }) };
}

/** The first letter of the show's name on its accent (as SVG): the icon of a show that has none. */
export function letterIcon({ title, accent = '#b4440e', language }: PublishedShow): string {
  const letter = escapeHtml(firstLetter(title, language));
  const ink = isLight(accent) ? '#14110f' : '#fff';
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    `<rect width="64" height="64" rx="14" fill="${escapeHtml(accent)}"/>`,
    `<text x="32" y="33" fill="${ink}" font-family="system-ui, sans-serif" font-size="38"`,
    ` font-weight="700" text-anchor="middle" dominant-baseline="central">${letter}</text></svg>\n`,
  ].join('');
}

/** The first letter or digit, with the marks that belong to it, in upper case; of an English name without its article. */
function firstLetter(title: string, language = ''): string {
  const words = /^en\b/i.test(language) ? title.replace(/^(?:the|an?)\s+(?=\S)/i, '') : title;
  const found = /[\p{L}\p{N}]\p{M}*/u.exec(words)?.[0] ?? '·';
  return found.toUpperCase();
}

/** Whether black can be read better than white on a colour: its relative luminance (WCAG 2.2) is above 0.179. */
function isLight(colour: string): boolean {
  const digits = colour.slice(1);
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const c = Number.parseInt(six.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179;
}
