import { timestamp } from '../transcript/export/writer.ts';
import type { Book } from './book.ts';
import { sectionName, xmlText, type BookLook } from './documents.ts';
import type { Section } from './sections.ts';

/** Classes that readers give to the line that is heard, and to the page while anything is (EPUB 3.3, 9.3.2.4). */
export const HEARD = { line: 'heard', page: 'listening' };

/** The book's package document: what it is, its files and their order (EPUB 3.3, 5). */
export function packageDocument(book: Book, sections: readonly Section[], look: BookLook): string {
  const { direction, language } = look;
  const lengths = sections.map(heardSeconds);
  const isHeard = (i: number) => lengths[i]! > 0;
  const items = sections.flatMap((_, i) => {
    const name = sectionName(i);
    const heard = isHeard(i) ? ` media-overlay="${name}-heard"` : '';
    return [
      item(name, `${name}.xhtml`, 'application/xhtml+xml', heard),
      ...(isHeard(i) ? [item(`${name}-heard`, `${name}.smil`, 'application/smil+xml')] : []),
    ];
  });
  const { sound, cover } = book;
  const given = [
    ...(sound ? [item('sound', `sound.${sound.extension}`, sound.type)] : []),
    ...(cover
      ? [item('cover', `cover.${cover.extension}`, cover.type, ' properties="cover-image"')]
      : []),
  ];
  const itemrefs = ['title', ...sections.map((_, i) => sectionName(i))];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xmlText(language)}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[...described(book), ...heardMetadata(lengths)].join('\n')}
</metadata>
<manifest>
${[
  item('contents', 'contents.xhtml', 'application/xhtml+xml', ' properties="nav"'),
  item('style', 'style.css', 'text/css'),
  item('title', 'title.xhtml', 'application/xhtml+xml'),
  ...items,
  ...given,
].join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${itemrefs.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

const item = (id: string, href: string, type: string, more = '') =>
  `<item id="${id}" href="${href}" media-type="${type}"${more}/>`;

const meta = (property: string, value: string, refines?: string) =>
  `<meta property="${property}"${refines ? ` refines="#${refines}"` : ''}>${xmlText(value)}</meta>`;

function described(book: Book): string[] {
  const { id, title, creators, language, published, description, show, number, modified } = book;
  const dc = (name: string, value: string, more = '') =>
    `<dc:${name}${more}>${xmlText(value)}</dc:${name}>`;
  const collection = show
    ? [
        `<meta property="belongs-to-collection" id="show">${xmlText(show)}</meta>`,
        meta('collection-type', 'series', 'show'),
        ...(number !== undefined ? [meta('group-position', String(number), 'show')] : []),
      ]
    : [];
  const modes = book.sound ? ['textual', 'auditory'] : ['textual'];
  return [
    dc('identifier', id, ' id="id"'),
    dc('title', title),
    ...creators.map((name) => dc('creator', name)),
    dc('language', language),
    ...(published ? [dc('date', published)] : []),
    ...(description ? [dc('description', description)] : []),
    meta('dcterms:modified', modified),
    ...collection,
    ...modes.map((mode) => meta('schema:accessMode', mode)),
    ...modes.map((mode) => meta('schema:accessModeSufficient', mode)),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    ...(book.sound ? [meta('schema:accessibilityFeature', 'synchronizedAudioText')] : []),
    meta('schema:accessibilityHazard', 'none'),
  ];
}

/** How long each part is heard, and the whole (EPUB 3.3, 9.3.2.2 and 9.3.2.4). */
function heardMetadata(lengths: readonly number[]): string[] {
  const all = lengths.reduce((sum, seconds) => sum + seconds, 0);
  if (all === 0) return [];
  return [
    ...lengths.flatMap((seconds, i) =>
      seconds > 0
        ? [meta('media:duration', timestamp(seconds, '.'), `${sectionName(i)}-heard`)]
        : [],
    ),
    meta('media:duration', timestamp(all, '.')),
    meta('media:active-class', HEARD.line),
    meta('media:playback-active-class', HEARD.page),
  ];
}

function heardSeconds({ clips }: Section): number {
  const ms = clips.reduce((sum, clip) => sum + (clip ? (clip.end - clip.start) * 1000 : 0), 0);
  return Math.round(ms) / 1000;
}
