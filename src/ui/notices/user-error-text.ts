import { costOf, type ShowDiagnostic } from '../../core/episode/show-diagnostic.ts';
import type { InexactReason } from '../../core/episode/exact-sounds.ts';
import type { FileDoubt } from '../../core/episode/file-doubts.ts';
import type { UserError } from '../../core/episode/user-error.ts';
import { enErrors, type UserErrorMessages } from '../i18n/en-errors.ts';
import { formatClock } from '../../core/time.ts';
import { m } from '../i18n/index.ts';
import { bytesText } from '../parts/bytes-text.ts';
import {
  asSentence,
  diagnosticText,
  fileDiagnosticText,
  showDiagnosticText,
} from './diagnostic-text.ts';

interface Words {
  /** The failure, without a full stop. */
  readonly title: string;
  /** Why, as far as known. */
  readonly why: string;
  /** The next thing to do. */
  readonly next?: string;
}

/** A user error in words. */
export interface UserErrorText extends Words {
  /** What a button beside it says; undefined where nothing can be done at once. */
  readonly act: string | undefined;
  /** Nothing went wrong that was asked for. */
  readonly isCalm: boolean;
}

const PASSING: readonly UserError['why'][] = [
  'offline',
  'server',
  'refused',
  'unreachable',
  'not-found',
  'damaged',
  'cancelled',
  'own-fault',
];

/** What did not work, in the reader's language. */
export const errorWords = (): UserErrorMessages => m.userErrors ?? enErrors;

const CALM: readonly UserError['why'][] = [
  'ends-early',
  'plays-elsewhere',
  'needs-network',
  'inexact',
  'costly',
  'other-length',
  'doubtful',
  'shifted',
];

/** A user error in the reader's language. Dropped files that are gone cannot be tried again: only their owner has them. `hasText` tells whether there is a transcript to read. */
export function userErrorText(userError: UserError, hasText = false): UserErrorText {
  const isCalm = CALM.includes(userError.why) || 'goesOn' in userError;
  return { ...wordsFor(userError, hasText), act: actOf(userError), isCalm };
}

function actOf(userError: UserError): string | undefined {
  switch (userError.why) {
    case 'inexact':
      return canBeRead(userError.because) ? m.readOnce : undefined;
    case 'costly':
      return m.listenTo(userError.bytes === undefined ? undefined : bytesText(userError.bytes));
    case 'other-length':
      return m.fixTiming;
    case 'plays-elsewhere':
      return m.playHere;
    case 'doubtful': {
      const { doubt } = userError;
      const isLone = doubt.code === 'hardly-a-transcript' && doubt.isLone;
      return isLone ? undefined : errorWords().doubtful.act[doubt.code];
    }
    case 'shifted':
      return m.moveThem;
    default: {
      // A file of one's own is as it is; files are dropped anew, and passages kept.
      const isOwn = 'url' in userError && isOwnFile(userError.url);
      const { about, why } = userError;
      const isDoneAnew = about === 'files' || about === 'kept' || isOwn;
      return !isDoneAnew && PASSING.includes(why) ? m.tryAgain : undefined;
    }
  }
}

/** Whether places of a recording are exact once the listener has it read, whatever it costs. */
const canBeRead = (because: InexactReason | 'unreadable') =>
  because === 'large' || because === 'saves-data';

