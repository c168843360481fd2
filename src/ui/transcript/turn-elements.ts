import { escapeHtml } from '../../core/text/page-text.ts';
import { formatClock, timeFragment } from '../../core/time.ts';
import type { Cue } from '../../core/transcript/cue.ts';
import type { Turn } from '../../core/transcript/turns.ts';
import { m } from '../i18n/index.ts';

/** How many speaker colours the styles have. */
const COLOURS = 6;
/** Characters of one line that a browser lays out without a pause; longer ones are a damaged file. */
const MOST_CHARACTERS = 20_000;
/** Characters of a speaker's name that fit into a row of every window. */
const LONG_NAME = 24;
/** A shorter pause (seconds) after a line is not shown, and its end stays out of the markup. */
const LEAST_PAUSE = 0.1;

/** Class of a chapter's title that stands above a line. */
export const HEADING = 'chapter';

/** Titles of chapters by the index of the line that they stand above. */
export type Headings = ReadonlyMap<number, readonly string[]>;

/** How the turns of one transcript are written. */
export interface TurnStyle {
  /** Which of the speaker colours each speaker has. */
  readonly colours: ReadonlyMap<string | undefined, number>;
  /** No line can be played. */
  readonly untimed: boolean;
  readonly lang?: string | undefined;
  /** Address that links begin with; that of the page if left out. */
  readonly linkBase?: string | undefined;
  /** Lines can be reached without script: each has the id that its link names, and stands in the order of Tab. */
  readonly anchors?: boolean;
  readonly headings?: Headings;
}

/** An element of a turn; both writers make it, so that a published page and the player cannot differ. */
interface ElementDescription {
  readonly tag: 'div' | 'span' | 'bdi' | 'p' | 'a';
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (ElementDescription | string)[];
}

/** Gives each speaker a colour, in order of their first words. */
export function speakerColours(turns: readonly Turn[]): Map<string | undefined, number> {
  const colours = new Map<string | undefined, number>();
  for (const { speaker } of turns) {
    if (speaker !== undefined && !colours.has(speaker))
      colours.set(speaker, colours.size % COLOURS);
  }
  return colours;
}

/** A line's text as it is put on the page; what is cut off stays in the transcript itself. */
export function shownText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.length - MOST_CHARACTERS;
  return text.slice(0, MOST_CHARACTERS) + m.cutText(cut.toLocaleString(m.locale));
}

/** The elements of turn `index`, for the document that the player runs in. */
export function turnElement(turns: readonly Turn[], index: number, style: TurnStyle): HTMLElement {
  return toElement(describeTurn(turns, index, style));
}

/** The same elements as HTML, for a page that is made without a browser. */
export function turnHtml(turns: readonly Turn[], index: number, style: TurnStyle): string {
  return toHtml(describeTurn(turns, index, style));
}

/** A chapter's title, as it stands above a line; a heading may not stand in a paragraph's markup. */
export function headingElement(title: string): HTMLElement {
  return toElement(describeHeading(title));
}

/**
 * The turns of lines that stand in the document already. Texts, starts and speakers are those of the transcript; a line
 * ends where a pause follows it, else at the next start. Words are not in the markup.
 */
export function readTurns(root: Element): Turn[] {
  const turns: Turn[] = [];
  let first = 0;
  let speaker: string | undefined;
  const lines = [...root.querySelectorAll<HTMLAnchorElement>('.turn a')];
  const starts = lines.map((line) => secondsOf(line));
  for (const turn of root.querySelectorAll('.turn')) {
    const name = turn.querySelector('.speaker')?.textContent ?? undefined;
    speaker = turn.hasAttribute('data-unnamed') ? undefined : (name ?? speaker);
    const cues: Cue[] = [];
    for (const line of turn.querySelectorAll('a')) {
      const at = first + cues.length;
      const start = starts[at] ?? 0;
      const end = Number(line.dataset['end'] ?? Math.max(start, starts[at + 1] ?? start));
      const text = line.textContent;
      cues.push({ start, end, text, ...(speaker !== undefined && { speaker }) });
    }
    const { start = 0 } = cues[0] ?? {};
    turns.push({ start, first, cues, ...(speaker !== undefined && { speaker }) });
    first += cues.length;
  }
  return turns;
}

