import type { KeepFailureCode } from '../../core/episode/kept-recordings.ts';
import type { UserErrorMessages } from './en-errors.ts';
import type { KeysMessages } from './en-keys.ts';
import type { KeptMessages } from './en-kept.ts';
import type { PublishingMessages } from './en-publishing.ts';
import type { UnreadMessages } from './en-unread.ts';
import { counting } from './formatting.ts';

const { number, percent, counted, shift, tenths } = counting('en');

/** The parts of a quote. */
export interface QuoteFacts {
  readonly words: string;
  /** Several people speak, and each turn begins with a name. */
  readonly isTalk: boolean;
  readonly speaker: string | undefined;
  readonly title: string;
  readonly time: string | undefined;
}

/** Every message of the interface, in the order of the page. The other languages have the same. */
export const en = {
  /** BCP 47 tag, for numbers, dates and names of languages. */
  locale: 'en',
  appName: 'Cueline',
  titleWith: (episode: string) => `${episode} · Cueline`,
  number,
  shift,
  tenths,
  /** `share`: 0 to 1. */
  percent,
  minutes: (minutes: number) => `${minutes} min`,
  seconds: (seconds: number) => `${seconds} s`,
  quoted: (words: string) => `“${words}”`,
  sentence: (text: string) => `${text}.`,
  starting: 'Opening',
  partMissing: 'Part of this page did not load. Reload the page to try again.',
  partOffline: 'This part of the page comes once there is a connection.',
  waitsOffline: 'No connection. The sound goes on when it is back.',
  waitsForSound: 'Waiting for the recording …',
  close: 'Close',
  cancel: 'Cancel',

  // The header
  search: 'Search the transcript',
  about: 'About this transcript',
  look: 'Look',
  library: 'Library',
  openFiles: 'Open files',
  files: 'Files',
  filesOfEpisode: 'Files of this episode',
  fileKinds: {
    audio: 'Recording',
    transcript: 'Transcript',
    chapters: 'Chapters',
    artwork: 'Picture',
  },
  replaceFile: (name: string) => `Replace ${name}`,
  removeFile: (name: string) => `Remove ${name}`,
  fileApart: (name: string) => `Make ${name} an episode of its own`,
  addFiles: 'Add files',
  keys: 'Keys',

  // Notices
  whatWentWrong: 'What went wrong',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',

  // The look
  view: 'View',
  viewAuto: 'Auto',
  viewReading: 'Reading',
  viewLines: 'Lines',
  theme: 'Colours',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  textSize: 'Text size',
  measure: 'Line length',
  measures: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
  face: 'Typeface',
  faces: { sans: 'Sans', serif: 'Serif', lexend: 'Lexend' },
  lexendWhy: 'Lexend is made for readers with dyslexia.',
  highlight: 'Highlight',
  highlights: { line: 'Line', word: 'Word', both: 'Both', none: 'None' },
  wordsEstimated: 'This transcript times lines only: words are estimated, and marked lighter.',
  stayAwake: 'Keep the screen on while it plays and follows',
  dimToCome: 'Dim what is still to come',
  showAccent: 'The show’s own colour',
  pageLanguage: 'Language of this page',
  pageLanguageAuto: 'Same as the browser',
  lookReset: 'Back to normal',

  // The page without an episode
  emptyTitle: 'Listen with the words in view',
  emptyText:
    'Drop a recording and its transcript anywhere on this page. The line being spoken is marked, and a click on any line plays from there. Nothing leaves your browser.',
  dropHere: 'Drop the recording and its transcript',
  dropHereMore: 'In any order, one at a time or together. They stay in this browser.',
  openDemo: 'Play the demo',

  // The episode panel
  episode: 'Episode',
  episodes: 'Episodes',
  episodesAbove: 'Show the episodes above',
  /** Above a show of another site: where its words come from. */
  comesFrom: (host: string) => `This show comes from ${host}.`,
  episodeNumber: (which: number) => `Episode ${which}`,
  chapters: 'Chapters',
  chaptersAndEpisodes: 'Chapters and episodes',
  more: (chapter: string) => `More about “${chapter}”, in a new tab`,
  aboutEpisode: 'About this episode',
  yourFiles: 'Your files',
  forget: (title: string) => `Forget “${title}”`,

  // A recording that is kept in this browser
  keepOffline: 'Keep offline',
  keepOfflineOf: (title: string) => `Keep “${title}” offline`,
  keepWhy: 'To listen without a network',
  keepComing: 'Being kept offline',
  keepStarts: 'Asking for the recording',
  keepShare: (done: string, all: string) => `${done} of ${all}`,
  keepCancel: 'Stop keeping it',
  keepCancelOf: (title: string) => `Stop keeping “${title}”`,
  kept: 'Kept offline',
  keptWith: (size: string) => `Kept offline (${size})`,
  keepRemove: 'Remove from this browser',
  keepRemoveOf: (title: string) => `Remove the recording of “${title}” from this browser`,
  spaceLeft: (size: string) => `${size} free`,
  keepFailed: 'It could not be kept',
  keepFailures: {
    'not-found': 'Its host has no such file.',
    refused: 'Its host does not let other sites read the recording (no CORS permission).',
    unreachable: 'Its host cannot be reached.',
    insecure: 'Its address begins with http, and a page on https may read from https only.',
    offline: 'There is no connection, or it was lost.',
    server: 'Its host answered with an error.',
    'too-large': 'The recording is too large.',
    full: 'This browser has no room left for it.',
    'no-storage': 'This browser does not store recordings here.',
    'own-fault': 'Part of this page did not load, or it failed.',
  } satisfies Record<KeepFailureCode, string>,

  // The transcript
  transcript: 'Transcript',
  loadingTranscript: 'Loading the transcript',
  reading: 'Reading the transcript',
  readingShare: (share: number) => `Reading the transcript: ${percent(share)}`,
  cutText: (rest: string) => `… (${rest} more characters)`,
  /** For listeners of a published episode. */
  noTranscriptHere: 'There is no transcript of this episode.',
  noTranscriptTitle: 'No transcript yet',
  noTranscript: 'Drop a transcript on this page to read along: WebVTT, SRT or another format.',
  /** `time`: where the line begins. */
  toSaidLine: (time: string) => `To the line being said (${time})`,
  /** `time`: where the jump began. */
  undoJump: (time: string) => `Undo the jump (${time})`,
  backToStart: 'Back to the start',
  hint: 'Hint',
  lineHint:
    'Click any line to hear it. If you scroll away, the arrow at the bottom or the F key brings you back.',
  lineHintTouch:
    'Tap any line to hear it. If you scroll away, the arrow at the bottom brings you back.',
  untimedHint:
    'This transcript has no times: it can be read, but it does not follow the voice, and its lines cannot be played.',
  gotIt: 'Got it',

  // The search
  previousHit: 'Previous hit',
  nextHit: 'Next hit',
  closeSearch: 'Close the search',
  hitOf: (hit: number, count: number) => `${number(hit)} of ${number(count)}`,
  hitAloud: (hit: number, count: number, line: string) =>
    `${number(hit)} of ${number(count)}: ${line}`,
  nothingFound: 'Nothing found',
  foundLines: 'Found lines',
  wholeWords: 'Whole words',
  inAnyOrder: 'All words, in any order',
  searchesOriginal: 'Searches the original, not the translation.',
  nearest: 'Nearest:',
  playFrom: (time: string) => `Play from ${time}`,

  // The search in all episodes
  searchShow: 'Search what was said',
  clearSearch: 'Clear the search',
  searching: 'Searching',
  results: 'Results',
  foundIn: (lines: number, episodes: number) =>
    `${counted(lines, { one: '# line', other: '# lines' })} in ${counted(episodes, { one: '# episode', other: '# episodes' })}`,
  wordsFirst: (words: number): string =>
    words === 2 ? 'lines with both words first' : 'lines with all words first',
  moreInEpisode: (count: number) => `${number(count)} more in this episode`,
  moreEpisodes: (count: number) =>
    counted(count, { one: '# more episode', other: '# more episodes' }),
  notSaid: (words: string) => `“${words}” is not said in any episode.`,
  notSaidNext: 'Try fewer words, or only how they begin.',
  typeMore: 'Many words begin like that: type a little more.',
  searchPartial: 'Part of the search did not load, so lines may be missing.',
  searchFailed: 'The search did not load.',
  linesNotLoaded: 'These lines could not be loaded.',
  inAllEpisodes: 'In all episodes',

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

  // The speakers
  speaker: 'Speaker',
  speakerShare: (name: string, share: number) => `${name} · ${percent(share)}`,
  alone: 'Only',
  onlyOf: (name: string) => `Only ${name}`,
  playAlone: 'Play only',
  playOnly: (name: string) => `Play only ${name}`,
  previousTurn: (name: string) => `Previous turn of ${name}`,
  nextTurn: (name: string) => `Next turn of ${name}`,
  showAll: 'Show all speakers',
  onlySpeaker: (name: string) => `Only ${name} is shown`,
  allSpeakers: 'All speakers are shown',

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

  // Sharing the episode
  shareEpisode: 'Share this episode',
  linkToEpisode: 'Link',
  startAt: (time: string) => `Start at ${time}`,
  copy: 'Copy',
  embedInPage: 'Embed in a page',
  embedSizes: { small: 'Small', full: 'With transcript' },
  embedCode: 'Code for the page',
  codeCopied: 'Code copied',
  preview: 'Preview',
  shareWithApp: 'Share with an app',
  linkNotShared: 'It could not be shared. Copy the link instead.',
  nothingToPlay: 'There is nothing to play here.',

  // About the transcript
  aboutFormat: 'Format',
  formats: {
    xml: 'Timed text in XML',
    lrc: 'LRC (lyrics)',
    brackets: 'Lines with times in brackets, as Whisper prints them',
    tsv: 'A table (TSV)',
    text: 'Plain text',
    unknown: 'Unknown',
  },
  aboutLanguage: 'Language',
  aboutLines: 'Lines',
  lines: (count: number) => counted(count, { one: '# line', other: '# lines' }),
  aboutTimes: 'Times',
  timesOfWords: 'of each line and its words',
  timesOfSomeWords: 'of each line, and of some words',
  timesOfLines: 'of each line',
  timesNone: 'none: it can be read, but does not follow the voice',
  aboutSpeakers: 'Speakers',
  noSpeakers: 'nobody is named',
  whoSpeaksWhen: 'Who speaks when',
  aboutDiagnostics: 'What could not be read',
  atLine: (line: number) => `Line ${number(line)}`,
  inFile: 'In the file',
  andMore: (count: number) => `and ${number(count)} more`,
  saveAs: 'Save as',
  saveWhy: {
    vtt: 'for web players',
    srt: 'for video players and editors',
    text: 'the words alone',
    markdown: 'for notes',
    json: 'for podcast apps',
    epub: 'for e-readers that read along',
  },
  saveWithWords: (why: string) => `${why}, with the times of words`,
  saveWithTimes: (why: string) => `${why}, with the times of lines`,
  saved: (name: string) => `Saved as ${name}`,
  savedSilent: (name: string, why: string) => `Saved as ${name}, without sound: ${why}`,
  noSound: {
    'no-recording': 'there is no recording.',
    unreadable: 'its host lets no page read the recording.',
    kind: 'e-readers want MP3, AAC or Opus.',
    untimed: 'its lines have no times.',
  },
  makingBook: 'Making the book …',
  notSaved: 'It could not be saved. Check the network and try again.',

  // The bar
  player: 'Player',
  noAudio: 'No recording yet. Drop an audio file on this page to listen.',
  play: 'Play',
  pause: 'Pause',
  pauseWaiting: 'Pause (waiting for the recording)',
  back: (seconds: number) => `Back ${seconds} seconds`,
  forward: (seconds: number) => `Forward ${seconds} seconds`,
  previousLine: 'Previous line',
  nextLine: 'Next line',
  keepNow: 'Keep what was just said',
  previousEpisode: 'Previous episode',
  nextEpisode: 'Next episode',
  place: 'Place in the episode',
  placeOf: (time: string, duration: string, chapter?: string) =>
    `${time} of ${duration}${chapter ? `, ${chapter}` : ''}`,
  speed: 'Speed',
  speedNow: (rate: string) => `Speed: ${rate}`,
  rate: (rate: string) => `${rate}×`,
  skipSilence: 'Hurry through pauses',
  skipSilenceWhy: 'Pauses between lines go three times faster.',
  noPauses: 'The times of this transcript leave no pauses.',
  savedMinutes: (minutes: number, seconds: number) =>
    `${number(minutes)} min ${number(seconds)} s saved in this episode`,
  savedSeconds: (seconds: number) => `${number(seconds)} s saved in this episode`,
  volume: 'Volume',
  volumeNow: (hundredths: number) => `Volume: ${percent(hundredths / 100)}`,
  muted: 'Muted',
  mute: 'Mute',
  unmute: 'Unmute',
  loudness: 'Even loudness',
  loudnessWhy: 'Quiet voices louder, loud ones softer',
  loudnessOtherSite: 'Not for this recording: its site does not let other pages read the sound.',
  loudnessNoMeans: 'Not here: this browser, or the sound device, does not allow it.',
  repeat: 'Repeat',
  repeatOff: 'Off',
  repeatLine: 'Line',
  repeatPassage: 'Passage',
  repeatPassageHow: 'To repeat a passage, select one or open a link to one.',
  lineByLine: 'Pause after each line',
  lineByLineWhy: 'Space plays the next line.',
  repeatPause: 'Pause in between',
  repeatPauses: {
    '0': 'None',
    '1': '1 second',
    '2': '2 seconds',
    '5': '5 seconds',
    same: 'As long as what was said',
  },
  repeated: (count: number) => (count === 1 ? 'Heard once' : `Heard ${number(count)} times`),
  sleep: 'Sleep timer',
  sleepNow: (left: string) => `Sleep timer: ${left}`,
  sleepChapter: 'End of the chapter',
  sleepEpisode: 'End of the episode',
  sleepIn: (left: string) => `The sound ends in ${left}.`,
  sleepMore: (minutes: number) => `${number(minutes)} min more`,
  sleepOff: 'Turn off',
  sleepWhy: 'The sound fades out, and your place is kept.',

  // The library
  libraryEmptyTitle: 'Nothing here yet',
  libraryEmpty: 'What you listen to is listed here, with the place where you stopped.',
  librarySearch: 'Search titles and shows',
  libraryNone: (words: string) => `No title or show has “${words}” in it.`,
  libraryCount: (count: number) => counted(count, { one: '# episode', other: '# episodes' }),
  libraryFound: (found: number, count: number) => `${number(found)} of ${number(count)} episodes`,
  timeLeft: (left: string) => `${left} left`,
  finished: 'Finished',
  notBegun: 'Not started',
  now: 'Now',
  forgetAll: 'Forget all',
  forgotten: (count: number, title: string) =>
    count === 1 ? `“${title}” is forgotten.` : `${number(count)} episodes are forgotten.`,
  undo: 'Undo',
  keptHere: (all: string) => `${all} kept in this browser`,
  keptOwn: (own: string, all: string) => `${all} kept in this browser, ${own} of it your files`,
  keptOffline: (size: string) => `${size} of it kept offline`,

  // The show's page
  newestFirst: (count: number) => `${number(count)}, newest first`,
  firstToLast: (count: number) => `${number(count)}, from the first on`,
  newestEpisode: 'Newest episode',
  firstEpisode: 'Start with the first',
  /** `left` is the whole of `timeLeft`. */
  continueWith: (title: string, left?: string) =>
    `Continue “${title}”${left === undefined ? '' : `, ${left}`}`,
  /** Stands before names. */
  withPeople: 'With',
  newEpisode: 'New',
  heard: 'Heard',
  filter: 'Filter the episodes',
  filterNone: (words: string) => `No episode has “${words}” in its title or its description.`,
  showLinks: 'Links of the show',
  noEpisodes: 'The first episode is still to come.',
  readsAlong: 'Reads along with Cueline',
  notThereTitle: 'This page is not here',
  notThere: 'The address may be misspelt, or the page was moved.',
  notHereOfflineTitle: 'This page is not at hand without a network',
  notHereOffline:
    'It was not read in this browser before. What was read here opens from the page of the show.',
  allEpisodes: 'All episodes',
  recording: 'Recording',
  listenHere: 'Listen and read along',
  needsScript: 'The player needs JavaScript.',

  // Publishing one’s own files
  publish: 'Publish …',
  /** In `en-publishing.ts`. */
  publishing: undefined,

  // Timing: how lines and sound fit
  timing: 'Timing',
  nudges: 'Move the lines',
  nudgeEarlier: (by: string) => `Lines earlier (${by})`,
  nudgeLater: (by: string) => `Lines later (${by})`,
  pickHeard: 'Pick the line I hear',
  pickLine: 'Click the line that you hear now.',
  adStarts: 'Ad starts here',
  adIsOver: 'Ad is over',
  adRuns: 'Press “Ad is over” at its end: the lines after it move along.',
  linesAsPublished: 'Lines are where the transcript has them.',
  linesLater: (by: string) => `Lines come ${by} later than in the transcript.`,
  linesEarlier: (by: string) => `Lines come ${by} earlier than in the transcript.`,
  moveAll: 'Move all lines',
  moveRest: 'Move only the lines from here on',
  timingReset: 'Undo all',
  findShift: 'Find the shift',
  shiftListening: 'Listening for where speech begins …',
  linesSeemEarly: (by: string) => `The lines seem ${by} early.`,
  linesSeemLate: (by: string) => `The lines seem ${by} late.`,
  insertionSeems: (length: string, at: string) =>
    `At ${at}, ${length} seem to have been put in. Move the lines after that?`,
  moveThem: 'Move them',
  leaveThem: 'Leave them',
  linesFit: 'The lines fit the sound.',
  noShift: 'The sound shows no clear shift.',
  shiftUnreadable: 'This recording cannot be read here.',
  shiftCostly: 'For that, the whole recording would be read.',
  notInTranscript: 'Not in the transcript',
  toItsEnd: (clock: string) => `Go to its end, ${clock}`,
  hearNow: 'I hear this now',
  aboutFit: 'Timing',
  fits: {
    plain: 'as published',
    /** Of the listener's own files. */
    own: 'as its file says',
    show: 'as the show says',
    found: 'found in the sound',
    hand: 'moved by hand',
  },
  fitDetails: {
    /** `share`: 0 to 1. */
    listening: (share: number) =>
      `So far, ${percent(share)} of it was listened to. A lighter mark is a guess: that part is still to come.`,
    unchecked: 'Not compared with the sound so far.',
    agrees: 'The sound agrees with it.',
    whole: 'Nothing was put into it.',
    same: 'It is the very recording that was transcribed.',
    unfit: 'Nothing in it is what was transcribed: it is another recording, or a new version.',
    unreadable:
      'Whether anything was put in cannot be told here: its host lets no page read it, or this browser cannot decode it.',
    costly: 'To find what was put in, the whole recording would have to be read.',
  },
  /** `ranges`: one or more, such as 1:00–1:34. */
  gapsFound: (ranges: string) => `Not in the transcript: ${ranges}`,
  recordingLonger: (by: string) => `The recording is ${by} longer than published.`,
  recordingShorter: (by: string) =>
    `The transcript goes on for ${by} after the recording has ended.`,
  listenTo: (size: string | undefined) => (size ? `Listen to it (${size})` : 'Listen to it'),
  fixTiming: 'Fix the timing',
  aboutJumps: 'Jumps',
  jumps: {
    unknown: 'not looked at yet',
    'as-it-is': 'exact',
    exact: 'exact, by an index of the file',
    'not-yet': 'approximate for now: this page is still being set up to place them exactly',
    unread: 'approximate: variable bit rate',
    inexact: 'approximate: variable bit rate',
    unreadable: 'may be approximate',
  },
  withOffBy: (how: string, seconds: number) => `${how}, up to about ${number(seconds)} s off`,
  jumpsUnread: 'At the first jump the file is looked through; from then on, jumps are exact.',
  playHere: 'Play here',
  readOnce: 'Read it once',
  aboutMark: 'Delay of the highlight',
  measureMark: 'Measure how late it is',
  markWaits: 'Waits for the next line; the sound has to play.',
  milliseconds: (ms: number) => `${number(ms)} ms`,
  markLate: (last: string, median: string, worst: string) =>
    `last ${last}, median ${median}, worst ${worst}`,
  markWhy: (lines: string) =>
    `Over ${lines}: from where a line begins in the sound to the frame that shows its mark. Below 0 ms it is early. What screen and loudspeaker add is not counted.`,
  adjustTiming: 'Adjust',
  saveMoved: 'Times are saved as you moved them.',
  mapPicture: (gaps: number) =>
    counted(gaps, {
      one: 'Where the transcript is heard: # stretch of the recording is not in it',
      other: 'Where the transcript is heard: # stretches of the recording are not in it',
    }),

  /** In `en-kept.ts`. */
  keptPassages: undefined,

  /** In `en-keys.ts`. */
  keysHelp: undefined,

  // What did not work
  yourFile: 'your file',
  site: (host: string | undefined) => host ?? 'The other site',
  /** In `en-errors.ts`. */
  userErrors: undefined,

  /** In `en-unread.ts`. */
  unread: undefined,
};

/** Words that the start does without are in the file of each language; of English they are loaded on their own. */
export type Messages = Omit<
  typeof en,
  'publishing' | 'userErrors' | 'unread' | 'keptPassages' | 'keysHelp'
> & {
  keysHelp: KeysMessages | undefined;
  publishing: PublishingMessages | undefined;
  keptPassages: KeptMessages | undefined;
  userErrors: UserErrorMessages | undefined;
  unread: UnreadMessages | undefined;
};
