import { expect, test } from 'vitest';
import { transcriptNames } from '../../../src/ui/transcript/languages/transcript-names.ts';

const at = (file: string) => ({ url: `https://a.example/${file}` });

test.each([
  [
    'the label, else the language, else the file',
    [
      { ...at('a.vtt'), language: 'de', label: 'Von Hand' },
      { ...at('b.vtt'), language: 'fr' },
      at('c.srt'),
    ],
    ['Von Hand', 'French', 'c.srt'],
  ],
  [
    'one language twice, by its files',
    [
      { ...at('a.vtt'), language: 'de' },
      { ...at('b.srt'), language: 'de' },
      { ...at('c'), language: 'en' },
    ],
    ['German (a.vtt)', 'German (b.srt)', 'English'],
  ],
  [
    'one label in two languages, by these',
    [
      { ...at('a.vtt'), language: 'de', label: 'Full' },
      { ...at('b.vtt'), language: 'fr', label: 'Full' },
    ],
    ['Full (German)', 'Full (French)'],
  ],
  [
    'one label twice in one language, by the files too',
    [
      { ...at('a.vtt'), language: 'de', label: 'Full' },
      { ...at('b.vtt'), language: 'de', label: 'Full' },
    ],
    ['Full (German) (a.vtt)', 'Full (German) (b.vtt)'],
  ],
  [
    'one file name in two folders, by their places',
    [at('de/talk.vtt'), at('fr/talk.vtt')],
    ['talk.vtt (1)', 'talk.vtt (2)'],
  ],
  [
    'a file without a name, by its place',
    [{ url: 'blob:x' }, { url: 'blob:y', name: 'y.vtt' }],
    ['1', 'y.vtt'],
  ],
])('a transcript is called by %s', (_, links, names) => {
  expect(transcriptNames(links)).toEqual(names);
});
