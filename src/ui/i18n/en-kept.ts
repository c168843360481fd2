import type { LibraryFileFault } from '../../core/kept/library-file.ts';
import { counting } from './formatting.ts';

const { number, counted } = counting('en');

/** What is said of kept passages, and of the library as a file. It comes with them, so that the start does without. */
export const enKept = {
  title: 'Kept passages',
  keep: 'Keep',
  /** What was pressed a moment ago is done. */
  done: 'Kept',
  doneBefore: 'Kept already',
  showAll: 'Show all',
  keyKeep: 'Keep the line being said and the one before',
  /** How many of the open episode are kept. */
  count: (count: number) => counted(count, { one: '# kept passage', other: '# kept passages' }),
  found: (found: number, count: number) => `${number(found)} of ${number(count)} kept passages`,
  which: 'Kept passages of',
  thisEpisode: 'This episode',
  allEpisodes: 'All episodes',
  search: 'Search words, notes and titles',
  none: (words: string) => `Nothing that is kept has “${words}” in it.`,
  emptyTitle: 'Nothing kept yet',
  empty:
    'Select words in the transcript and press Keep. Or press B while you listen: the line being said and the one before are kept.',
  /** The name of a mark beside the text. */
  mark: (words: string) => `Kept: “${words}”`,
  markWithNote: (words: string, note: string) => `Kept: “${words}”. Note: ${note}`,
  gone: 'Not found in this transcript any more; it plays from its time.',
  goneMark: (words: string) => `Kept here, and not found in this transcript any more: “${words}”`,
  note: 'Note',
  addNote: 'Add a note',
  editNote: 'Edit the note',
  noteOn: (words: string) => `Note on “${words}”`,
  noteDone: 'Done',
  remove: (words: string) => `Remove “${words}”`,
  removed: (words: string) => `“${words}” is removed.`,
  table: 'Table (CSV)',
  /** What takes room where nothing was chosen to be kept. */
  read: (size: string) => `${size} in this browser for pages and transcripts that were read`,
  librarySave: 'Save the library',
  libraryTake: 'Bring in a library',
  libraryWhat:
    'Places, kept passages, settings and timings as one file, for another browser. Your own files are not in it.',
  savedInPart: 'Episodes, places and timings could not be read, and are not in it.',
  taken: (parts: string) => `New or newer: ${parts}.`,
  places: (count: number) => counted(count, { one: '# place', other: '# places' }),
  timings: (count: number) => counted(count, { one: '# timing', other: '# timings' }),
  settings: 'settings',
  dropAgain:
    'Your own files are not in it: open your recordings again, and what was kept of them is there.',
  takenNothing: 'Everything in it was here already.',
  takenDamaged: (count: number) =>
    counted(count, {
      one: 'One entry could not be read, and was left out.',
      other: '# entries could not be read, and were left out.',
    }),
  takenForNow: 'This browser stores nothing here: kept passages last until you leave.',
  faults: {
    empty: 'This file is empty. Nothing was changed.',
    'not-json': 'This file is damaged, or no library: it is not JSON. Nothing was changed.',
    other: 'This is not a library that was saved here. Nothing was changed.',
    newer:
      'This library was saved by a newer version of this page. Reload the page, and try again.',
    unreadable: 'This file cannot be read. Nothing was changed.',
  } satisfies Record<LibraryFileFault | 'unreadable', string>,
};

export type KeptMessages = typeof enKept;
