import type { Fields } from '../../../text/fields.ts';
import type { Draft, DraftCue } from '../../draft.ts';
import { joinWords } from '../../finish/join-words.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { placeWords } from '../../finish/place-words.ts';
import { tokenOf, type Token } from '../../finish/token.ts';
import { partsOf, segmentOf, textIn, wordsOf, type Segment } from './segment.ts';
import { quote } from '../../../text/line-counter.ts';
import { speakerName } from '../voice-name.ts';
import { unitsPerSecond } from './time-unit.ts';
import { hasTime, timesOf } from './times.ts';
import { isWordLevel } from '../../finish/word-level.ts';

export interface SegmentsOptions {
  /** The unit of times that do not say it; left out, it is judged by how fast people speak. */
  readonly unitsPerSecond?: 1 | 1000;
  /** Segments of more characters that have words are cut into lines. */
  readonly longest?: number;
  /** How the file's name for a speaker is shown. */
  readonly nameOf?: (value: unknown) => string | undefined;
}

const longestSegment = 200;
/** Segments by which the unit of times is judged. */
const sample = 2000;

/**
 * Reads a list of objects that have a time and a text each, whatever the fields are called: the podcast namespace's
 * segments, Whisper's, utterances, sentences, words. Lists of single words become lines.
 */
export function readSegments(list: readonly Fields[], options: SegmentsOptions = {}): Draft {
  const nameOf = options.nameOf ?? speakerName;
  const items = list.some((item) => partsOf(item)[0] !== item) ? list.flatMap(partsOf) : list;
  const units =
    options.unitsPerSecond ??
    unitsPerSecond(
      items
        .slice(0, sample)
        .flatMap((item) => (hasTime(item) ? [item] : wordsOf(item)))
        .map((item) => ({ times: timesOf(item), text: textIn(item) })),
    );
  const segments = items
    .map((item) => segmentOf(item, units, nameOf))
    .filter(({ text, words }) => text !== '' || words.length > 0);
  const diagnostics: Diagnostic[] = [];
  const timed = withStarts(segments, diagnostics);
  if (timed.length === 0 && segments.length > 0) return untimed(segments);
  return { cues: cuesOf(timed, options.longest ?? longestSegment), diagnostics };
}

/**
 * Those of which it is known when they start. Where only the start is missing (`NaN`), that is where the one before
 * ended; one without any time is reported and left out.
 */
function withStarts(segments: readonly Segment[], diagnostics: Diagnostic[]): Segment[] {
  let saidUntil = 0;
  const lost: Segment[] = [];
  const timed = segments.flatMap((segment) => {
    let start = segment.start;
    if (Number.isNaN(start))
      start = segment.words.find((word) => word.start !== undefined)?.start ?? NaN;
    if (Number.isNaN(start)) start = Math.min(saidUntil, segment.end);
    if (Number.isNaN(start)) {
      lost.push(segment);
      return [];
    }
    saidUntil = Number.isNaN(segment.end) ? start : segment.end;
    return [{ ...segment, start }];
  });
  for (const { text } of timed.length > 0 ? lost : []) {
    diagnostics.push({ code: 'bad-timestamp', quote: quote(text) });
  }
  return timed;
}

function untimed(segments: readonly Segment[]): Draft {
  const cues = segments.map(({ text, speaker, words }) => ({
    start: 0,
    end: 0,
    text: text === '' ? (joinWords(words)[0]?.text ?? '') : text,
    ...(speaker !== undefined && { speaker }),
  }));
  return { cues, diagnostics: [], untimed: true };
}

function cuesOf(segments: readonly Segment[], longest: number): DraftCue[] {
  const bare = segments.every(({ listsWords }) => !listsWords);
  if (bare && isWordLevel(segments)) return joinWords(asWords(segments));
  return segments.flatMap((segment) => {
    const { start, end, text, speaker, words } = segment;
    if (words.length > 0 && (text === '' || text.length > longest || changesSpeaker(segment)))
      return joinWords(words);
    const named = speaker ?? words[0]?.speaker;
    const reposition = placeWords(text, words);
    return [
      {
        start,
        ...(!Number.isNaN(end) && { end }),
        text,
        ...(named !== undefined && { speaker: named }),
        ...(reposition.length > 0 && { words: reposition }),
      },
    ];
  });
}

const changesSpeaker = ({ words }: Segment) =>
  words.some(({ speaker }) => speaker !== words[0]?.speaker);

/** A word without a speaker's name is said by who spoke before. */
function asWords(segments: readonly Segment[]): Token[] {
  let current: string | undefined;
  return segments.map(({ start, end, raw, speaker }) => {
    current = speaker ?? current;
    return tokenOf(raw, start, end, current);
  });
}
