import { fieldsIn, isFields, textOf, type Fields } from '../../../text/fields.ts';
import { parseTimeValue } from '../../../time.ts';
import { joinWords } from '../../finish/join-words.ts';
import { tokenOf, type Token } from '../../finish/token.ts';
import { languageOf, type Vendor } from './vendor.ts';
import { voiceName } from '../voice-name.ts';

/**
 * Amazon Transcribe: `results.items[]` with seconds as strings and punctuation without times. Speakers are on the items, in
 * `speaker_labels.segments[]`, or each has a channel with its own items.
 */
export const readAmazon: Vendor = (value) => {
  const results = isFields(value) ? value['results'] : undefined;
  if (!isFields(value) || !isFields(results) || !Array.isArray(results['items'])) return undefined;
  const speakers = speakersByStart(results['speaker_labels']);
  const channels = isFields(results['channel_labels'])
    ? fieldsIn(results['channel_labels']['channels'])
    : [];
  const lists = channels.map((channel) => fieldsIn(channel['items']));
  const language = languageOf(results);
  return {
    cues: (lists.some(({ length }) => length > 0) ? lists : [fieldsIn(results['items'])]).flatMap(
      (items, channel) =>
        joinWords(tokensOf(items, speakers, lists.length > 1 ? channel : undefined)),
    ),
    diagnostics: [],
    ...(language !== undefined && { language }),
  };
};

/** Speakers by the start of each word, as text: that links items to labels. */
function speakersByStart(labels: unknown): ReadonlyMap<string, unknown> {
  const segments = isFields(labels) ? fieldsIn(labels['segments']) : [];
  const pairs = segments.flatMap((segment) =>
    [...fieldsIn(segment['items']), segment].map((item): [string, unknown] => [
      textOf(item, ['start_time']) ?? '',
      item['speaker_label'] ?? segment['speaker_label'],
    ]),
  );
  return new Map(pairs.reverse());
}

function tokensOf(
  items: readonly Fields[],
  speakers: ReadonlyMap<string, unknown>,
  channel: number | undefined,
): Token[] {
  let current: unknown = channel;
  return items.map((item) => {
    const start = parseTimeValue(item['start_time']);
    const end = parseTimeValue(item['end_time']);
    current = item['speaker_label'] ?? speakers.get(textOf(item, ['start_time']) ?? '') ?? current;
    const speaker = voiceName(current);
    const text = textOf(fieldsIn(item['alternatives'])[0] ?? item, ['content']) ?? '';
    return tokenOf(text, start, end, speaker);
  });
}
