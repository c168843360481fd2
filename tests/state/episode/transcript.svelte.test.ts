// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FetchFailureCode } from '../../../src/core/episode/fetching.ts';
import type { Hint } from '../../../src/core/transcript/transcript.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import { Transcript } from '../../../src/state/episode/transcript.svelte.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { fakeFetch, type FakeAnswer } from '../../support/fake-fetch.ts';
import { late } from '../../support/late.ts';

const url = 'https://a.example/talk.vtt';
const vtt = (text: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`;
const reading = (answers: Record<string, FakeAnswer | Promise<FakeAnswer>>) =>
  new Transcript(fakeFetch(answers), readTranscript, new FakeClock());
const textOf = (transcript: Transcript) => transcript.parsed?.cues.map(({ text }) => text);

test('a transcript is read and grouped into turns', async () => {
  const transcript = reading({ [url]: vtt('<v Ann>Hello.') });
  expect(transcript.status).toBe('none');
  const loading = transcript.load({ url });
  expect(transcript.status).toBe('loading');
  await loading;
  expect(transcript.status).toBe('ready');
  expect(transcript.parsed?.cues).toMatchObject([{ start: 1, end: 2, text: 'Hello.' }]);
  expect(transcript.turns).toMatchObject([{ speaker: 'Ann', start: 1, first: 0 }]);
  expect(transcript.userError).toBeUndefined();
});

test('lines that end in mid-sentence are fragments, whole sentences are not', async () => {
  const transcript = reading({ [url]: vtt('and so'), 'https://a.example/b.vtt': vtt('It did.') });
  await transcript.load({ url });
  expect(transcript.fragments).toBe(true);
  await transcript.load({ url: 'https://a.example/b.vtt' });
  expect(transcript.fragments).toBe(false);
});

test('a newer load wins over an older one that answers later', async () => {
  const first = late<string>();
  const transcript = reading({ [url]: first.promise, 'https://a.example/b.vtt': vtt('new') });
  const older = transcript.load({ url });
  await transcript.load({ url: 'https://a.example/b.vtt' });
  first.arrive(vtt('old'));
  await older;
  expect(textOf(transcript)).toEqual(['new']);
  expect(transcript.status).toBe('ready');
});

test('a text that was read too late is dropped', async () => {
  const first = late<undefined>();
  const transcript = new Transcript(
    fakeFetch({ [url]: vtt('old'), 'https://a.example/b.vtt': vtt('new') }),
    async (bytes, hint: Hint) => {
      if (hint.name === url) await first.promise;
      return readTranscript(bytes, hint);
    },
    new FakeClock(),
  );
  const older = transcript.load({ url });
  await transcript.load({ url: 'https://a.example/b.vtt' });
  first.arrive(undefined);
  await older;
  expect(textOf(transcript)).toEqual(['new']);
});

test.each<FetchFailureCode>([
  'not-found',
  'refused',
  'unreachable',
  'insecure',
  'offline',
  'server',
  'too-large',
])('a transcript that is %s says so', async (failure) => {
  const transcript = reading({ [url]: { failure, status: 599 } });
  await transcript.load({ url });
  expect(transcript.status).toBe('failed');
  expect(transcript.userError).toEqual({ about: 'transcript', why: failure, url, status: 599 });
});

test('a transcript whose reader does not come says so, and is read when tried again', async () => {
  let offline = true;
  const transcript = new Transcript(
    fakeFetch({ [url]: vtt('hello') }),
    (bytes, hint) =>
      offline ? Promise.reject(new TypeError('no such module')) : readTranscript(bytes, hint),
    new FakeClock(),
  );
  await transcript.load({ url });
  expect(transcript.status).toBe('failed');
  expect(transcript.userError).toEqual({
    about: 'transcript',
    why: 'own-fault',
    detail: 'TypeError: no such module',
  });
  offline = false;
  await transcript.load({ url });
  expect(textOf(transcript)).toEqual(['hello']);
});

test.each([
  ['page', 'talk', 'text/html', '<html><body></body></html>'],
  ['audio', 'talk.mp3', undefined, '\0\x01'.repeat(100)],
  ['audio', 'talk', 'audio/mpeg', '\0\x01'.repeat(100)],
  ['picture', 'talk.JPG?v=2', 'text/plain', '\0\x01'.repeat(100)],
  ['pdf', 'talk.pdf', 'application/octet-stream', '\0\x01'.repeat(100)],
  ['word', 'talk', 'application/msword', '\0\x01'.repeat(100)],
])('a %s where a transcript should be is told as such: %s, %s', async (holds, name, type, text) => {
  const address = `https://a.example/${name}`;
  const bytes = new TextEncoder().encode(text);
  const transcript = reading({ [address]: { bytes, ...(type !== undefined && { type }) } });
  await transcript.load({ url: address });
  expect(transcript.userError).toEqual({
    about: 'transcript',
    why: 'no-lines',
    url: address,
    holds,
  });
});

