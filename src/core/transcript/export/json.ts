import { isWordLevel } from '../finish/word-level.ts';
import { escapeMarkup, type Writer } from './writer.ts';

/**
 * Writes the podcast namespace's JSON. Words go beside each segment's body, as `words`, which other readers ignore.
 */
export const writeJson: Writer = ({ cues, language, untimed }) => {
  // Empty lists of words mark segments as lines, even short ones.
  const couldBeWords = !untimed && isWordLevel(cues);
  const segments = cues.map(({ start, end, text, speaker, words }) => ({
    ...(speaker !== undefined && { speaker }),
    ...(!untimed && { startTime: start, endTime: end }),
    body: escapeMarkup(text),
    ...((words || couldBeWords) && {
      words: (words ?? []).map((word) => ({
        startTime: word.start,
        endTime: word.end,
        body: text.slice(word.from, word.to),
      })),
    }),
  }));
  const head = { version: '1.0.0', ...(language !== undefined && { language }) };
  const lines = segments.map((segment) => `    ${JSON.stringify(segment)}`).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"segments":[\n${lines}\n]}\n`;
};
