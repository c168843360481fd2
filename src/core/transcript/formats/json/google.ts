import { fieldsIn, isFields, textOf, type Fields } from '../../../text/fields.ts';
import { languageOf, type Vendor } from './vendor.ts';
import { readSegments } from './segments.ts';

/** Google Speech-to-Text: `results[].alternatives[0].words[]`; with speakers the last result repeats all words with their tags. */
export const readGoogle: Vendor = (value) => {
  if (!isFields(value)) return undefined;
  const results = fieldsIn(value['results']);
  const best = results
    .map((result) => fieldsIn(result['alternatives'])[0])
    .filter((one) => one !== undefined);
  if (best.length === 0 || !best.some(({ transcript, words }) => transcript != null || words))
    return undefined;
  const lists = best.map((one) => fieldsIn(one['words']));
  const tagged = lists.findLast((words) => words.some((word) => speakerTag(word)));
  const draft = tagged
    ? readSegments([{ words: tagged }], { unitsPerSecond: 1 })
    : readSegments(
        best.map((one, i) => ({ text: textOf(one, ['transcript']) ?? '', words: lists[i] })),
        { unitsPerSecond: 1 },
      );
  const language = languageOf(results[0] ?? {});
  return { ...draft, ...(language !== undefined && { language }) };
};

const speakerTag = (word: Fields) => word['speakerTag'] ?? word['speakerLabel'];
