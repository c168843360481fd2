import type { Inline, NoteBlock, Notes, Span } from './notes.ts';

/**
 * The notes as Markdown (CommonMark). `timeUrl` gives the address of a time (seconds). Headings begin at `level`, so that
 * they stand below the one that the notes are put under.
 */
export function notesMarkdown(
  notes: Notes,
  timeUrl: (seconds: number) => string,
  level = 1,
): string {
  const inlines = (all: readonly Inline[]) => escapeStarts(all.map(inlineMarkdown).join(''));
  const inlineMarkdown = (inline: Inline): string => {
    switch (inline.kind) {
      case 'break':
        return '\\\n';
      case 'text':
        return spanMarkdown(inline.span);
      case 'link':
        return link(inline.url, inline.spans);
      case 'time':
        return link(timeUrl(inline.time), inline.spans);
    }
  };
  const blockMarkdown = (block: NoteBlock): string => {
    switch (block.kind) {
      case 'paragraph':
        return inlines(block.inlines);
      case 'heading': {
        const marks = '#'.repeat(Math.min(6, Math.max(level, block.level)));
        // A heading has one line.
        return `${marks} ${inlines(block.inlines).replace(/\\?\n/g, ' ')}`;
      }
      case 'list':
        return block.items
          .map((item, i) => {
            const mark = block.start === undefined ? '- ' : `${block.start + i}. `;
            return indented(blocksMarkdown(item), mark, ' '.repeat(mark.length));
          })
          .join('\n');
      case 'quote':
        return indented(blocksMarkdown(block.blocks), '> ', '> ');
      case 'code':
        return indented(block.text, '    ', '    ');
      case 'rule':
        return '***';
    }
  };
  const blocksMarkdown = (blocks: Notes) => blocks.map(blockMarkdown).join('\n\n');
  return blocksMarkdown(notes);
}

const link = (url: string, spans: readonly Span[]) =>
  `[${spans.map(spanMarkdown).join('')}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;

function spanMarkdown({ text, strong, emphasis, code }: Span): string {
  // Marks hold only where they touch the words.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  let said = code ? codeMarkdown(words) : escaped(words);
  if (emphasis) said = `*${said}*`;
  if (strong) said = `**${said}**`;
  return before + said + after;
}

/** The fence is longer than any run of its sign within. */
function codeMarkdown(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  const pad = runs.length > 0 ? ' ' : '';
  return fence + pad + text + pad + fence;
}

const escaped = (text: string) => text.replace(/[\\`*_[\]<>&#~|]/g, '\\$&');

/** Signs that begin a block where they begin a line. */
const escapeStarts = (text: string) => text.replace(/^(\d*)([-+=.)])(?=\s|$|[-=])/gm, '$1\\$2');

/** The first line after `first`, the others after `rest`. */
function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => `${i === 0 ? first : line === '' ? rest.trimEnd() : rest}${line}`)
    .join('\n');
}
