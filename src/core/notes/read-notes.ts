import { Parser } from 'htmlparser2';
import { decodeEntities } from '../text/entities.ts';
import { hasBlocks } from '../text/display-text.ts';
import { NotesBuilder } from './notes-builder.ts';
import type { Notes } from './notes.ts';

/** Longer notes are cut: a show's notes are a few pages, and a page should not carry a book for them. */
const longest = 300_000;

/**
 * Reads an episode's notes, written as HTML or Markdown: HTML where the text has elements that part it into blocks, also
 * where those are escaped, as many hosts do. Plain text is Markdown. Links that are not http(s) or mailto are text, and
 * relative ones are resolved against `base`. Never rejects for what is in the text; takes time linear in its length.
 */
export async function readNotes(source: string, base?: string): Promise<Notes> {
  const text = source.slice(0, longest);
  if (hasBlocks(text)) return readHtml(text, base);
  const decoded = decodeEntities(text);
  if (hasBlocks(decoded)) return readHtml(decoded, base);
  const { markdownToHtml } = await import('./markdown.ts');
  return readHtml(markdownToHtml(text), base);
}

/** The parser looks through its open elements at each tag, so it begins anew where there are more than these. */
const mostOpen = 200;
/** Least length of a part that the parser gets at once. */
const partLength = 2000;

function readHtml(html: string, base: string | undefined): Notes {
  const notes = new NotesBuilder(base);
  let open = 0;
  const newParser = () =>
    new Parser({
      onopentag(name, attributes) {
        open++;
        notes.open(name, attributes);
      },
      onclosetag() {
        open--;
        notes.close();
      },
      ontext: (piece) => notes.text(piece),
    });
  let parser = newParser();
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at + partLength);
    const end = next < 0 ? html.length : next;
    parser.write(html.slice(at, end));
    at = end;
    if (open > mostOpen) {
      parser.end();
      parser = newParser();
    }
  }
  parser.end();
  return notes.finish();
}
