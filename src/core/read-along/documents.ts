import { escapeHtml } from '../text/page-text.ts';
import { timestamp } from '../transcript/export/writer.ts';
import type { Book } from './book.ts';
import type { Section } from './sections.ts';

/** What all documents of a book have in common. */
export interface BookLook {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The name of a section's files, without the ending; `index` counts from 0. */
export const sectionName = (index: number) => `part-${index + 1}`;

/** Text for XML, which has no place for most control characters (XML 1.0, 2.2). */
export function xmlText(text: string): string {
  const fit = text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd');
  return escapeHtml(fit);
}

/** Of a cue, whose text breaks between two speakers. */
const lineText = (text: string) => xmlText(text).replace(/\n/g, '<br/>');

/** A document of XHTML; `body` is markup. */
function page(title: string, { language, direction }: BookLook, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${xmlText(language)}" xml:lang="${xmlText(language)}" dir="${direction}">
<head>
<title>${xmlText(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
${body}
</html>
`;
}

/** The page that a book opens with. */
export function titlePage(book: Book, look: BookLook): string {
  const { title, show, creators, cover } = book;
  const lines = [
    cover && `<img src="cover.${cover.extension}" alt=""/>`,
    `<h1 dir="auto">${xmlText(title)}</h1>`,
    show && `<p class="show" dir="auto">${xmlText(show)}</p>`,
    creators.length > 0 && `<p class="people" dir="auto">${xmlText(creators.join(' · '))}</p>`,
  ];
  const shown = lines.filter(Boolean).join('\n');
  return page(title, look, `<body class="title" epub:type="titlepage">\n${shown}\n</body>`);
}

/** The book's contents, which readers show in their own way. */
export function contentsPage(book: Book, sections: readonly Section[], look: BookLook): string {
  const items = sections.map(
    ({ label }, i) => `<li><a href="${sectionName(i)}.xhtml">${xmlText(label)}</a></li>`,
  );
  const list = `<nav epub:type="toc">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
  return page(book.title, look, `<body>\n${list}\n</body>`);
}

/** The lines of a section, each with an id by which it is found when it is heard. */
export function sectionPage(section: Section, look: BookLook): string {
  let speaker: string | undefined;
  const turns = section.turns.map((turn) => {
    const isNew = turn.speaker !== undefined && turn.speaker !== speaker;
    speaker = turn.speaker;
    const name = isNew ? `<p class="speaker" dir="auto">${xmlText(turn.speaker ?? '')}</p>\n` : '';
    const lines = turn.cues.map(
      ({ text }, i) => `<span id="${lineId(turn.first + i)}">${lineText(text)}</span>`,
    );
    return `${name}<p dir="auto">${lines.join(' ')}</p>`;
  });
  const { heading, label } = section;
  const head = heading === undefined ? [] : [`<h2 dir="auto">${xmlText(heading)}</h2>`];
  const body = `<body>\n<section>\n${[...head, ...turns].join('\n')}\n</section>\n</body>`;
  return page(label, look, body);
}

const lineId = (index: number) => `line-${index + 1}`;

/** Which line of a section is heard when (EPUB 3.3, 9.2); `sound` is the recording's place. */
export function overlay(section: Section, index: number, sound: string): string {
  const text = `${sectionName(index)}.xhtml`;
  const pars = section.clips.flatMap((clip, i) => {
    if (!clip) return [];
    const times = `clipBegin="${timestamp(clip.start, '.')}" clipEnd="${timestamp(clip.end, '.')}"`;
    return `<par id="par-${i + 1}"><text src="${text}#${lineId(i)}"/><audio src="${sound}" ${times}/></par>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0">
<body>
${pars.join('\n')}
</body>
</smil>
`;
}
