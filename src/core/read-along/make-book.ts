import { mainDirection } from '../text/direction.ts';
import type { Book, BookFile } from './book.ts';
import { contentsPage, overlay, sectionName, sectionPage, titlePage } from './documents.ts';
import { HEARD, packageDocument } from './package-document.ts';
import { toSections } from './sections.ts';

/**
 * The files of a book that is read, and heard where it has sound: EPUB 3.3 with Media Overlays. They go into the container
 * in this order, none compressed: the first one must be so, and sound gains nothing.
 */
export function makeBook(book: Book): BookFile[] {
  const sections = toSections(book);
  const direction = mainDirection(book.cues.slice(0, 500).map(({ text }) => text));
  const look = { language: book.language, direction };
  const { sound, cover } = book;
  const soundName = sound && `sound.${sound.extension}`;
  const within = (name: string, text: string): BookFile => ({ path: `EPUB/${name}`, text });
  const parts = sections.flatMap((section, i) => [
    within(`${sectionName(i)}.xhtml`, sectionPage(section, look)),
    ...(soundName && section.clips.some(Boolean)
      ? [within(`${sectionName(i)}.smil`, overlay(section, i, soundName))]
      : []),
  ]);
  return [
    { path: 'mimetype', text: 'application/epub+zip' },
    { path: 'META-INF/container.xml', text: container },
    within('package.opf', packageDocument(book, sections, look)),
    within('contents.xhtml', contentsPage(book, sections, look)),
    within('style.css', style),
    within('title.xhtml', titlePage(book, look)),
    ...parts,
    ...(cover ? [{ path: `EPUB/cover.${cover.extension}`, is: 'cover' } as const] : []),
    ...(soundName ? [{ path: `EPUB/${soundName}`, is: 'sound' } as const] : []),
  ];
}

const container = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** Little more than the rhythm of the page: faces, sizes and colours are the reader's. */
const style = `body { margin: 0 5%; line-height: 1.6; }
.title { text-align: center; }
.title img { display: block; max-width: 70%; max-height: 60vh; margin: 2em auto 0; }
h1 { margin: 1.5em 0 0.5em; font-size: 1.6em; line-height: 1.25; }
h2 { margin: 2em 0 1em; font-size: 1.25em; line-height: 1.3; break-after: avoid; }
p { margin: 0 0 0.9em; }
.show { font-size: 1.1em; }
.people { font-style: italic; }
.speaker { margin: 1.2em 0 0.1em; font-size: 0.9em; font-weight: bold; break-after: avoid; }
.${HEARD.line} { color: #1c1300; background-color: #ffe08a; }
.${HEARD.page} .${HEARD.line} { border-radius: 0.2em; }
`;
