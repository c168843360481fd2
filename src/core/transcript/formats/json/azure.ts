import { fieldsIn, isFields, textOf, type Fields } from '../../../text/fields.ts';
import { parseTimeValue, roundTime } from '../../../time.ts';
import type { Vendor } from './vendor.ts';
import { readSegments } from './segments.ts';

/** Azure batch transcription: `recognizedPhrases[].nBest[0]`, with times as ticks of 100 ns or ISO 8601 durations. */
export const readAzure: Vendor = (value) => {
  if (!isFields(value) || !Array.isArray(value['recognizedPhrases'])) return undefined;
  const segments = fieldsIn(value['recognizedPhrases']).map((phrase) => {
    const best = fieldsIn(phrase['nBest'])[0] ?? {};
    const words = fieldsIn(best['displayWords'] ?? best['words']);
    return {
      ...timesOf(phrase),
      text: textOf(best, ['display', 'lexical']) ?? '',
      speaker: phrase['speaker'],
      words: words.map((word) => ({
        ...timesOf(word),
        text: textOf(word, ['displayText', 'word']),
      })),
    };
  });
  return readSegments(segments, { unitsPerSecond: 1 });
};

function timesOf(item: Fields) {
  const seconds = (name: string) => {
    const ticks = parseTimeValue(item[`${name}InTicks`]) / 1e7;
    return Number.isNaN(ticks) ? parseTimeValue(item[name]) : ticks;
  };
  const start = seconds('offset');
  return { start, end: roundTime(start + seconds('duration')) };
}
