/** Every word of the interface, in English. */
export const en = {
  appName: 'Cueline',
  titleWith: (episode: string) => `${episode} · Cueline`,

  // The bar
  player: 'Player',
  play: 'Play',
  pause: 'Pause',
  back: (seconds: number) => `Back ${seconds} seconds`,
  on: (seconds: number) => `On ${seconds} seconds`,
  previousLine: 'Previous line',
  nextLine: 'Next line',
  place: 'Place in the episode',
  placeOf: (time: string, duration: string, chapter?: string) =>
    `${time} of ${duration}${chapter ? `, ${chapter}` : ''}`,
  loadingSound: 'Loading the sound',
  speed: 'Speed',
  speedNow: (rate: string) => `Speed: ${rate} times`,
  rate: (rate: string) => `${rate}×`,
  normalSpeed: 'Normal speed',
  volume: 'Volume',
  volumeNow: (percent: number) => `Volume: ${percent} %`,
  muted: 'Muted',
  mute: 'Mute',
  unmute: 'Unmute',
  more: 'More',
  noAudio: 'No recording here. Drop an audio file on this page to listen.',

  // The transcript
  transcript: 'Transcript',
  loadingTranscript: 'Loading the transcript',
  noTranscriptTitle: 'No transcript yet',
  noTranscript: 'Drop a transcript on this page to read along: WebVTT, SRT and others will do.',
  backTo: (time: string) => `Back to ${time}`,
  backToStart: 'Back to the start',
  cutText: (rest: string) => `… (${rest} more characters)`,
  lineCount: (lines: string) => `${lines} lines`,

  // The look
  look: 'Look',
  view: 'View',
  viewAuto: 'As it suits the text',
  viewReading: 'Reading',
  viewLines: 'Lines',
  theme: 'Colours',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',

  // Episodes and files
  episode: 'Episode',
  episodes: 'Episodes',
  episodeNumber: (number: number) => `Episode ${number}`,
  minutes: (minutes: number) => `${minutes} min`,
  seconds: (seconds: number) => `${seconds} s`,
  chapters: 'Chapters',
  chaptersAndEpisodes: 'Chapters and episodes',
  yourFiles: 'Your files',
  forget: (title: string) => `Forget “${title}”`,
  openFiles: 'Open files',
  dropHere: 'Drop the recording and its transcript',
  dropHereMore: 'Any order, one at a time or together. They stay in this browser.',
  starting: 'Opening',
  emptyTitle: 'Listen with the words in view',
  emptyText:
    'Drop a recording and its transcript anywhere on this page. The line being said is marked, and a click on any line plays from there. Nothing leaves your browser.',
  openDemo: 'Play the demo',

  // Keys
  keys: 'Keys',
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
  troubles: 'What went wrong',
};

export type Messages = typeof en;
