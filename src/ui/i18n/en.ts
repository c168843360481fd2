/** The words of the interface that the page starts with, in English. */
export const en = {
  /** BCP 47 tag, for numbers, dates and names of languages. */
  locale: 'en',
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
  speed: 'Speed',
  speedNow: (rate: string) => `Speed: ${rate}`,
  rate: (rate: string) => `${rate}×`,
  volume: 'Volume',
  volumeNow: (percent: number) => `Volume: ${percent} %`,
  muted: 'Muted',
  sleep: 'Sleep timer',
  sleepNow: (left: string) => `Sleep timer: ${left}`,
  noAudio: 'No recording here. Drop an audio file on this page to listen.',

  // The transcript
  transcript: 'Transcript',
  search: 'Search the transcript',
  about: 'About this transcript',
  loadingTranscript: 'Loading the transcript',
  cutText: (rest: string) => `… (${rest} more characters)`,

  // The look
  look: 'Look',

  // Episodes and files
  episode: 'Episode',
  episodes: 'Episodes',
  episodeNumber: (number: number) => `Episode ${number}`,
  minutes: (minutes: number) => `${minutes} min`,
  seconds: (seconds: number) => `${seconds} s`,
  chapters: 'Chapters',
  more: (chapter: string) => `More about “${chapter}”, in a new tab`,
  chaptersAndEpisodes: 'Chapters and episodes',
  aboutEpisode: 'About this episode',
  library: 'Library',
  yourFiles: 'Your files',
  forget: (title: string) => `Forget “${title}”`,
  openFiles: 'Open files',
  starting: 'Opening',

  // Keys
  keys: 'Keys',

  // Troubles
  userErrors: 'What went wrong',
  partMissing: 'A part of this page did not come. Reload it to try again.',
};

export type Messages = typeof en;