function wordsFor(userError: UserError, hasText: boolean): Words {
  switch (userError.why) {
    case 'not-found': {
      const { title, why, next, ...other } = errorWords()['not-found'];
      const { about, url, status = 404 } = userError;
      return isOwnFile(url)
        ? { title: title[about], why: other.whyOwnFile, next: other.nextForOwnFile }
        : {
            title: title[about],
            why: why(siteOf(url), pathOf(url), status),
            next: about === 'show' ? other.nextForShow : next,
          };
    }
    case 'refused': {
      const { title, why, next, nextForShow } = errorWords().refused;
      const { about, url } = userError;
      return {
        title: title[about],
        why: why(siteOf(url), pathOf(url)),
        next: about === 'show' ? nextForShow : next,
      };
    }
    case 'offline': {
      const { title, ...words } = errorWords().offline;
      const said = userError.goesOn ? { why: m.waitsOffline } : words;
      return { ...said, title: title[userError.about] };
    }
    case 'server': {
      const { title, why, next } = errorWords().server;
      const { about, url, status } = userError;
      return { title: title[about], why: why(siteOf(url), status), next };
    }
    case 'too-large': {
      const { title, why, next } = errorWords()['too-large'];
      return { title: title[userError.about], why: asSentence(why(fileOf(userError.url))), next };
    }
    case 'unreadable': {
      const { title, whyShow, nextForShow } = errorWords().unreadable;
      if (userError.about === 'chapters')
        return { title: title.chapters, why: diagnosticText(userError.diagnostic) };
      const { diagnostic } = userError;
      const name = costOf(diagnostic) === 'show' ? title.show : title.partOfShow;
      return isInManifest(diagnostic)
        ? { title: name, why: whyShow, next: nextForShow }
        : { title: name, why: showDiagnosticText(diagnostic) };
    }
    case 'unreachable': {
      const { title, why, next } = errorWords().unreachable;
      return { title: title[userError.about], why: why(siteOf(userError.url)), next };
    }
    case 'insecure': {
      const { title, why, next } = errorWords().insecure;
      const { about, url } = userError;
      return { title: title[about], why: why(siteOf(url), pathOf(url)), next };
    }
    case 'own-fault': {
      const { title, why, next, nextOffline } = errorWords()['own-fault'];
      return {
        title: title[userError.about],
        why: why(userError.detail),
        next: navigator.onLine ? next : nextOffline,
      };
    }
    case 'not-audio': {
      const { url, type } = userError;
      const { title, why, whyKind, next } = errorWords()['not-audio'];
      // Of one's own file nobody states a type but its name.
      const kind = isOwnFile(url) ? unplayedKind(type) : undefined;
      const stated = isOwnFile(url) ? undefined : type;
      return {
        title,
        why: kind === undefined ? asSentence(why(fileOf(url), stated)) : whyKind(kind),
        next: hasText ? `${next} ${errorWords()['needs-network'].nextForText}` : next,
      };
    }
    case 'damaged':
    case 'incomplete': {
      const { title, why, next, ...own } = errorWords()[userError.why];
      const { url } = userError;
      return isOwnFile(url)
        ? { title, why: own.whyOwnFile, next: own.nextForOwnFile(m.quoted(m.files)) }
        : { title, why: asSentence(why(fileOf(url))), next };
    }
    case 'out-of-reach': {
      const words = errorWords()['out-of-reach'];
      const next = words.next(m.quoted(m.keepOffline));
      return { ...words, why: words.why(siteOf(userError.url)), next };
    }
    case 'needs-network': {
      const { title, why, nextForText } = errorWords()['needs-network'];
      return { title, why, ...(hasText && { next: nextForText }) };
    }
    case 'inexact': {
      const { because, url } = userError;
      const { inexact } = errorWords();
      if (because === 'unreadable') {
        const { titleUnsure: title, whyUnreadable, nextUnreadable: next } = inexact;
        return { title, why: asSentence(whyUnreadable(siteOf(url))), next };
      }
      const why = inexact.why(inexact.because[because]);
      const next = canBeRead(because) ? inexact.nextAgain : inexact.next;
      return { title: inexact.title, why, next };
    }
    case 'other-length':
      return { ...errorWords()['other-length'], why: lengthText(userError.by) };
    case 'ends-early': {
      const { title, why, whyOwnFile, nextForOwnFile } = errorWords()['ends-early'];
      const times = [formatClock(userError.endsAt), formatClock(userError.promised)] as const;
      return isOwnFile(userError.url)
        ? { title, why: whyOwnFile(...times), next: nextForOwnFile(m.quoted(m.files)) }
        : { title, why: why(...times) };
    }
    case 'shifted': {
      return { ...errorWords().shifted, why: shiftText(userError.by) };
    }
    case 'no-lines': {
      const { title, why, next, whyOther, nextForOther } = errorWords()['no-lines'];
      const { holds, url } = userError;
      switch (holds) {
        case undefined:
          return { title, why: asSentence(why(fileOf(url))), next };
        case 'audio':
        case 'picture':
        case 'page':
          return { title, why: asSentence(whyOther[holds](fileOf(url))), next: nextForOther };
        default:
          return {
            title,
            why: fileDiagnosticText({ code: holds, name: fileIn(url) }),
            next: nextForOther,
          };
      }
    }
    case 'not-in-show': {
      const { title, why } = errorWords()['not-in-show'];
      return { title, why: why(m.quoted(userError.id)) };
    }
    case 'unusable': {
      const { title, next } = errorWords().unusable;
      const why = fileDiagnosticText(userError.diagnostic);
      // The advice lists what can be used, and these files can be.
      return 'names' in userError.diagnostic ? { title, why } : { title, why, next };
    }
    case 'doubtful': {
      const { doubt } = userError;
      return { title: errorWords().doubtful.title[doubt.code], why: doubtText(doubt) };
    }
    case 'bad-address':
      return {
        title: errorWords()['bad-address'].title,
        why: showDiagnosticText(userError.diagnostic),
      };
    default:
      return errorWords()[userError.why];
  }
}

