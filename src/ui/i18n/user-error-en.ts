import type { UserError } from '../../core/episode/user-error.ts';

import { fileDiagnosticEn, diagnosticEn, showDiagnosticEn } from './diagnostic-en.ts';
import {
  fileIn,
  hostOf,
  isOfUse,
  isOwnFile,
  isSlip,
  isWhole,
  isWrongFile,
  pathIn,
  sentence,
  type UserErrorWords,
  type WrongFile,
} from './user-error-words.ts';

const parts = {
  show: 'show',
  transcript: 'transcript',
  chapters: 'chapters',
  audio: 'recording',
  files: 'files',
};

const was = (about: keyof typeof parts) => (about === 'chapters' ? 'were' : 'was');

const fileOf = (url: string) => (isOwnFile(url) ? 'your file' : `“${fileIn(url)}”`);
const pathOf = (url: string) => (isOwnFile(url) ? 'your file' : `“${pathIn(url)}”`);
const siteOf = (url: string) => hostOf(url) ?? 'The other site';

const wrongFile: Readonly<Record<WrongFile, string>> = {
  audio: 'is a recording, not a transcript',
  picture: 'is a picture, not a transcript',
  page: 'is a web page without a transcript',
};

function notFound(url: string, status = 404): Pick<UserErrorWords, 'why' | 'next'> {
  if (isOwnFile(url)) {
    return {
      why: 'Your file cannot be read any more: it was moved, changed or taken away.',
      next: 'Drop it on this page again.',
    };
  }
  return {
    why: `${siteOf(url)} has no file ${pathOf(url)} (${status}).`,
    next: 'Check the address, or drop the file on this page.',
  };
}

/** The English words for a userError. */
export function userErrorEn(userError: UserError): UserErrorWords {
  switch (userError.why) {
    case 'not-found':
      return {
        title: `The ${parts[userError.about]} ${was(userError.about)} not found`,
        ...notFound(userError.url, userError.status),
        ...(userError.about === 'show' && { next: 'Check the address.' }),
      };
    case 'refused':
      return {
        title: `The ${parts[userError.about]} could not be fetched`,
        why: `${siteOf(userError.url)} does not let other sites read ${pathOf(userError.url)} (no CORS permission), or cannot be reached.`,
        next:
          userError.about === 'show'
            ? 'Put the file beside this page, or ask the host to allow other sites to read it.'
            : 'Download the file and drop it on this page, or ask the host to allow other sites to read it.',
      };
    case 'offline':
      return {
        title: `The ${parts[userError.about]} could not be fetched`,
        why: 'There is no connection, or it was lost.',
        next: 'Check the network and try again.',
      };
    case 'server':
      return {
        title: `The ${parts[userError.about]} could not be fetched`,
        why: `${siteOf(userError.url)} answered with an error${userError.status ? ` (${userError.status})` : ''}.`,
        next: 'Try again in a while.',
      };
    case 'too-large':
      return {
        title: `The ${parts[userError.about]} ${was(userError.about)} too large`,
        why: sentence(`${fileOf(userError.url)} is larger than a page can hold`),
        next: 'Check that it is the right file.',
      };
    case 'unreadable':
      if (userError.about === 'show' && isSlip(userError.diagnostic)) {
        return { title: 'A slip in the show file', why: showDiagnosticEn(userError.diagnostic) };
      }
      return {
        title:
          userError.about === 'show' && !isWhole(userError.diagnostic)
            ? 'Part of the show could not be read'
            : `The ${parts[userError.about]} could not be read`,
        why:
          userError.about === 'show'
            ? showDiagnosticEn(userError.diagnostic)
            : diagnosticEn(userError.diagnostic),
      };
    case 'own-fault':
      return {
        title: `The ${parts[userError.about]} could not be opened`,
        why: `A part of this page did not come, or broke (${userError.detail}).`,
        next: 'Check the network and try again, or reload the page.',
      };
    case 'not-audio':
      return {
        title: 'The recording cannot be played',
        why: sentence(
          `${fileOf(userError.url)} is not audio that this browser knows${userError.type ? ` (its host calls it ${userError.type})` : ''}`,
        ),
        next: 'Try an MP3 or M4A file. The transcript can still be read.',
      };
    case 'damaged':
      return {
        title: 'The recording broke off',
        why: sentence(
          `${fileOf(userError.url)} is damaged or incomplete, or the connection was lost`,
        ),
        next: 'What was loaded stays; try again from here.',
      };
    case 'needs-click':
      return {
        title: 'Press play to start',
        why: 'This browser plays sound only after a click on the page.',
      };
    case 'cancelled':
      return {
        title: 'The transcript was not read to its end',
        why: 'You have stopped it.',
      };
    case 'no-lines': {
      const { holds, url } = userError;
      const title = 'No lines were found';
      if (holds) {
        const why = isWrongFile(holds)
          ? sentence(`${fileOf(url)} ${wrongFile[holds]}`)
          : fileDiagnosticEn({ code: holds, name: fileIn(url) });
        return { title, why, next: 'Check the address, or drop the transcript on this page.' };
      }
      return {
        title,
        why: sentence(`${fileOf(url)} holds no transcript that Cueline can read`),
        next: 'Drop another transcript on this page to read along.',
      };
    }
    case 'not-there-yet':
      return {
        title: 'No transcript yet',
        why: 'The transcript file is empty: the publisher has not filled it so far.',
        next: 'A transcript of your own can be dropped on this page.',
      };
    case 'not-in-show':
      return {
        title: 'That episode is not in this show',
        why: `The link names “${userError.id}”, which the show does not have. Its first episode is open.`,
      };
    case 'forgotten':
      return {
        title: 'These files are not here any more',
        why: 'They were kept in this browser only, and have been removed or were kept in another browser.',
        next: 'Drop them on this page again.',
      };
    case 'unusable':
      return {
        title: 'A file was left out',
        why: fileDiagnosticEn(userError.diagnostic),
        ...(!isOfUse(userError.diagnostic) && {
          next: 'Recordings, transcripts, chapters and pictures can be dropped.',
        }),
      };
    case 'bad-address':
      return {
        title: 'Part of the link was left out',
        why: showDiagnosticEn(userError.diagnostic),
      };
    case 'past-the-end':
      return {
        title: 'The link leads past the end',
        why: 'The recording is shorter than the passage that the link names. It may have been replaced.',
      };
    case 'full':
      return {
        title: 'Your files are not kept',
        why: 'This browser has no room left for them.',
        next: 'They play now; drop them again next time.',
      };
    default:
      return {
        title: 'Nothing is kept in this window',
        why: 'The browser refuses storage here, as private windows do, or the part of this page that keeps things did not come.',
        next: 'Everything plays; your place and your files are forgotten on leaving.',
      };
  }
}
