import { fieldsIn, isFields, textOf, type Fields } from '../../../text/fields.ts';
import { parseTimeValue } from '../../../time.ts';
import type { DraftCue } from '../../draft.ts';
import { displayText } from '../../../text/display-text.ts';
import { placeWords } from '../../finish/place-words.ts';
import type { Token } from '../../finish/token.ts';
import type { Vendor } from './vendor.ts';

/**
 * YouTube's json3: `events[]` in milliseconds with `segs[]`, which have offsets in automatic captions. An event with
 * `aAppend` adds to the line before. A line of automatic captions stays on the screen while the next one is said.
 */
export const readYouTube: Vendor = (value) => {
  if (!isFields(value) || !Array.isArray(value['events'])) return undefined;
  const events = fieldsIn(value['events']);
  if (!events.some((event) => 'tStartMs' in event || 'segs' in event)) return undefined;
  const lines: Token[][] = [];
  const ends: number[] = [];
  for (const event of events) {
    const startMs = parseTimeValue(event['tStartMs']);
    const tokens = tokensOf(event, startMs);
    if (tokens.every(({ text }) => text.trim() === '')) continue;
    if (event['aAppend'] && lines.length > 0) lines.at(-1)!.push(...tokens);
    else {
      lines.push(tokens);
      ends.push((startMs + parseTimeValue(event['dDurationMs'])) / 1000);
    }
  }
  const isHeard = events.some((event) => event['aAppend'] != null);
  const cues = lines.map((tokens, i) =>
    cueOf(tokens, isHeard ? Math.min(ends[i]!, lines[i + 1]?.[0]?.start ?? Infinity) : ends[i]!),
  );
  return { cues, diagnostics: [] };
};

function tokensOf(event: Fields, lineStartMs: number): Token[] {
  return fieldsIn(event['segs']).map((part): Token => {
    const offsetMs = parseTimeValue(part['tOffsetMs']);
    return {
      text: textOf(part, ['utf8']) ?? '',
      start: (lineStartMs + (Number.isNaN(offsetMs) ? 0 : offsetMs)) / 1000,
    };
  });
}

function cueOf(tokens: readonly Token[], end: number): DraftCue {
  const start = tokens[0]!.start ?? NaN;
  const text = displayText(tokens.map((token) => token.text).join(''));
  // Parts that all start together are styled text, not words.
  const isSpoken = tokens.some((token) => token.start !== start);
  const words = isSpoken ? placeWords(text, bounded(tokens, end)) : [];
  return { start, ...(!Number.isNaN(end) && { end }), text, ...(words.length > 0 && { words }) };
}

/** Ends the last word where the line ends. */
function bounded(tokens: readonly Token[], end: number): readonly Token[] {
  return [...tokens, { text: '', start: end }];
}
