import type { UserError } from '../../src/core/episode/user-error.ts';
import { everyDiagnostic, everyFileDiagnostic, everyShowDiagnostic } from './every-diagnostic.ts';

const fetched = ['show', 'transcript', 'chapters', 'audio'] as const;
const whys = [
  'not-found',
  'refused',
  'unreachable',
  'insecure',
  'offline',
  'server',
  'too-large',
] as const;
const others = ['audio', 'picture', 'page', 'pdf', 'word', 'office', 'rtf', 'archive'] as const;
const inexact = [
  ...(['no-worker', 'no-means', 'saves-data', 'large', 'broken', 'failed'] as const),
  'unreadable',
] as const;
/** With a file name, without one, with a broken escape, and the listener's own. */
const addresses = [
  'https://a.example/a%20talk.mp3',
  'https://a.example/',
  'https://a.example/100%.vtt',
  'blob:https://page.example/1234',
];
const url = 'https://a.example/a%20talk.mp3';

/** Every user error, with and without what may be unknown. */
export const everyUserError: readonly UserError[] = [
  ...addresses.flatMap((url): UserError[] => [
    ...fetched.flatMap((about) => whys.map((why): UserError => ({ about, why, url }))),
    ...fetched.map((about): UserError => ({ about, why: 'server', url, status: 503 })),
    { about: 'audio', why: 'offline', url, goesOn: true },
    { about: 'audio', why: 'not-audio', url },
    { about: 'audio', why: 'not-audio', url, type: 'text/html' },
    { about: 'audio', why: 'damaged', url },
    { about: 'audio', why: 'incomplete', url },
    { about: 'audio', why: 'ends-early', url, endsAt: 750.4, promised: 2400 },
    { about: 'audio', why: 'out-of-reach', url },
    ...inexact.map((because): UserError => ({ about: 'audio', why: 'inexact', url, because })),
    { about: 'transcript', why: 'no-lines', url },
    ...others.map((holds): UserError => ({ about: 'transcript', why: 'no-lines', url, holds })),
    { about: 'transcript', why: 'not-there-yet', url },
  ]),
  ...([...fetched, 'files', 'kept'] as const).map((about): UserError => ({
    ...{ about, why: 'own-fault', detail: 'TypeError: no such module' },
  })),
  { about: 'audio', why: 'needs-click' },
  { about: 'audio', why: 'needs-network' },
  { about: 'audio', why: 'costly' },
  { about: 'audio', why: 'costly', bytes: 56_000_000 },
  ...[62.4, 8, -8, -125].map((by): UserError => ({ about: 'audio', why: 'other-length', by })),
  ...(
    [
      { code: 'hardly-a-transcript', name: 'notes.docx', isLone: false },
      { code: 'hardly-a-transcript', name: 'notes.docx', isLone: true },
      { code: 'unlike', audio: 'ebb.mp3', transcript: 'notes.vtt' },
      { code: 'second', name: 'b.vtt', before: 'a.vtt' },
    ] as const
  ).map((doubt): UserError => ({ about: 'files', why: 'doubtful', doubt })),
  ...[8, -3.9].map((by): UserError => ({
    ...{ about: 'audio', why: 'shifted', by, timing: { anchors: [], insertions: [] } },
  })),
  { about: 'transcript', why: 'cancelled' },
  { about: 'page', why: 'plays-elsewhere' },
  { about: 'page', why: 'renewed' },
  { about: 'episode', why: 'not-in-show', id: 'x' },
  { about: 'episode', why: 'forgotten', id: 'x' },
  ...everyShowDiagnostic.map((diagnostic): UserError => ({
    ...{ about: 'show', why: 'unreadable', url, diagnostic },
  })),
  ...everyDiagnostic.map((diagnostic): UserError => ({
    ...{ about: 'chapters', why: 'unreadable', url, diagnostic },
  })),
  ...everyFileDiagnostic.map((diagnostic): UserError => ({
    ...{ about: 'files', why: 'unusable', diagnostic },
  })),
  {
    about: 'link',
    why: 'bad-address',
    diagnostic: { code: 'refused-address', of: 'audio', quote: 'file:///x' },
  },
  { about: 'link', why: 'past-the-end' },
  { about: 'storage', why: 'no-storage' },
  { about: 'storage', why: 'full' },
];
