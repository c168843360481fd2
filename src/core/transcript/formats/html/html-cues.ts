import type { DraftCue } from '../../draft.ts';
import type { HtmlEvent } from './html-events.ts';

/**
 * The cues of a page that names times: what follows a time is said then, up to the next time or name. On a page where
 * times stand after the texts, it is what comes before. A name holds until the next one.
 */
export function timedCues(events: readonly HtmlEvent[]): DraftCue[] {
  return spread(standsAfter(events) ? timesAfter(events) : timesBefore(events));
}

/** The paragraphs of a page without times, with their speakers. */
export function untimedCues(events: readonly HtmlEvent[]): DraftCue[] {
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

/** True where the first thing is a text and the last one a time. */
function standsAfter(events: readonly HtmlEvent[]): boolean {
  const told = events.filter(({ kind }) => kind === 'time' || kind === 'text');
  return told[0]?.kind === 'text' && told.at(-1)?.kind === 'time';
}

/** A heading right above a time names who speaks then, on pages that mark names in no other way. */
function isNameAbove(
  event: HtmlEvent,
  next: HtmlEvent | undefined,
): event is HtmlEvent & { text: string } {
  return event.kind === 'heading' && event.text.length <= 40 && next?.kind === 'time';
}

/** Gives cues without a time one between those of their neighbours, by the length of what is said until then. */
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
