import { Marked } from 'marked';
import { escapeHtml } from '../text/page-text.ts';

/** Lines stay lines, as writers of notes expect, and a text that is set in is no code. */
const marked = new Marked({ gfm: true, breaks: true, tokenizer: { code: () => undefined } });

/** marked takes time that grows with the square of a hostile text's length; a longer text is read as plain lines. */
const longest = 50_000;
/** Signs of quotes and lists at a line's start, of which each opens another level. */
const deep = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){16}/m;

/**
 * HTML of a Markdown text (GitHub's flavour). HTML inside the text comes through as it is: give the result only to a reader
 * that takes it apart, never to a page.
 */
export function markdownToHtml(text: string): string {
  if (text.length > longest || deep.test(text)) return plainHtml(text);
  try {
    return marked.parse(text, { async: false });
  } catch {
    // Nested too deeply for the parser's stack.
    return plainHtml(text);
  }
}

const plainHtml = (text: string) =>
  escapeHtml(text)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
