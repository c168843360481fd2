import { fieldsIn, isFields, textOf, type Fields } from '../../../text/fields.ts';
import { parseTimeValue } from '../../../time.ts';
import { joinWords } from '../../finish/join-words.ts';
import { tokenOf, type Token } from '../../finish/token.ts';
import type { Vendor } from './vendor.ts';
import { speakerName } from '../voice-name.ts';

/** Rev: `monologues[].elements[]`, words with times and punctuation without; names are in `speakers`. */
export const readRev: Vendor = (value) => {
  if (!isFields(value) || !Array.isArray(value['monologues'])) return undefined;
  const names = new Map(fieldsIn(value['speakers']).map((one) => [one['id'], one['name']]));
  const monologues = fieldsIn(value['monologues']).map((monologue) => {
    const id = monologue['speaker'];
    const info = isFields(monologue['speaker_info'])
      ? monologue['speaker_info']['display_name']
      : undefined;
    const speaker = speakerName(names.get(id) ?? info ?? monologue['speaker_name'] ?? id);
    return fieldsIn(monologue['elements']).map((element) => readElement(element, speaker));
  });
  const isTimed = monologues.some((tokens) => tokens.some(({ start }) => start !== undefined));
  return {
    cues: isTimed
      ? joinWords(monologues.flat())
      : monologues.flatMap((tokens) => joinWords(tokens)),
    diagnostics: [],
    ...(!isTimed && { untimed: true }),
  };
};

function readElement(element: Fields, speaker: string | undefined): Token {
  const start = parseTimeValue(element['ts'] ?? element['timestamp']);
  const end = parseTimeValue(element['end_ts'] ?? element['end_timestamp']);
  return tokenOf(textOf(element, ['value']) ?? '', start, end, speaker);
}
