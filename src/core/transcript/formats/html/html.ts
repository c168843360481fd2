import { textLines } from '../../../text/markup.ts';
import type { Draft, DraftCue, Parser } from '../../draft.ts';
import { htmlEvents, type HtmlEvent } from './html-events.ts';
import { parseSrt } from '../srt/srt.ts';
import { parseText } from '../text/text.ts';
import { parseAnyVtt } from '../vtt/vtt-repairs.ts';

/**
 * Reads a page: the podcast namespace's `<cite>`, `<time>` and `<p>`, or one that shows a transcript in another way.
 * Scripts, styles and attributes are never text.
 */
export const parseHtml: Parser = (markup) => {
  const events = htmlEvents(markup);
  if (events.some(({ kind }) => kind === 'time'))
    return { cues: timedCues(events), diagnostics: [] };
  if (events.some(({ kind }) => kind === 'cite'))
    return { cues: untimedCues(events), diagnostics: [], untimed: true, paragraphs: true };
  return readShown(textLines(markup));
};

/** A page without times or names may show a file of another format. */
function readShown(lines: readonly string[]): Draft {
  const text = lines.join('\n');
  if (text.startsWith('WEBVTT')) return parseAnyVtt(text);
  if (text.includes('-->')) return parseSrt(text);
  return parseText(text);
}

/**
 * The cues of a page with times. A time goes with the text up to the next time or name, or on a page whose times come
 * last, with the text before it. A name holds until the next one.
 */
function timedCues(events: readonly HtmlEvent[]): DraftCue[] {
  return spread(timesComeLast(events) ? timesAfter(events) : timesBefore(events));
}

/** The paragraphs of a page without times. */
function untimedCues(events: readonly HtmlEvent[]): DraftCue[] {
  const cues: DraftCue[] = [];
  let speaker: string | undefined;
  for (const event of events) {
    if (event.kind === 'cite') speaker = nameIn(event.text);
    if (event.kind === 'text') cues.push({ ...cueOf(0, event.text, speaker), end: 0 });
  }
  return cues;
}

function timesBefore(events: readonly HtmlEvent[]): DraftCue[] {
  const cues: DraftCue[] = [];
  let speaker: string | undefined;
  let start = NaN;
  let end: number | undefined;
  let isNew = false;
  const citesNames = events.some(({ kind }) => kind === 'cite');
  events.forEach((event, i) => {
    if (event.kind === 'time') {
      ({ start, end } = event);
      isNew = true;
    } else if (event.kind === 'cite' || (!citesNames && isNameAbove(event, events[i + 1]))) {
      speaker = nameIn(event.text);
      isNew = true;
    } else if (event.kind === 'text' && isNew) {
      cues.push({ ...cueOf(start, event.text, speaker), ...(end !== undefined && { end }) });
      [start, end, isNew] = [NaN, undefined, false];
    } else if (event.kind === 'text') {
      const last = cues.at(-1);
      if (last) last.text += ` ${event.text}`;
    }
  });
  return cues;
}

function timesAfter(events: readonly HtmlEvent[]): DraftCue[] {
  const cues: DraftCue[] = [];
  let speaker: string | undefined;
  let open: DraftCue | undefined;
  for (const event of events) {
    if (event.kind === 'cite') {
      speaker = nameIn(event.text);
      open = undefined;
    } else if (event.kind === 'time') {
      const last = cues.at(-1);
      if (last && Number.isNaN(last.start)) last.start = event.start;
      open = undefined;
    } else if (event.kind === 'text') {
      if (open) open.text += ` ${event.text}`;
      else cues.push((open = cueOf(NaN, event.text, speaker)));
    }
  }
  return cues;
}

/** True if the page begins with a text and ends with a time. */
function timesComeLast(events: readonly HtmlEvent[]): boolean {
  const told = events.filter(({ kind }) => kind === 'time' || kind === 'text');
  return told[0]?.kind === 'text' && told.at(-1)?.kind === 'time';
}

/** True for a short heading right above a time: the speaker's name, on pages without `<cite>`. */
function isNameAbove(
  event: HtmlEvent,
  next: HtmlEvent | undefined,
): event is HtmlEvent & { text: string } {
  return event.kind === 'heading' && event.text.length <= 40 && next?.kind === 'time';
}

/** Places cues without a time between their neighbours, by the length of the texts. */
function spread(cues: DraftCue[]): DraftCue[] {
  let from = 0;
  while (from < cues.length) {
    if (!Number.isNaN(cues[from]!.start)) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < cues.length && Number.isNaN(cues[to]!.start)) to += 1;
    const before = cues[from - 1];
    const start = before?.start ?? 0;
    const until = cues[to]?.start;
    const gap = cues.slice(Math.max(0, from - 1), to);
    const length = gap.reduce((sum, cue) => sum + cue.text.length, 0);
    let said = before ? before.text.length : 0;
    for (const cue of cues.slice(from, to)) {
      const share = until === undefined ? said / 14 : ((until - start) * said) / length;
      cue.start = Math.round((start + Math.max(0, share)) * 1000) / 1000;
      said += cue.text.length;
    }
    from = to;
  }
  return cues;
}

const nameIn = (text: string) =>
  text.replace(/[\s:：,\-–—]+$/, '').replace(/^[\s[(>]+|[\])]+$/g, '') || undefined;

const cueOf = (start: number, text: string, speaker: string | undefined): DraftCue => ({
  start,
  text,
  ...(speaker !== undefined && { speaker }),
});
