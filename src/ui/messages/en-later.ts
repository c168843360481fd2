const numbers = new Intl.NumberFormat();
const number = (value: number) => numbers.format(value);
const percents = new Intl.NumberFormat(undefined, { style: 'percent' });
const percent = (share: number) => percents.format(share);

/** The words of the parts that are loaded when wanted, in English. */
export const enLater = {
  // The bar
  mute: 'Mute',
  unmute: 'Unmute',

  // The transcript
  noTranscriptTitle: 'No transcript yet',
  noTranscript: 'Drop a transcript on this page to read along: WebVTT, SRT and others will do.',
  backTo: (time: string) => `Back to ${time}`,
  backToStart: 'Back to the start',

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
  languageUnknown: 'The file does not say',
  aboutLines: 'Lines',
  number,
  lines: (count: number) => (count === 1 ? '1 line' : `${number(count)} lines`),
  aboutTimes: 'Times',
  timesOfWords: 'of each line and its words',
  timesOfSomeWords: 'of each line, and of some words',
  timesOfLines: 'of each line',
  timesNone: 'none: it reads, but no line can be played',
  aboutSpeakers: 'Speakers',
  noSpeakers: 'nobody is named',
  share: (share: number) => percent(share),
  aboutProblems: 'What could not be read',
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
    vtt: 'for web players, with the times of words',
    srt: 'for video players and editors',
    text: 'the words alone',
    markdown: 'for notes: speakers and times',
    json: 'for podcast apps, with the times of words',
  },
  saved: (name: string) => `Saved as ${name}`,
  notSaved: 'It could not be saved. Check the network and try again.',

  // The look
  view: 'View',
  viewAuto: 'As it suits the text',
  viewReading: 'Reading',
  viewLines: 'Lines',
  theme: 'Colours',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',

  // Episodes and files
  emptyTitle: 'Listen with the words in view',
  emptyText:
    'Drop a recording and its transcript anywhere on this page. The line being said is marked, and a click on any line plays from there. Nothing leaves your browser.',
  dropHere: 'Drop the recording and its transcript',
  dropHereMore: 'Any order, one at a time or together. They stay in this browser.',
  openDemo: 'Play the demo',

  // Keys
  close: 'Close',
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
  keyHelp: 'All keys',
  keyTab: 'Into the transcript; then arrows, Home, End; Enter plays',

  // Troubles
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
};

export type LaterMessages = typeof enLater;
