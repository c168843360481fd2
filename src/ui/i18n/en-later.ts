import { diagnosticEn } from './diagnostic-en.ts';
import { userErrorEn } from './user-error-en.ts';

const numbers = new Intl.NumberFormat('en');
const number = (value: number) => numbers.format(value);
const percents = new Intl.NumberFormat('en', { style: 'percent' });
const percent = (share: number) => percents.format(share);

/** What a quote is made of: `isTalk` where several speak, and each begins with a name. */
export interface QuoteFacts {
  readonly words: string;
  readonly isTalk: boolean;
  readonly speaker: string | undefined;
  readonly title: string;
  readonly time: string | undefined;
}

/** The words of the parts that are loaded when wanted, in English. */
export const enLater = {
  // The bar
  mute: 'Mute',
  unmute: 'Unmute',
  loudnessSetting: 'Even loudness',
  levellingWhy: 'Quiet voices louder, loud ones softer',
  levellingOtherSite: 'Not for this recording: its site lets no other page read the sound.',
  levellingNoMeans: 'Not here: this browser, or the sound device, does not let it.',
  skipSilence: 'Hurry through pauses',
  skipSilenceWhy: 'Pauses between lines go three times faster.',
  noPauses: 'This transcript tells of no pauses.',
  savedMinutes: (minutes: number, seconds: number) =>
    `${number(minutes)} min ${number(seconds)} s saved in this episode`,
  savedSeconds: (seconds: number) => `${number(seconds)} s saved in this episode`,
  repeat: 'Repeat',
  repeatOff: 'Off',
  repeatLine: 'Line',
  repeatPassage: 'Passage',
  repeatPassageHow: 'Open a link to a passage, or select one, to repeat it.',
  repeatPause: 'Pause between',
  repeatPauses: {
    '0': 'None',
    '1': '1 second',
    '2': '2 seconds',
    '5': '5 seconds',
    same: 'As long as what was said',
  },
  repeated: (count: number) => (count === 1 ? 'Heard once' : `Heard ${number(count)} times`),
  sleepChapter: 'End of the chapter',
  sleepEpisode: 'End of the episode',
  sleepIn: (left: string) => `The sound ends in ${left}.`,
  sleepMore: (minutes: number) => `${number(minutes)} min more`,
  sleepOff: 'Turn off',
  sleepWhy: 'The sound fades out, and your place is kept.',

  // The transcript
  quoted: (words: string) => `“${words}”`,
  sentence: (text: string) => `${text}.`,
  noTranscriptTitle: 'No transcript yet',
  noTranscript: 'Drop a transcript on this page to read along: WebVTT, SRT and others will do.',
  backTo: (time: string) => `Back to ${time}`,
  backToStart: 'Back to the start',

  // A passage that is selected, or that a link has opened
  passage: 'Selected passage',
  copyQuote: 'Copy quote',
  copyLink: 'Copy link',
  sharePassage: 'Share',
  savePicture: 'Save as picture',
  speakerSays: (speaker: string) => `${speaker}: `,
  quote: ({ words, isTalk, speaker, title, time }: QuoteFacts) =>
    `${isTalk ? words : `“${words}”`}\n— ${[speaker, title, time].filter(Boolean).join(', ')}`,
  sourceOnPicture: (facts: readonly (string | undefined)[]) => facts.filter(Boolean).join(' · '),
  quoteCopied: 'Quote copied',
  quoteCopiedWithoutLink: 'Quote copied, without a link: these files are only in your browser.',
  linkCopied: 'Link copied',
  copyByHand: 'The browser did not let this page copy. Copy it from here:',
  textToCopy: 'Text to copy',
  notShared: 'It could not be shared. Copy the quote or the link instead.',
  makingPicture: 'Drawing the picture',
  playPassage: (length: string) => `Play this passage (${length})`,
  playPassageAgain: 'Play it again',
  goOn: 'Go on from here',
  passageEnded: 'The passage ends here.',
  hint: 'Hint',
  lineHint:
    'Click any line to hear it. If you scroll away, the arrow at the bottom or the F key brings you back.',
  lineHintTouch:
    'Tap any line to hear it. If you scroll away, the arrow at the bottom brings you back.',
  untimedHint:
    'This transcript has no times: it can be read, but it does not follow the voice, and its lines cannot be played.',
  gotIt: 'Got it',
  reading: 'Reading the transcript',
  readingShare: (share: number) => `Reading the transcript: ${percent(share)}`,
  cancel: 'Cancel',

  // Several transcripts
  transcriptNow: (name: string) => `Transcript: ${name}`,
  transcriptsNow: (name: string, second: string) => `Transcript: ${name}, with ${second} below`,
  twoNames: (name: string, second: string) => `${name} + ${second}`,
  toldApart: (name: string, by: string) => `${name} (${by})`,
  languages: 'Languages',
  belowLines: 'Below each line',
  off: 'Off',
  readingSecond: (name: string) => `Reading ${name}`,
  secondFailed: (name: string) => `${name} cannot be shown below: it could not be read.`,
  secondUntimed: (name: string) =>
    `${name} cannot be shown below: it has no times to tell which line belongs where.`,
  firstUntimed: 'Nothing can be shown below: this transcript has no times.',

  // The search
  previousHit: 'Previous hit',
  nextHit: 'Next hit',
  closeSearch: 'Close the search',
  hitOf: (hit: number, count: number) => `${number(hit)} of ${number(count)}`,
  hitAloud: (hit: number, count: number, line: string) =>
    `${number(hit)} of ${number(count)}: ${line}`,
  nothingFound: 'Nothing found',

  // About the transcript
  aboutFormat: 'Format',
  formats: {
    vtt: 'WebVTT',
    srt: 'SRT (SubRip)',
    json: 'JSON',
    html: 'HTML',
    ttml: 'TTML',
    xml: 'Timed text in XML',
    ass: 'SSA/ASS (SubStation Alpha)',
    sbv: 'SBV (YouTube)',
    lrc: 'LRC (lyrics)',
    brackets: 'Lines with times in brackets, as Whisper prints them',
    tsv: 'A table (TSV)',
    text: 'Plain text',
    unknown: 'Unknown',
  },
  aboutLanguage: 'Language',
  aboutLines: 'Lines',
  number,
  lines: (count: number) => (count === 1 ? '1 line' : `${number(count)} lines`),
  aboutTimes: 'Times',
  timesOfWords: 'of each line and its words',
  timesOfSomeWords: 'of each line, and of some words',
  timesOfLines: 'of each line',
  timesNone: 'none: it can be read, but does not follow the voice',
  aboutSpeakers: 'Speakers',
  noSpeakers: 'nobody is named',
  share: (share: number) => percent(share),
  whoSpeaksWhen: 'Who speaks when',
  speaker: 'Speaker',
  speakerShare: (name: string, share: number) => `${name} · ${percent(share)}`,
  alone: 'Only',
  onlyOf: (name: string) => `Only ${name}`,
  previousTurn: (name: string) => `Previous turn of ${name}`,
  nextTurn: (name: string) => `Next turn of ${name}`,
  showAll: 'Show all speakers',
  onlySpeaker: (name: string) => `Only ${name} is shown`,
  allSpeakers: 'All speakers are shown',
  aboutDiagnostics: 'What could not be read',
  atLine: (line: number) => `Line ${number(line)}`,
  inFile: 'In the file',
  andMore: (count: number) => `and ${number(count)} more`,
  saveAs: 'Save as',
  saveNames: {
    vtt: 'WebVTT',
    srt: 'SRT',
    text: 'Plain text',
    markdown: 'Markdown',
    json: 'JSON',
  },
  saveWhy: {
    vtt: 'for web players',
    srt: 'for video players and editors',
    text: 'the words alone',
    markdown: 'for notes',
    json: 'for podcast apps',
  },
  saveWithWords: (why: string) => `${why}, with the times of words`,
  saveWithTimes: (why: string) => `${why}, with the times of lines`,
  saved: (name: string) => `Saved as ${name}`,
  notSaved: 'It could not be saved. Check the network and try again.',

  // The look
  textSize: 'Text size',
  textSizeOf: (share: number) => percent(share),
  measure: 'Line length',
  measures: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
  face: 'Typeface',
  faces: { sans: 'Sans', serif: 'Serif', lexend: 'Lexend' },
  lexendWhy: 'Lexend is made for readers with dyslexia.',
  dimToCome: 'Dim what is still to come',
  showAccent: 'The show’s own colour',
  lookReset: 'Back to normal',
  view: 'View',
  viewAuto: 'Auto',
  viewReading: 'Reading',
  viewLines: 'Lines',
  theme: 'Colours',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',

  // Episodes and files
  pageLanguage: 'Language of this page',
  pageLanguageAuto: 'As the browser',
  emptyTitle: 'Listen with the words in view',
  emptyText:
    'Drop a recording and its transcript anywhere on this page. The line being said is marked, and a click on any line plays from there. Nothing leaves your browser.',
  dropHere: 'Drop the recording and its transcript',
  dropHereMore: 'Any order, one at a time or together. They stay in this browser.',
  openDemo: 'Play the demo',

  // The library
  libraryEmptyTitle: 'Nothing here yet',
  libraryEmpty: 'What you listen to is listed here, with the place where you stopped.',
  librarySearch: 'Search titles and shows',
  libraryNone: (words: string) => `Nothing is called “${words}”.`,
  libraryCount: (count: number) => (count === 1 ? '1 episode' : `${number(count)} episodes`),
  libraryFound: (found: number, count: number) => `${number(found)} of ${number(count)} episodes`,
  timeLeft: (left: string) => `${left} left`,
  finished: 'Finished',
  notBegun: 'Not begun',
  now: 'Now',
  forgetAll: 'Forget all',
  forgotten: (count: number, title: string) =>
    count === 1 ? `“${title}” is forgotten.` : `${number(count)} episodes are forgotten.`,
  undo: 'Undo',
  keptHere: (all: string) => `${all} kept in this browser`,
  keptOwn: (own: string, all: string) => `${all} kept in this browser, ${own} of it your files`,

  // Keys
  close: 'Close',
  spaceKey: 'Space',
  keyPlay: 'Play or pause',
  keySkip: 'Back 15 seconds, on 30',
  keyStep: 'Back, on 5 seconds',
  keyLines: 'Previous, next line',
  keyRepeat: 'This line again',
  keySpeed: 'Slower, faster',
  keyNormal: 'Normal speed',
  keyMute: 'Mute',
  keyTenths: 'Jump to a tenth of the episode',
  keyFollow: 'Follow the voice',
  keyView: 'Reading or Lines',
  keySearch: 'Search; Enter goes on, Ctrl+Enter plays, Esc goes back',
  keyHelp: 'All keys',
  keyTab: 'Into the transcript; then arrows, Home, End; Enter plays',

  // Troubles
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  userError: userErrorEn,
  diagnostic: diagnosticEn,
};

export type LaterMessages = typeof enLater;
