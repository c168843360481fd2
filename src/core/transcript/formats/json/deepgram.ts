import { fieldsIn, isFields, textOf, type Fields } from '../../../text/fields.ts';
import type { Draft } from '../../draft.ts';
import { languageOf, type Vendor } from './vendor.ts';
import { readSegments } from './segments.ts';
import { voiceName } from '../voice-name.ts';

const options = { unitsPerSecond: 1, nameOf: voiceName } as const;

/** Deepgram: `results.utterances`, or `results.channels[].alternatives[0]` with words and paragraphs. Speakers are numbers. */
export const readDeepgram: Vendor = (value) => {
  const results = isFields(value) ? value['results'] : undefined;
  if (!isFields(results) || !Array.isArray(results['channels'])) return undefined;
  const channels = fieldsIn(results['channels']);
  const utterances = fieldsIn(results['utterances']);
  const language = languageOf(channels[0] ?? {});
  const draft =
    utterances.length > 0
      ? readSegments(utterances, options)
      : joined(
          channels.map((channel, i) => readChannel(channel, channels.length > 1 ? i : undefined)),
        );
  return { ...draft, ...(language !== undefined && { language }) };
};

function readChannel(channel: Fields, voice: number | undefined): Draft {
  const best = fieldsIn(channel['alternatives'])[0] ?? {};
  const words = fieldsIn(best['words']);
  const paragraphs = isFields(best['paragraphs']) ? fieldsIn(best['paragraphs']['paragraphs']) : [];
  const speaker = words.find((word) => word['speaker'] != null)?.['speaker'] ?? voice;
  if (words.length > 0) return readSegments([{ words, speaker: voice }], options);
  if (paragraphs.length > 0) return readSegments(paragraphs, options);
  return readSegments([{ text: textOf(best, ['transcript']) ?? '', speaker }], options);
}

function joined(drafts: readonly Draft[]): Draft {
  return {
    cues: drafts.flatMap(({ cues }) => cues),
    diagnostics: drafts.flatMap(({ diagnostics }) => diagnostics),
    untimed: drafts.length > 0 && drafts.every(({ untimed }) => untimed === true),
  };
}
