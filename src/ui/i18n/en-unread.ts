import type { FileDiagnostic, FileFault } from '../../core/episode/local-episode.ts';
import type { ShowDiagnostic } from '../../core/episode/show-diagnostic.ts';
import type { DiagnosticCode } from '../../core/transcript/diagnostic.ts';
import { counting } from './formatting.ts';

const { number, counted } = counting('en');

/** Says something of a name or of words that are in quotes already; empty if there are none. */
type Say = (quoted: string) => string;

/** What becomes of dropped files that are of use elsewhere. */
type UnusedFiles = Extract<FileDiagnostic, { names: unknown }>['code'];

/** What could not be read, by its code. It comes with what tells it, so that the start does without. */
export const enUnread = {
  // What could not be read in a transcript or in chapters, by its code
  diagnostics: {
    'bad-timestamp': (text) =>
      text ? `Cannot read the times in ${text}.` : 'Cannot read the times here.',
    'stray-text': (text) => `Text that belongs to no time: ${text}.`,
    'end-before-start': () => 'The line ends before it starts.',
    'cut-off': () => 'The file breaks off before its end.',
    damaged: () => 'The file is damaged; it was read as far as it goes.',
    'packed-damaged': () => 'The compressed file is damaged; what could be unpacked is shown.',
    'no-list': () => 'This JSON file has no list of lines with text in it.',
    'no-chapter': (text) => `${text} stands where a chapter should be.`,
    'no-cues': () => 'There is no transcript in this file yet.',
    'unknown-format': () => 'This is not a transcript in a format that can be read.',
    'no-chapters': () => 'There are no chapters in this file.',
    'not-utf-8': () =>
      'The file is not in UTF-8; it was read as windows-1252, so some letters may be wrong.',
    'broken-letters': () => 'Some bytes of the file are not UTF-8; \uFFFD stands in their place.',
    'too-large': () => 'The file is larger than 256 MB, which is too large for a transcript.',
  } satisfies Record<DiagnosticCode, Say>,

  // Parts left out of a show, a feed or the page's address, or the reason why it could not be read, by code
  owners: {
    audio: 'the audio',
    transcript: 'the transcript',
    chapters: 'the chapters',
    picture: 'the picture',
    show: 'the show',
    feed: 'the feed',
  },
  /** An episode without a title, by its place in the list. */
  episodeAt: (place: number) => `episode ${number(place)}`,
  ofEpisode: (owner: string, episode: string) => `${owner} of ${episode}`,
  showDiagnostics: {
    'bad-address': (owner: string, address: string) =>
      `The address of ${owner} cannot be read: ${address}.`,
    'refused-address': (owner: string, address: string) =>
      `The address of ${owner} was left out: only http and https addresses are opened, not ${address}.`,
    'address-no-text': (owner: string) =>
      `The address of ${owner} was left out: write it in quotes, such as "ebb.mp3".`,
    'no-language': (owner: string) =>
      `The language of ${owner} was left out: write it as a tag like “en” or “pt-BR”.`,
    'no-colour': 'The accent colour was left out: write it as #rgb or #rrggbb.',
    /** `where`: the episode, or the show. */
    'unknown-key': (key: string, where: string, meant: string) =>
      `${where} has an unknown key ${key}; ${meant} may be meant.`,
    'bad-value': (key: string, where: string, right: string, text: string) =>
      `${key} of ${where} should be ${right}, not ${text}.`,
    'same-id': (id: string) =>
      `Several episodes have the id ${id}: a link to it opens the first of them.`,
    'no-list': 'The show file has no list “episodes”.',
    'no-episodes': (title: string) => `${title} has no episode that can be opened.`,
    'no-episode': (episode: string) =>
      `${episode} was left out: write it in braces, such as { "audio": "ebb.mp3" }.`,
    'nothing-there': (episode: string) =>
      `${episode} was left out: it has neither audio nor transcript.`,
    'entries-left-out': (count: number) =>
      counted(count, {
        one: 'One entry of the feed has neither audio nor transcript, and was left out.',
        other: '# entries of the feed have neither audio nor transcript, and were left out.',
      }),
    empty: { show: 'The show file is empty.', feed: 'The feed is empty.' },
    'web-page': {
      show: 'Where the show file should be, there is a web page or a feed. A feed is opened with “?feed=”.',
      feed: 'Where the feed should be, there is a web page.',
    },
    'no-object': (text: string) =>
      `This is not a show file: it begins with ${text}, and a show file with “{”.`,
    /** `message`: the engine’s own words. */
    'not-json': (message: string) => `There is a mistake in the JSON of the show file: ${message}`,
    'not-a-feed': 'There is no podcast feed (RSS, Atom or JSON Feed) at that address.',
  } satisfies Record<ShowDiagnostic['code'], unknown>,
  /** The right values, by key. */
  rightValues: {
    number: 'a number such as 7',
    duration: 'seconds or a time such as 31:05',
    published: 'a date such as 2026-05-01',
  },
  sameInOthers: (count: number) =>
    counted(count, {
      one: 'One more episode has the same.',
      other: '# more episodes have the same.',
    }),

  // Dropped files that were left out, by their codes
  fileDiagnostics: {
    unreadable: (file) =>
      `${file} cannot be read: it was moved or deleted, or is not shared with the browser.`,
    empty: (file) => `${file} is empty.`,
    pdf: (file) =>
      `${file} is a PDF: save its text as a text file, or ask for the transcript as SRT or VTT.`,
    rtf: (file) => `${file} is a word processor’s document: save it as plain text.`,
    office: (file) => `${file} is an Office document: save it as plain text.`,
    word: (file) => `${file} is a Word document: save it as plain text.`,
    archive: (file) => `${file} is an archive: unpack it, and drop what is inside.`,
    'no-sound': (file) => `${file} is named like audio, but holds text.`,
    'no-lines': (file) => `${file} holds no transcript that Cueline can read.`,
    unknown: (file) => `${file} is neither audio nor text nor a picture.`,
  } satisfies Record<FileFault, Say>,
  tooManyFiles: (count: number) =>
    counted(count, {
      one: 'One more file was not looked at: drop fewer at a time.',
      other: '# more files were not looked at: drop fewer at a time.',
    }),
  /** Files of use that the episode has no place for. */
  unusedFiles: {
    'further-audio': (names) =>
      `An episode has one recording. Not opened: ${names}. Dropped by itself, each becomes an episode of its own.`,
    'further-transcript': (names) =>
      `Not opened, because the recording of the same name was not: ${names}.`,
    'further-chapters': (names) => `An episode has one list of chapters. Not used: ${names}.`,
    'further-artwork': (names) => `An episode has one picture. Not used: ${names}.`,
    'lone-artwork': (names) =>
      `A picture needs a recording or a transcript of yours to go with: open that first, or drop both together. Not used: ${names}.`,
  } satisfies Record<UnusedFiles, Say>,
};

export type UnreadMessages = typeof enUnread;
