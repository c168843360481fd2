import { heardEnd } from '../playback/heard-end.ts';
import { SAME_MOMENT } from '../playback/moment.ts';
import { formatClock, type TimeRange } from '../time.ts';
import { heardCues } from '../timeline/heard.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { firstIndex } from '../transcript/cue-index.ts';
import type { Cue } from '../transcript/cue.ts';
import { toTurns, type Turn } from '../transcript/turns.ts';
import type { Book } from './book.ts';

/** A part of a book that readers load as one, and lead to. */
export interface Section {
  /** Its name in the book's contents. */
  readonly label: string;
  /** Stands above its lines; missing where it is no chapter. */
  readonly heading?: string;
  readonly turns: readonly Turn[];
  /** When each of its lines is heard; undefined for one that is not. */
  readonly clips: readonly (TimeRange | undefined)[];
}

/** A book without chapters is parted so often (seconds), where it is longer than twice that. */
const PART_SECONDS = 600;
/** A line that begins so shortly (seconds) before a chapter is its first. */
const NEAR = 0.25;

/** Parts a book by its chapters, else by time. */
export function toSections(book: Book): Section[] {
  const { paragraphs, untimed, timeline } = book;
  const cues = heardCues(book.cues, timeline);
  const heads = untimed ? [] : headsOf(book, cues);
  const clips = untimed || !book.sound ? [] : clipsOf(book, cues);
  const starts = heads.map(({ start }) => firstIndex(cues.length, (i) => isFrom(cues[i]!, start)));
  const section = (head: Omit<Head, 'start'>, from: number, to: number): Section => ({
    ...head,
    turns: toTurns(cues.slice(from, to), paragraphs),
    clips: clips.slice(from, to),
  });
  const before = starts[0] ?? cues.length;
  return [
    ...(before > 0 ? [section({ label: book.title }, 0, before)] : []),
    ...heads.map(({ start: _, ...head }, i) =>
      section(head, starts[i]!, starts[i + 1] ?? cues.length),
    ),
  ];
}

const isFrom = (cue: Cue, start: number) => cue.start > start - NEAR;

interface Head extends Pick<Section, 'label' | 'heading'> {
  readonly start: number;
}

/** The parts that readers are led to; `cues` are at the recording's seconds. */
function headsOf({ chapters }: Book, cues: readonly Cue[]): Head[] {
  if (chapters.length > 0) {
    return chapters.map(({ start, title }) => {
      const label = title || formatClock(start);
      return { start, label, heading: label };
    });
  }
  const last = cues.at(-1)?.end ?? 0;
  if (last < 2 * PART_SECONDS) return [];
  const heads: Head[] = [];
  for (const { start } of toTurns(cues)) {
    const before = heads.at(-1)?.start ?? -Infinity;
    if (start - before >= PART_SECONDS) heads.push({ start, label: formatClock(start) });
  }
  return heads;
}

/**
 * When each line is heard: until the next one begins, so that nothing between them is lost, or until sound begins that the
 * text does not have. Of lines that begin together the last has the sound, as on the page.
 */
function clipsOf({ cues: said, timeline }: Book, heard: readonly Cue[]): Section['clips'] {
  const gaps = timeline.gaps(Infinity);
  return heard.map((cue, i) => {
    if (isCut(said[i]!, cue, timeline)) return undefined;
    const end = heardEnd(cue);
    const gap = gaps.find((one) => one.start > end - NEAR);
    const start = milli(cue.start);
    const until = milli(Math.min(heard[i + 1]?.start ?? end, gap?.start ?? Infinity));
    return until > start ? { start, end: until } : undefined;
  });
}

/** Whether the recording does not have a line: nothing of its length is heard, or it leads elsewhere. */
function isCut(said: Cue, heard: Cue, timeline: Timeline): boolean {
  if (heard.end - heard.start >= SAME_MOMENT) return false;
  const isLong = said.end - said.start >= SAME_MOMENT;
  return isLong || Math.abs(timeline.toTranscript(heard.start) - said.start) >= SAME_MOMENT;
}

/** Times in a book have three digits. */
const milli = (seconds: number) => Math.round(seconds * 1000) / 1000;
