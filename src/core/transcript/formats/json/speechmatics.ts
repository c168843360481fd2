import { fieldsIn, isFields, textOf } from '../../../text/fields.ts';
import { parseTimeValue } from '../../../time.ts';
import { joinWords } from '../../finish/join-words.ts';
import { tokenOf, type Token } from '../../finish/token.ts';
import type { Vendor } from './vendor.ts';
import { voiceName } from '../voice-name.ts';

/** Speechmatics: `results[]` of words and punctuation, each with `alternatives[0].content`; an unknown speaker is `UU`. */
export const readSpeechmatics: Vendor = (value) => {
  if (!isFields(value)) return undefined;
  const results = fieldsIn(value['results']);
  if (!results.some((one) => one['type'] === 'word' && Array.isArray(one['alternatives'])))
    return undefined;
  const tokens = results.map((one): Token => {
    const best = fieldsIn(one['alternatives'])[0] ?? {};
    const start = parseTimeValue(one['start_time']);
    const end = parseTimeValue(one['end_time']);
    const speaker = best['speaker'] === 'UU' ? undefined : voiceName(best['speaker']);
    // Punctuation has the time at which the word before it ends.
    const isMark = one['type'] === 'punctuation';
    const text = textOf(best, ['content']) ?? '';
    return isMark ? tokenOf(text, NaN, NaN, speaker) : tokenOf(text, start, end, speaker);
  });
  return { cues: joinWords(tokens), diagnostics: [] };
};
