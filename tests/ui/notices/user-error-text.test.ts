// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { OtherFile, UserError } from '../../../src/core/episode/user-error.ts';
import type { ShowDiagnostic } from '../../../src/core/episode/show-diagnostic.ts';
import { everyUserError } from '../../support/every-user-error.ts';
import { userErrorText } from '../../../src/ui/notices/user-error-text.ts';

const url = 'https://a.example/a%20talk.mp3';
const detail = 'TypeError: no such module';
const diagnostic = { code: 'refused-address', of: 'audio', quote: 'file:///x' } as const;

describe.each(everyUserError.map((userError) => [JSON.stringify(userError), userError] as const))(
  '%s',
  (_, userError) => {
    test('is told in whole sentences', () => {
      const { title, why, next } = userErrorText(userError);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(why).toMatch(/^(\p{Lu}|\d|“|\w+\.example).*\.$/u);
      if (next !== undefined) expect(next).toMatch(/^[A-Z].*\.$/);
      expect([title, why, next ?? ''].join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
    });
  },
);

test('what failed is named, by the name of its file as people write it', () => {
  const text = userErrorText({ about: 'audio', why: 'not-found', url, status: 404 });
  expect(text.title).toBe('The recording was not found');
  expect(text.why).toContain('“a talk.mp3”');
  expect(text.why).toContain('a.example');
  expect(text.why).toContain('404');
});

test('what is no audio is told with the type that its host gives it', () => {
  const text = userErrorText({
    ...{ about: 'audio', why: 'not-audio', url, type: 'text/html' },
  });
  expect(text.why).toContain('(its host calls it text/html)');
});

test('of one’s own file that the browser does not play its kind is told, and of a transcript only where there is one', () => {
  const own = { about: 'audio', why: 'not-audio', url: 'blob:https://page.example/1' } as const;
  expect(userErrorText({ ...own, type: 'audio/x-m4a' })).toMatchObject({
    why: 'This browser does not play this kind of file (M4A).',
    next: 'Try an MP3 file.',
  });
  expect(userErrorText(own).why).toBe('Your file is not audio that this browser knows.');
  expect(userErrorText(own, true).next).toBe('Try an MP3 file. The text is here, and can be read.');
});

test('the status is the one that the server gave', () => {
  expect(userErrorText({ about: 'audio', why: 'not-found', url, status: 410 }).why).toContain(
    '410',
  );
});

test('a blob’s address tells nobody anything', () => {
  const url = 'blob:https://page.example/1234';
  for (const why of ['no-lines', 'not-there-yet'] as const)
    expect(userErrorText({ about: 'transcript', why, url }).why).not.toMatch(/blob|1234/);
  expect(userErrorText({ about: 'audio', why: 'damaged', url }).why).not.toMatch(/blob|1234/);
});

test('of a recording of one’s own no host is named, and it was not uploaded', () => {
  const url = 'blob:https://page.example/1234';
  const textOf = (userError: UserError) => {
    const { title, why, next } = userErrorText(userError);
    return `${title}. ${why} ${next}`;
  };
  const early = { about: 'audio', why: 'ends-early', endsAt: 750, promised: 2400 } as const;
  const cut = { about: 'audio', why: 'not-audio', url, type: 'audio/mp4' } as const;
  for (const text of [
    textOf({ about: 'audio', why: 'incomplete', url }),
    textOf({ about: 'audio', why: 'damaged', url }),
    textOf({ ...early, url }),
    textOf(cut),
  ])
    expect(text).not.toMatch(/host|upload|connection/);
  expect(textOf({ about: 'audio', why: 'incomplete', url })).toBe(
    'The recording cannot be played. Your file is not whole: its end is missing. Copy or download it again, and replace it under “Files”.',
  );
  expect(textOf({ ...early, url: 'https://a.example/a.mp3' })).toContain('uploaded');
});

test('a file of one’s own that cannot be read any more is not looked for on a site', () => {
  const text = userErrorText({
    about: 'audio',
    why: 'not-found',
    url: 'blob:https://page.example/1',
  });
  expect(text.why).toMatch(/^Your file cannot be read any more/);
  expect(text.next).toBe('Drop it on this page again.');
});

test('a recording that goes on by itself is told of calmly', () => {
  const text = userErrorText({ about: 'audio', why: 'offline', url, goesOn: true });
  expect(text).toMatchObject({
    why: 'No connection. The sound goes on when it is back.',
    act: 'Try again',
    isCalm: true,
  });
});

test.each<[boolean, UserError]>([
  [true, { about: 'transcript', why: 'offline', url }],
  [true, { about: 'show', why: 'server', url }],
  [true, { about: 'audio', why: 'damaged', url }],
  [true, { about: 'transcript', why: 'own-fault', detail }],
  [false, { about: 'files', why: 'own-fault', detail }],
  [false, { about: 'kept', why: 'own-fault', detail }],
  [false, { about: 'audio', why: 'not-audio', url }],
  [false, { about: 'audio', why: 'damaged', url: 'blob:https://page.example/1' }],
  [false, { about: 'storage', why: 'full' }],
  [false, { about: 'link', why: 'bad-address', diagnostic }],
])('trying again is offered (%s) where it may help: %o', (canRetry, userError) => {
  expect(userErrorText(userError).act).toBe(canRetry ? 'Try again' : undefined);
});

test('a missing file is named by its path: below the page, from the site’s root, or on the other site', () => {
  const whyOf = (address: string) => {
    const { href: url } = new URL(address, document.baseURI);
    return userErrorText({ about: 'audio', why: 'not-found', url, status: 404 }).why;
  };
  expect(whyOf('Episodes/long%20one.mp3')).toContain('“Episodes/long one.mp3”');
  expect(whyOf('https://cdn.example/tides/ebb.mp3')).toBe(
    'cdn.example has no file “tides/ebb.mp3” (404).',
  );
  history.replaceState(null, '', '/player/index.html?audio=x');
  expect(whyOf('a/b.mp3')).toContain('“a/b.mp3”');
  expect(whyOf('/a/b.mp3')).toContain('“/a/b.mp3”');
  history.replaceState(null, '', '/');
});

test('a file of another kind, where a transcript should be, is called what it is', () => {
  const whyOf = (holds: OtherFile) =>
    userErrorText({ about: 'transcript', why: 'no-lines', url, holds }).why;
  expect(whyOf('audio')).toBe('“a talk.mp3” is a recording, not a transcript.');
  expect(whyOf('pdf')).toMatch(/^“a talk.mp3” is a PDF: save its text as a text file/);
});

test('a show of which nothing could be read is not called read in part', () => {
  const titleOf = (diagnostic: ShowDiagnostic) =>
    userErrorText({ about: 'show', why: 'unreadable', url, diagnostic }).title;
  expect(titleOf({ code: 'no-list' })).toBe('This show cannot be opened right now');
  expect(titleOf({ code: 'not-a-feed' })).toBe('This show cannot be opened right now');
  expect(titleOf({ code: 'no-episode', episode: 2 })).toBe('Part of the show could not be read');
});

test('a show file is not to be dropped, whatever keeps it away', () => {
  for (const why of [
    'not-found',
    'refused',
    'unreachable',
    'insecure',
    'offline',
    'server',
    'too-large',
  ] as const) {
    const { next } = userErrorText({ about: 'show', why, url, status: 404 });
    expect(next).not.toContain('drop');
  }
});

test('a listener reads nothing of the place of a mistake in a show file', () => {
  const quote = 'line 3, column 15: a comma too many';
  const { why, next } = userErrorText({
    ...{ about: 'show', why: 'unreadable', url, diagnostic: { code: 'not-json', quote } },
  });
  expect(why).toBe('Something is wrong with its file.');
  expect(next).toBe('Try again later.');
});

test('a missing header, a dead host and an http address on an https page are three sentences', () => {
  const whyOf = (why: 'refused' | 'unreachable' | 'insecure') =>
    userErrorText({ about: 'transcript', why, url }).why;
  expect(whyOf('refused')).toBe(
    'a.example does not let other sites read “a talk.mp3” (no CORS permission).',
  );
  expect(whyOf('unreachable')).toBe(
    'a.example cannot be reached: it does not exist, or does not answer.',
  );
  expect(whyOf('insecure')).toBe(
    'The address of “a talk.mp3” on a.example begins with http, and a page on https may read from https only.',
  );
});
