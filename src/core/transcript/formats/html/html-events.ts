import { isInline, scanMarkup, unseen } from '../../../text/markup.ts';
import { tidySpace } from '../../../text/space.ts';
import { parseTimeValue } from '../../../time.ts';

/** When something is said, in seconds. */
interface Stamp {
  readonly start: number;
  readonly end?: number;
}

/** A piece of a page: who speaks, when, or what. A heading is text that may be a name or a title. */
export type HtmlEvent =
  | { readonly kind: 'cite' | 'text' | 'heading'; readonly text: string }
  | ({ readonly kind: 'time' } & Stamp);

/** Parts of a page that are not its content. */
const furniture = new Set('nav header footer aside form button'.split(' '));
/** Nothing, or only what separates a name from a time. */
const isDash = /^[\s\-\u2010-\u2015:|•·()[\]]*$/;
const heading = /^h[1-6]$/;

/** The speakers, times and paragraphs of a page, in order. */
export function htmlEvents(markup: string): HtmlEvent[] {
  const events: HtmlEvent[] = [];
  let parts: string[] = [];
  let hiding = '';
  /** The `<time>` or `<cite>` whose text is collected apart from the paragraph's. */
  let inside: { readonly name: string; readonly datetime: string | undefined } | undefined;
  let outer: string[] = [];

  const flush = (kind: 'text' | 'heading' = 'text') => {
    const isNamed = events.at(-1)?.kind === 'cite' || events.at(-1)?.kind === 'time';
    const said = parts.join('');
    const text = tidySpace(isNamed ? said.replace(/^[\s\-\u2010-\u2015:|,)\]]+/, '') : said);
    parts = [];
    if (!isDash.test(text)) events.push({ kind, text });
  };
  const leaveInside = () => {
    if (!inside) return;
    const { name, datetime } = inside;
    const text = tidySpace(parts.join(''));
    parts = outer;
    inside = undefined;
    const stamp = name === 'time' ? stampOf(text, datetime) : undefined;
    const before = parts.join('').trim();
    const last = events.at(-1);
    if (
      stamp &&
      last?.kind === 'time' &&
      last.start < stamp.start &&
      /^[-\u2010-\u2015→]+$/.test(before)
    ) {
      events[events.length - 1] = { ...last, end: stamp.start };
      parts = [];
    } else if (stamp) {
      flush();
      events.push({ kind: 'time', ...stamp });
    } else if (name === 'cite' && text !== '' && (isDash.test(before) || text.endsWith(':'))) {
      // Inside a sentence it is the title of a work.
      flush();
      events.push({ kind: 'cite', text });
    } else parts.push(text);
  };

  scanMarkup(markup, {
    text(text) {
      if (hiding === '') parts.push(text.replace(/\s+/g, ' '));
    },
    open(name, attributes, isEmpty) {
      if (hiding !== '') return;
      if ((unseen.has(name) || furniture.has(name)) && !isEmpty) hiding = name;
      else if (name === 'time' || name === 'cite') {
        leaveInside();
        inside = { name, datetime: name === 'time' ? attributes().get('datetime') : undefined };
        outer = parts;
        parts = [];
      } else if (name === 'br') parts.push(' ');
      else if (!isInline(name)) {
        leaveInside();
        flush();
      }
    },
    close(name) {
      if (hiding !== '') {
        if (name === hiding) hiding = '';
      } else if (name === inside?.name) leaveInside();
      else if (!isInline(name)) {
        leaveInside();
        flush(heading.test(name) ? 'heading' : 'text');
      }
    },
  });
  leaveInside();
  flush();
  return events;
}

const range = /^(.+?)\s*(?:-+>?|[\u2010-\u2015→]|to)\s*(.+)$/;
const brackets = /^[\s([]+|[\s)\].,:;-]+$/g;

/** Reads a `<time>` element: its text, else its `datetime`. Undefined for a date, or without a time. */
function stampOf(text: string, datetime: string | undefined): Stamp | undefined {
  if (/^\s*\d{4}-\d\d/.test(datetime ?? '')) return undefined;
  for (const said of [text, datetime ?? '']) {
    const bare = said.replace(brackets, '');
    const [, from = bare, to] = range.exec(bare) ?? [];
    const start = parseTimeValue(from.replace(brackets, ''));
    const end = parseTimeValue(to?.replace(brackets, ''));
    if (start >= 0) return { start, ...(end > start && { end }) };
  }
  return undefined;
}