/** The start that a line's link names (`#t=SECONDS`, Media Fragments). */
function secondsOf(line: HTMLAnchorElement): number {
  // Read as it is written: `hash` would take an address apart for each of thousands of lines.
  return Number(line.getAttribute('href')?.split('#t=')[1]);
}

function describeTurn(turns: readonly Turn[], index: number, style: TurnStyle): ElementDescription {
  const { colours, untimed, lang, headings } = style;
  const turn = turns[index]!;
  const before = turns[index - 1]?.speaker;
  const isNew = turn.speaker !== before;
  const head: ElementDescription[] = [];
  if (!untimed) head.push(element('span', { class: 'time' }, formatClock(turn.start)));
  if (turn.speaker !== undefined && isNew) {
    const colour = colours.get(turn.speaker) ?? 0;
    // A name that may be cut off by its row can be read whole.
    const title = turn.speaker.length > LONG_NAME ? turn.speaker : undefined;
    head.push(element('bdi', { class: `speaker speaker-${colour}`, title }, turn.speaker));
  }
  const headingsAbove = (line: number) => (headings?.get(line) ?? []).map(describeHeading);
  const lines = turn.cues.flatMap((cue, i) => {
    if (untimed) return [element('span', {}, shownText(cue.text)), ' '];
    const before = turn.cues[i - 1] ?? turns[index - 1]?.cues.at(-1);
    const next = turn.cues[i + 1] ?? turns[index + 1]?.cues[0];
    const above = i > 0 ? headingsAbove(turn.first + i) : [];
    return [...above, describeLine(cue, before, next, style), ' '];
  });
  // The text decides the direction: names and times do not count.
  return element(
    'div',
    {
      class: 'turn',
      dir: 'auto',
      'data-unnamed': isNew && turn.speaker === undefined ? '' : undefined,
    },
    ...headingsAbove(turn.first),
    element('div', { class: 'head', translate: 'no' }, ...head),
    element('p', { lang }, ...lines),
  );
}

function describeHeading(title: string): ElementDescription {
  const attributes = { class: HEADING, role: 'heading', 'aria-level': '2', dir: 'auto' };
  return element('span', attributes, title);
}

function describeLine(
  cue: Cue,
  before: Cue | undefined,
  next: Cue | undefined,
  { anchors, linkBase = '' }: TurnStyle,
): ElementDescription {
  const pauses = cue.end + LEAST_PAUSE <= (next?.start ?? Infinity);
  const time = timeFragment(cue.start);
  const isFirstThen = before?.start !== cue.start;
  const attributes = {
    href: linkBase + time,
    id: anchors && isFirstThen ? time.slice(1) : undefined,
    tabindex: anchors ? undefined : '-1',
    draggable: 'false',
    'data-end': pauses ? String(cue.end) : undefined,
  };
  return element('a', attributes, shownText(cue.text));
}

function element(
  tag: ElementDescription['tag'],
  attributes: ElementDescription['attributes'],
  ...children: ElementDescription['children']
): ElementDescription {
  return { tag, attributes, children };
}

function toElement({ tag, attributes, children }: ElementDescription): HTMLElement {
  const made = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) made.setAttribute(name, value);
  }
  for (const child of children) made.append(typeof child === 'string' ? child : toElement(child));
  return made;
}

function toHtml({ tag, attributes, children }: ElementDescription): string {
  let start = tag as string;
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) start += ` ${name}="${escapeHtml(value)}"`;
  }
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeHtml(child) : toHtml(child),
  );
  return `<${start}>${inside.join('')}</${tag}>`;
}
