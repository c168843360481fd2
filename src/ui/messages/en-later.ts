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
