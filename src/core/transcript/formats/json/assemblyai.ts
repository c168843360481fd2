import { fieldsIn, isFields } from '../../../text/fields.ts';
import type { Dialect } from './vendor.ts';
import { languageOf } from './language-of.ts';
import { readSegments } from './segments.ts';
import { voiceName } from '../voice-name.ts';

/** Fields that only AssemblyAI's answers have. */
const signs = ['audio_url', 'acoustic_model', 'speech_model', 'audio_duration', 'language_model'];
const lists = ['utterances', 'sentences', 'paragraphs', 'words'];

/** AssemblyAI: `utterances` or `words` (or the sentences and paragraphs asked for), in milliseconds; speakers are letters. */
export const readAssemblyAi: Dialect = (value) => {
  if (!isFields(value) || !signs.some((sign) => sign in value)) return undefined;
  const list = lists.map((name) => fieldsIn(value[name])).find(({ length }) => length > 0);
  if (!list) return undefined;
  const language = languageOf(value);
  return {
    ...readSegments(list, { unitsPerSecond: 1000, nameOf: voiceName }),
    ...(language !== undefined && { language }),
  };
};
