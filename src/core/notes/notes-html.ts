import { escapeHtml } from '../text/page-text.ts';
import type { Inline, NoteBlock, Notes, Span } from './notes.ts';

/**
 * The notes as HTML of a few plain elements, for other programs to read (a feed's `content:encoded`); never for a page of
 * ours. `timeUrl` gives the address of a time (seconds); without it times are text.
 */
export function notesHtml(notes: Notes, timeUrl?: (seconds: number) => string): string {
  const inlineHtml = (inline: Inline): string => {
    switch (inline.kind) {
      case 'break':
        return '<br>';
      case 'text':
        return spanHtml(inline.span);
      case 'link':
        return link(inline.url, inline.spans);
      case 'time':
        return timeUrl ? link(timeUrl(inline.time), inline.spans) : spansHtml(inline.spans);
    }
  };
  const blockHtml = (block: NoteBlock): string => {
    switch (block.kind) {
      case 'paragraph':
        return element('p', block.inlines.map(inlineHtml).join(''));
      case 'heading':
        return element(`h${block.level}`, block.inlines.map(inlineHtml).join(''));
      case 'list': {
        const items = block.items.map((item) => element('li', itemHtml(item))).join('');
        if (block.start === undefined) return element('ul', items);
        return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>${items}</ol>`;
      }
      case 'quote':
        return element('blockquote', block.blocks.map(blockHtml).join(''));
      case 'code':
        return element('pre', escapeHtml(block.text));
      case 'rule':
        return '<hr>';
    }
  };
  /** An item of one paragraph needs no element for it. */
  const itemHtml = (item: readonly NoteBlock[]): string => {
    const [first, ...rest] = item;
    if (first?.kind !== 'paragraph') return item.map(blockHtml).join('');
    return first.inlines.map(inlineHtml).join('') + rest.map(blockHtml).join('');
  };
  return notes.map(blockHtml).join('\n');
}

const link = (url: string, spans: readonly Span[]) =>
  `<a href="${escapeHtml(url)}">${spansHtml(spans)}</a>`;

const spansHtml = (spans: readonly Span[]) => spans.map(spanHtml).join('');

function spanHtml({ text, strong, emphasis, code }: Span): string {
  let html = escapeHtml(text);
  if (code) html = element('code', html);
  if (emphasis) html = element('em', html);
  return strong ? element('strong', html) : html;
}

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