test.each([
  ['a file that the publisher has not filled yet', 'WEBVTT\n', 'not-there-yet'],
  ['an empty file', '', 'no-lines'],
])('%s is told as such', async (_, text, why) => {
  const transcript = reading({ [url]: text });
  await transcript.load({ url });
  expect(transcript.status).toBe('failed');
  expect(transcript.userError).toEqual({ about: 'transcript', why, url });
});

test('text without times can be read, its paragraphs apart', async () => {
  const transcript = reading({ [url]: 'It was a cold day.\n\nNobody came.' });
  await transcript.load({ url });
  expect(transcript.status).toBe('ready');
  expect(transcript.parsed?.untimed).toBe(true);
  expect(transcript.turns).toHaveLength(2);
});

test('a file is read by its link’s name and type before its own', async () => {
  const hints: Hint[] = [];
  const transcript = new Transcript(
    fakeFetch({ [url]: { type: 'text/plain', bytes: new TextEncoder().encode(vtt('hi')) } }),
    (bytes, hint) => {
      hints.push(hint);
      return readTranscript(bytes, hint);
    },
    new FakeClock(),
  );
  await transcript.load({ url });
  await transcript.load({ url, name: 'mine.srt', type: 'application/x-subrip' });
  expect(hints).toMatchObject([
    { name: url, type: 'text/plain' },
    { name: 'mine.srt', type: 'application/x-subrip' },
  ]);
});

test('a file is read in the encoding that its server states, whatever its link says of its type', async () => {
  const bytes = Uint8Array.from(vtt('\xcf\xf0\xe8'), (letter) => letter.charCodeAt(0));
  const transcript = reading({ [url]: { bytes, type: 'text/vtt; charset=windows-1251' } });
  await transcript.load({ url, type: 'text/vtt' });
  expect(textOf(transcript)).toEqual(['При']);
});

test('trying again after a failure forgets the failure', async () => {
  const answers: Record<string, FakeAnswer> = { [url]: { failure: 'offline' } };
  const transcript = reading(answers);
  await transcript.load({ url });
  answers[url] = vtt('hello');
  await transcript.load({ url });
  expect(transcript.userError).toBeUndefined();
  expect(transcript.status).toBe('ready');
});

test('cleared, nothing is left and what is under way is dropped', async () => {
  const answer = late<string>();
  const transcript = reading({ [url]: answer.promise });
  const loading = transcript.load({ url });
  transcript.clear();
  answer.arrive(vtt('late'));
  await loading;
  expect(transcript.status).toBe('none');
  expect(transcript.turns).toEqual([]);
});

test('how far it has come is told: bytes on their way, then lines', async () => {
  const told: unknown[] = [];
  const transcript: Transcript = new Transcript(
    async (address, _signal, onProgress) => {
      onProgress?.({ done: 3, of: 9 });
      told.push(transcript.progress);
      return { bytes: new Uint8Array(), url: address };
    },
    async (_bytes, hint, _signal, onProgress) => {
      told.push(transcript.progress);
      onProgress?.({ done: 4000, of: 8000 });
      told.push(transcript.progress);
      return readTranscript(new TextEncoder().encode(vtt('Hello.')), hint);
    },
    new FakeClock(),
  );
  await transcript.load({ url });
  expect(told).toEqual([{ done: 3, of: 9 }, undefined, { done: 4000, of: 8000 }]);
});

test('loading is slow after a while, and only until it ends', async () => {
  const clock = new FakeClock();
  const answer = late<string>();
  const transcript = new Transcript(fakeFetch({ [url]: answer.promise }), readTranscript, clock);
  const loading = transcript.load({ url });
  expect(transcript.isSlow).toBe(false);
  clock.pass(1);
  expect(transcript.isSlow).toBe(true);
  answer.arrive(vtt('Hello.'));
  await loading;
  expect(transcript.isSlow).toBe(false);
  await transcript.load({ url });
  clock.pass(1);
  expect(transcript.isSlow).toBe(false);
});

test('cancelled, the reading says so, drops what comes, and can be tried again', async () => {
  const answer = late<string>();
  const answers: Record<string, FakeAnswer | Promise<FakeAnswer>> = { [url]: answer.promise };
  const transcript = reading(answers);
  const loading = transcript.load({ url });
  transcript.cancel();
  answer.arrive(vtt('late'));
  await loading;
  expect(transcript.status).toBe('failed');
  expect(transcript.userError).toEqual({ about: 'transcript', why: 'cancelled' });
  answers[url] = vtt('again');
  await transcript.load({ url });
  expect(textOf(transcript)).toEqual(['again']);
});

test('the language of the file goes before that of its link', async () => {
  const named = 'https://a.example/b.vtt';
  const transcript = reading({
    [url]: vtt('hello'),
    [named]: `WEBVTT\nLanguage: fr\n\n00:01.000 --> 00:02.000\nSalut.\n`,
  });
  await transcript.load({ url, language: 'de' });
  expect(transcript.language).toBe('de');
  await transcript.load({ url: named, language: 'de' });
  expect(transcript.language).toBe('fr');
});
