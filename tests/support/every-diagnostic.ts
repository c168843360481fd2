import type { ShowDiagnostic } from '../../src/core/episode/show-diagnostic.ts';
import type { FileDiagnostic } from '../../src/core/episode/local-episode.ts';
import type { Diagnostic } from '../../src/core/transcript/diagnostic.ts';

const quote = '0:x --> 0:y';
const parts = ['audio', 'transcript', 'chapters', 'picture', 'show', 'feed'] as const;
const episodes = [{}, { episode: 'Low water' }, { episode: 3 }];

/** Every problem of a transcript or of chapters. */
export const everyDiagnostic: readonly Diagnostic[] = [
  { code: 'bad-timestamp', line: 3, quote },
  { code: 'bad-timestamp' },
  { code: 'stray-text', line: 1, quote },
  { code: 'end-before-start', line: 5 },
  { code: 'cut-off', line: 9 },
  { code: 'damaged', line: 9 },
  { code: 'packed-damaged' },
  { code: 'no-list' },
  { code: 'no-chapter', quote },
  { code: 'no-cues' },
  { code: 'unknown-format' },
  { code: 'no-chapters' },
  { code: 'not-utf-8' },
  { code: 'broken-letters' },
  { code: 'too-large' },
];

/** Every problem of a show, a feed or the page's address. */
export const everyShowDiagnostic: readonly ShowDiagnostic[] = [
  ...parts.flatMap((of) =>
    episodes.flatMap((episode): ShowDiagnostic[] => [
      { code: 'bad-address', of, ...episode, quote },
      { code: 'refused-address', of, ...episode, quote },
      { code: 'address-no-text', of, ...episode },
      { code: 'no-language', of, ...episode },
    ]),
  ),
  ...episodes.flatMap((episode) =>
    [0, 1, 1234].map((others): ShowDiagnostic => ({
      ...{ code: 'unknown-key', key: 'audoi', meant: 'audio', ...episode, others },
    })),
  ),
  ...(['number', 'duration', 'published'] as const).flatMap((key) =>
    [0, 1, 1234].map((others): ShowDiagnostic => ({
      ...{ code: 'bad-value', key, quote: 'soon', episode: 'Low water', others },
    })),
  ),
  { code: 'same-id', id: 'ebb' },
  ...(['no-colour', 'no-list', 'not-a-feed'] as const).map((code) => ({ code })),
  ...(['show', 'feed'] as const).flatMap((of): ShowDiagnostic[] => [
    { code: 'empty', of },
    { code: 'web-page', of },
  ]),
  { code: 'no-object', quote },
  { code: 'not-json', quote: 'Unexpected end of JSON input' },
  { code: 'no-episodes', title: 'Tides' },
  ...(['Low water', 3] as const).flatMap((episode): ShowDiagnostic[] => [
    { code: 'no-episode', episode },
    { code: 'nothing-there', episode },
  ]),
  { code: 'entries-left-out', count: 1 },
  { code: 'entries-left-out', count: 1234 },
];

/** Every problem of dropped files. */
export const everyFileDiagnostic: readonly FileDiagnostic[] = [
  ...(
    [
      'unreadable',
      'empty',
      'pdf',
      'rtf',
      'office',
      'word',
      'archive',
      'no-sound',
      'unknown',
    ] as const
  ).map((code) => ({ code, name: 'notes.doc' })),
  { code: 'too-many', count: 1 },
  { code: 'too-many', count: 1234 },
  ...(
    [
      'further-audio',
      'further-transcript',
      'further-chapters',
      'further-artwork',
      'lone-artwork',
    ] as const
  ).flatMap((code) => [
    { code, names: ['notes.doc'] },
    { code, names: ['a.mp3', 'b.mp3', 'c.mp3', 'd.mp3', 'e.mp3'] },
  ]),
];
