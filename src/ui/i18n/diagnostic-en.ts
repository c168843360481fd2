import type { EpisodeName, Owner, ShowDiagnostic } from '../../core/episode/show-diagnostic.ts';
import type { FileDiagnostic } from '../../core/episode/sorted-files.ts';
import type { Diagnostic } from '../../core/transcript/diagnostic.ts';
import { namesIn, sentence } from './user-error-words.ts';

const numbers = new Intl.NumberFormat('en');

/** The English words for what could not be read in a transcript or in chapters. */
export function diagnosticEn({ code, quote }: Diagnostic): string {
  switch (code) {
    case 'bad-timestamp':
      return quote ? `Cannot read the times in “${quote}”.` : 'Cannot read the times here.';
    case 'stray-text':
      return `Text that belongs to no time: “${quote}”.`;
    case 'end-before-start':
      return 'The line ends before it starts.';
    case 'cut-off':
      return 'The file breaks off before its end.';
    case 'damaged':
      return 'The file is damaged; it was read as far as it goes.';
    case 'packed-damaged':
      return 'The compressed file is damaged; what could be unpacked of it is shown.';
    case 'no-list':
      return 'This JSON file has no list of lines with text in it.';
    case 'no-chapter':
      return `“${quote}” stands where a chapter should be.`;
    case 'no-cues':
      return 'There is no transcript in this file yet.';
    case 'unknown-format':
      return 'This is not a transcript of a kind that can be read.';
    case 'no-chapters':
      return 'There are no chapters in this file.';
    case 'not-utf-8':
      return 'The file is not in UTF-8; it was read as windows-1252, so some letters may be wrong.';
    case 'broken-letters':
      return 'Some bytes of the file are not UTF-8; \uFFFD stands in their place.';
    default:
      return 'The file has more than 256 MB, which is too large for a transcript.';
  }
}

const owned = {
  audio: 'the audio',
  transcript: 'the transcript',
  chapters: 'the chapters',
  picture: 'the picture',
  show: 'the show',
  feed: 'the feed',
};

const episodeOf = (episode: EpisodeName) =>
  typeof episode === 'string' ? `“${episode}”` : `episode ${numbers.format(episode)}`;
/** Whose slip it is, and in how many more episodes there is the same. */
const slipIn = ({ episode }: { readonly episode?: EpisodeName }) =>
  episode === undefined ? 'the show file' : episodeOf(episode);
const others = (count: number) => {
  if (count === 0) return '';
  return count === 1
    ? ' One more episode has the same.'
    : ` ${numbers.format(count)} more episodes have the same.`;
};
const rightEn = {
  number: 'a number such as 7',
  duration: 'seconds or a time such as 31:05',
  published: 'a date such as 2026-05-01',
};
const nameOf = ({ of, episode }: Owner) =>
  episode === undefined ? owned[of] : `${owned[of]} of ${episodeOf(episode)}`;

/** The English words for what was left out of a show, a feed or the page's address, or why it is none. */
export function showDiagnosticEn(diagnostic: ShowDiagnostic): string {
  switch (diagnostic.code) {
    case 'bad-address':
      return `The address of ${nameOf(diagnostic)} cannot be read: “${diagnostic.quote}”.`;
    case 'refused-address':
      return `The address of ${nameOf(diagnostic)} was left out: only http and https addresses are opened, not “${diagnostic.quote}”.`;
    case 'address-no-text':
      return `The address of ${nameOf(diagnostic)} was left out: write it in quotes, such as "ebb.mp3".`;
    case 'no-language':
      return `The language of ${nameOf(diagnostic)} was left out: write it as a tag like “en” or “pt-BR”.`;
    case 'no-colour':
      return 'The accent colour was left out: write it as #rgb or #rrggbb.';
    case 'unknown-key':
      return `“${diagnostic.key}” in ${slipIn(diagnostic)} is not known; “${diagnostic.meant}” may be meant.${others(diagnostic.others)}`;
    case 'bad-value':
      return `“${diagnostic.key}” of ${slipIn(diagnostic)} should be ${rightEn[diagnostic.key]}, not “${diagnostic.quote}”.${others(diagnostic.others)}`;
    case 'same-id':
      return `Several episodes have the id “${diagnostic.id}”: a link to it opens the first of them.`;
    case 'no-list':
      return 'The show file has no list “episodes”.';
    case 'no-episodes':
      return `“${diagnostic.title}” has no episode that can be opened.`;
    case 'no-episode':
      return sentence(
        `${episodeOf(diagnostic.episode)} was left out: write it in braces, such as { "audio": "ebb.mp3" }`,
      );
    case 'nothing-there':
      return sentence(
        `${episodeOf(diagnostic.episode)} was left out: it has neither audio nor transcript`,
      );
    case 'entries-left-out':
      return diagnostic.count === 1
        ? 'One entry of the feed has neither audio nor transcript, and was left out.'
        : `${numbers.format(diagnostic.count)} entries of the feed have neither audio nor transcript, and were left out.`;
    case 'empty':
      return diagnostic.of === 'show' ? 'The show file is empty.' : 'The feed is empty.';
    case 'web-page':
      return diagnostic.of === 'show'
        ? 'Where the show file should be, there is a web page or a feed. A feed is opened with “?feed=”.'
        : 'Where the feed should be, there is a web page.';
    case 'no-object':
      return `This is no show file: it begins with “${diagnostic.quote}”, and a show file with “{”.`;
    case 'not-json':
      return sentence(`There is a slip in the JSON of the show file: ${diagnostic.quote}`);
    case 'atom':
      return 'The feed is in Atom’s format; Cueline reads RSS.';
    default:
      return 'There is no podcast feed (RSS) at that address.';
  }
}

/** The English words for a dropped file that was left out. */
export function fileDiagnosticEn(diagnostic: FileDiagnostic): string {
  if (diagnostic.code === 'too-many') {
    return diagnostic.count === 1
      ? 'One more file was not looked at: drop fewer at a time.'
      : `${numbers.format(diagnostic.count)} more files were not looked at: drop fewer at a time.`;
  }
  if ('names' in diagnostic) {
    return furtherEn[diagnostic.code](namesIn(diagnostic.names, (name) => `“${name}”`));
  }
  const file = `“${diagnostic.name}”`;
  switch (diagnostic.code) {
    case 'unreadable':
      return `${file} cannot be read: it was moved or deleted, or is not shared with the browser.`;
    case 'empty':
      return `${file} is empty.`;
    case 'pdf':
      return `${file} is a PDF: save its text as a text file, or ask for the transcript as SRT or VTT.`;
    case 'rtf':
      return `${file} is a word processor’s document: save it as plain text.`;
    case 'office':
      return `${file} is an Office document: save it as plain text.`;
    case 'word':
      return `${file} is a Word document: save it as plain text.`;
    case 'archive':
      return `${file} is an archive: unpack it, and drop what is inside.`;
    case 'no-sound':
      return `${file} is named as audio, but holds text.`;
    default:
      return `${file} is neither audio nor text nor a picture.`;
  }
}

const furtherEn = {
  'further-audio': (names: string) =>
    `An episode has one recording. Not opened: ${names}. Dropped by itself, each becomes an episode of its own.`,
  'further-transcript': (names: string) =>
    `Not opened, for the recording of that name was not: ${names}.`,
  'further-chapters': (names: string) => `An episode has one list of chapters. Not used: ${names}.`,
  'further-artwork': (names: string) => `An episode has one picture. Not used: ${names}.`,
  'lone-artwork': (names: string) =>
    `A picture needs a recording or a transcript of yours to go with: open that first, or drop both together. Not used: ${names}.`,
};