/** By how much the recording's length differs: longer than published, or where below 0, shorter than its transcript. */
export const lengthText = (by: number): string =>
  by > 0 ? m.recordingLonger(spanText(by)) : m.recordingShorter(spanText(-by));

/** By how many seconds the lines seem early; late where below 0. */
export function shiftText(by: number): string {
  const seconds = m.tenths(Math.abs(by));
  return by > 0 ? m.linesSeemEarly(seconds) : m.linesSeemLate(seconds);
}

function doubtText(doubt: FileDoubt): string {
  const { whyHardly, whyUnlike, whySecond } = errorWords().doubtful;
  switch (doubt.code) {
    case 'hardly-a-transcript':
      return whyHardly(m.quoted(doubt.name));
    case 'unlike':
      return whyUnlike(m.quoted(doubt.audio), m.quoted(doubt.transcript));
    case 'second':
      return whySecond(m.quoted(doubt.name), m.quoted(doubt.before));
  }
}

/** Seconds in words: `8 s`, `1 min 2 s`. */
function spanText(seconds: number): string {
  const whole = Math.round(seconds);
  const rest = m.seconds(whole % 60);
  return whole < 60 ? rest : `${m.minutes(Math.floor(whole / 60))} ${rest}`;
}

/** Whether a show's manifest is no manifest: its maker reads the rest on the console, a listener can do nothing about it. */
function isInManifest(diagnostic: ShowDiagnostic): boolean {
  switch (diagnostic.code) {
    case 'not-json':
    case 'no-object':
    case 'no-list':
      return true;
    case 'empty':
    case 'web-page':
      return diagnostic.of === 'show';
    default:
      return false;
  }
}

/** The name of a kind of sound (MIME) that this browser does not play. */
function unplayedKind(type = ''): string | undefined {
  const [, name] = /^(?:audio|video)\/(?:x-|vnd\.)?([\w-]+)/i.exec(type) ?? [];
  const isPlayed = document.createElement('audio').canPlayType(type) !== '';
  if (name === undefined || isPlayed) return undefined;
  return /^mp4a?$/i.test(name) ? 'M4A' : name.toUpperCase();
}

/** Whether an address is of the listener's own file, and says nothing of its name. */
const isOwnFile = (url: string) => url.startsWith('blob:');

const siteOf = (url: string) => m.site(new URL(url).host || undefined);
const fileOf = (url: string) => (isOwnFile(url) ? m.yourFile : m.quoted(fileIn(url)));
const pathOf = (url: string) => (isOwnFile(url) ? m.yourFile : m.quoted(pathIn(url)));

/** The file's name in an address; the host where it has none. */
function fileIn(url: string): string {
  const { host, pathname } = new URL(url);
  const name = pathname.split('/').at(-1);
  return name ? decodeName(name) : host;
}

/** The path of an address: below the folder of this page, else from the root of its site. */
function pathIn(url: string): string {
  const { host, origin, pathname } = new URL(url);
  const page = new URL('.', document.baseURI);
  if (origin !== page.origin) return decodeName(pathname.slice(1)) || host;
  const isBelow = pathname.startsWith(page.pathname);
  return decodeName(isBelow ? pathname.slice(page.pathname.length) : pathname) || host;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A name with a broken escape is shown as it is.
    return name;
  }
}
