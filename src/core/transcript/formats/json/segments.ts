import type { Fields } from '../../../text/fields.ts';
import type { Draft, DraftCue } from '../../draft.ts';
import { joinWords } from '../../finish/join-words.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { placeWords } from '../../finish/place-words.ts';
import { tokenOf, type Token } from '../../finish/token.ts';
import { quote } from '../../../text/line-counter.ts';
import { isWordLevel } from '../../finish/word-level.ts';
import { speakerName } from '../voice-name.ts';
import {
  hasTime,
  partsOf,
  segmentOf,
  textIn,
  timesOf,
  wordsOf,
  type Segment,
  type Times,
} from './segment.ts';

interface SegmentsOptions {
  /** The unit of bare times; without it the speed of speech decides. */
  readonly unitsPerSecond?: 1 | 1000;
  /** Longer segments (in characters) with words are cut into lines. */
  readonly longest?: number;
  /** Turns the file's name for a speaker into the shown one. */
  readonly nameOf?: (value: unknown) => string | undefined;
}

const longestSegment = 200;
/** How many segments decide the unit of times. */
const sample = 2000;

/**
 * Reads a list of objects with a time and a text each, in fields of any known name: the podcast namespace's segments,
 * Whisper's, utterances, sentences, words. Lists of single words become lines.
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

/** The segments with a start. A missing start is the end of the segment before; without any time a segment is left out. */
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

/** Segments that are words; one without a speaker has the speaker of the one before. */
function asWords(segments: readonly Segment[]): Token[] {
  let current: string | undefined;
  return segments.map(({ start, end, raw, speaker }) => {
    current = speaker ?? current;
    return tokenOf(raw, start, end, current);
  });
}

/** More characters a second than anyone speaks: about 14 are usual, 30 are rare. */
const fastest = 45;

/**
 * The unit of bare times: 1000 if the texts can be spoken in so many milliseconds (as seconds they would be far too slow),
 * else 1. `said` is in order.
 */
function unitsPerSecond(said: readonly { times: Times; text: string }[]): 1 | 1000 {
  const bare = said.filter(({ times }) => times.isBare && !Number.isNaN(times.start));
  if (bare.some(({ times }) => times.start % 1 !== 0 || times.end % 1 > 0)) return 1;
  const speeds = bare.flatMap(({ times, text }, i) => {
    const until = Number.isNaN(times.end) ? bare[i + 1]?.times.start : times.end;
    const length = (until ?? NaN) - times.start;
    return length > 0 ? [text.trim().length / length] : [];
  });
  const speed = speeds.sort((a, b) => a - b)[speeds.length >> 1];
  return speed !== undefined && speed * 1000 <= fastest ? 1000 : 1;
}
