import { fieldsIn, isFields } from '../../../text/fields.ts';
import type { Vendor } from './vendor.ts';
import { readSegments } from './segments.ts';
import { voiceName } from '../voice-name.ts';

/** Fields that only AssemblyAI has. */
const ownFields = [
  'audio_url',
  'acoustic_model',
  'speech_model',
  'audio_duration',
  'language_model',
];
const lists = ['utterances', 'sentences', 'paragraphs', 'words'];

/** AssemblyAI: `utterances` or `words`, or `sentences` or `paragraphs` on request, in milliseconds; speakers are letters. */
export const readAssemblyAi: Vendor = (value) => {
  if (!isFields(value) || !ownFields.some((field) => field in value)) return undefined;
  const list = lists.map((name) => fieldsIn(value[name])).find(({ length }) => length > 0);
  if (!list) return undefined;
  return readSegments(list, { unitsPerSecond: 1000, nameOf: voiceName });
};
