import type { UserError } from '../../core/episode/user-error.ts';

const notFetched = {
  show: 'The show could not be fetched',
  transcript: 'The transcript could not be fetched',
  chapters: 'The chapters could not be fetched',
  audio: 'The recording could not be fetched',
};
const copyAgain = (files: string) => `Copy or download it again, and replace it under ${files}.`;

/**
 * What did not work, by its code: what failed, why as far as known, what to do next. It comes with what tells it, so that
 * the start does without. `file` is a name in quotes, or `yourFile`; a sentence may begin with it in lower case.
 */
export const enErrors = {
  'not-found': {
    title: {
      show: 'The show was not found',
      transcript: 'The transcript was not found',
      chapters: 'The chapters were not found',
      audio: 'The recording was not found',
    },
    why: (site: string, file: string, status: number) => `${site} has no file ${file} (${status}).`,
    next: 'Check the address, or drop the file on this page.',
    nextForShow: 'Check the address.',
    whyOwnFile: 'Your file cannot be read any more: it was moved, changed or deleted.',
    nextForOwnFile: 'Drop it on this page again.',
  },
  refused: {
    title: notFetched,
    why: (site: string, file: string) =>
      `${site} does not let other sites read ${file} (no CORS permission).`,
    next: 'Download the file and drop it on this page, or ask the host to allow other sites to read it.',
    nextForShow: 'Put the file beside this page, or ask the host to allow other sites to read it.',
  },
  unreachable: {
    title: notFetched,
    why: (site: string) => `${site} cannot be reached: it does not exist, or does not answer.`,
    next: 'Check the address, or try again later.',
  },
  insecure: {
    title: notFetched,
    why: (site: string, file: string) =>
      `The address of ${file} on ${site} begins with http, and a page on https may read from https only.`,
    next: 'Try the same address with https.',
  },
  offline: {
    title: notFetched,
    why: 'There is no connection, or it was lost.',
    next: 'Check the network and try again.',
  },
  server: {
    title: notFetched,
    why: (site: string, status: number | undefined) =>
      `${site} answered with an error${status ? ` (${status})` : ''}.`,
    next: 'Try again in a while.',
  },
  'too-large': {
    title: {
      show: 'The show is too large',
      transcript: 'The transcript is too large',
      chapters: 'The chapters are too large',
      audio: 'The recording is too large',
    },
    why: (file: string) => `${file} is larger than a page can hold.`,
    next: 'Check that it is the right file.',
  },
  unreadable: {
    title: {
      show: 'This show cannot be opened right now',
      chapters: 'The chapters could not be read',
      partOfShow: 'Part of the show could not be read',
    },
    whyShow: 'Something is wrong with its file.',
    nextForShow: 'Try again later.',
  },
  'own-fault': {
    title: {
      show: 'The show could not be opened',
      transcript: 'The transcript could not be opened',
      chapters: 'The chapters could not be opened',
      audio: 'The recording could not be opened',
      files: 'The files could not be opened',
      kept: 'The passage was not kept',
    },
    why: (detail: string) => `Part of this page did not load, or it failed (${detail}).`,
    next: 'Check the network and try again, or reload the page.',
    nextOffline: 'It can be tried again once there is a connection.',
  },
  'not-audio': {
    title: 'The recording cannot be played',
    why: (file: string, type: string | undefined) =>
      `${file} is not audio that this browser knows${type ? ` (its host calls it ${type})` : ''}.`,
    whyKind: (kind: string) => `This browser does not play this kind of file (${kind}).`,
    next: 'Try an MP3 file.',
  },
  damaged: {
    title: 'The recording broke off',
    why: (file: string) => `${file} is damaged or incomplete, or the connection was lost.`,
    next: 'What has loaded is kept; try again from here.',
    whyOwnFile: 'Your file is damaged, or its end is missing.',
    nextForOwnFile: copyAgain,
  },
  incomplete: {
    title: 'The recording cannot be played',
    why: (file: string) => `${file} is not whole: its end is missing.`,
    next: 'The transcript can still be read.',
    whyOwnFile: 'Your file is not whole: its end is missing.',
    nextForOwnFile: copyAgain,
  },
  'out-of-reach': {
    title: 'The recording cannot jump there',
    why: (site: string) =>
      `${site} sends it from its beginning only: the host would have to answer requests for a part of a file (Range).`,
    next: (keepOffline: string) =>
      `It plays on from where it was. ${keepOffline} makes every place reachable.`,
  },
  inexact: {
    title: 'Jumps in this recording are not exact',
    why: (because: string) =>
      `It is an MP3 of variable bit rate, in which browsers guess places: a jump may land seconds off. ${because}`,
    because: {
      'no-worker': 'This browser window runs no service worker, which would place them exactly.',
      'no-means': 'This browser does not play MP3 in MP4, which would place them exactly.',
      'saves-data':
        'To place them exactly, the whole recording would have to be read, and this browser saves data.',
      large: 'To place them exactly, the whole recording would have to be read, and it is large.',
      broken: 'Its frames could not be read to the end.',
      failed:
        'The table of its frames does not fit it, or this browser did not play it with that table.',
    },
    next: 'Its host could offer it at a constant bit rate or as M4A, or publish a seek file.',
    nextAgain: 'Read once, its jumps are exact from then on.',
    titleUnsure: 'Jumps in this recording may not be exact',
    whyUnreadable: (site: string) => `${site} lets no page look inside it.`,
    nextUnreadable:
      'Its host could allow that (CORS), or offer it at a constant bit rate or as M4A.',
  },
  costly: {
    title: 'Something may have been put into this recording',
    why: 'To find out, the whole recording would be read. It is large, or this browser saves data.',
  },
  shifted: { title: 'Lines and sound do not fit' },
  'other-length': {
    title: 'Lines and sound may not fit',
    next: 'If lines are marked too early or too late, they can be moved.',
  },
  'ends-early': {
    title: 'The recording ends early',
    why: (endsAt: string, promised: string) =>
      `Its file should last ${promised}, and ends at about ${endsAt}: it may not have been uploaded whole.`,
    whyOwnFile: (endsAt: string, promised: string) =>
      `Your file should last ${promised}, and ends at about ${endsAt}: it may not have been copied whole.`,
    nextForOwnFile: copyAgain,
  },
  'plays-elsewhere': { title: 'Paused here', why: 'Another tab plays now.' },
  renewed: {
    title: 'This page was loaded anew',
    why: 'A newer version of it came out while it was open.',
  },
  'needs-network': {
    title: 'The sound needs the network',
    why: 'Play works as soon as there is a connection.',
    nextForText: 'The text is here, and can be read.',
  },
  'needs-click': {
    title: 'Press play to start',
    why: 'This browser plays sound only after a click on the page.',
  },
  cancelled: {
    title: 'The transcript was not read to its end',
    why: 'You stopped it.',
  },
  'no-lines': {
    title: 'No lines were found',
    why: (file: string) => `${file} holds no transcript that Cueline can read.`,
    next: 'Drop another transcript on this page to read along.',
    whyOther: {
      audio: (file: string) => `${file} is a recording, not a transcript.`,
      picture: (file: string) => `${file} is a picture, not a transcript.`,
      page: (file: string) => `${file} is a web page without a transcript.`,
    },
    nextForOther: 'Check the address, or drop the transcript on this page.',
  },
  'not-there-yet': {
    title: 'No transcript yet',
    why: 'The transcript file is empty: the publisher has not filled it yet.',
    next: 'A transcript of your own can be dropped on this page.',
  },
  'not-in-show': {
    title: 'That episode is not in this show',
    why: (id: string) =>
      `The link names ${id}, which the show does not have. Its first episode is open.`,
  },
  forgotten: {
    title: 'These files are not here any more',
    why: 'They were kept in this browser only, and have been removed or were kept in another browser.',
    next: 'Drop them on this page again.',
  },
  unusable: {
    title: 'A file was left out',
    next: 'Recordings, transcripts, chapters and pictures can be dropped.',
  },
  doubtful: {
    title: {
      'hardly-a-transcript': 'This is hardly a transcript',
      unlike: 'These files may not belong together',
      second: 'The episode has one more transcript',
    },
    whyHardly: (file: string) => `${file} has one line and no times.`,
    whyUnlike: (audio: string, transcript: string) =>
      `The names of ${audio} and ${transcript} differ, and so do their lengths.`,
    whySecond: (file: string, before: string) =>
      `${file} was added as another language. If it is a correction, it takes the place of ${before}.`,
    act: {
      'hardly-a-transcript': 'Take it out',
      unlike: 'Part them',
      second: 'It is a correction',
    },
  },
  'bad-address': { title: 'Part of the link was left out' },
  'other-show': {
    title: 'This page opens its own show only',
    why: 'Another show or feed in the page’s address was left out.',
  },
  'past-the-end': {
    title: 'The link leads past the end',
    why: 'The recording is shorter than the passage that the link names. It may have been replaced.',
  },
  full: {
    title: 'Your files are not kept',
    why: 'This browser has no room left for them.',
    next: 'They play now; drop them again next time.',
  },
  'no-storage': {
    title: 'Nothing is kept in this window',
    why: 'The browser does not allow storage here, as in private windows, or the part of this page that keeps things did not load.',
    next: 'Everything plays; your place, your files and what you keep are forgotten when you leave.',
  },
} satisfies Record<UserError['why'], object>;

export type UserErrorMessages = typeof enErrors;
