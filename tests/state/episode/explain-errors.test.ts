import { expect, test } from 'vitest';
import { FetchFailure, type AudioProbe } from '../../../src/core/episode/fetching.ts';
import type { PlayerFailure } from '../../../src/core/playback/player.ts';
import { audioUserError } from '../../../src/state/episode/explain-errors.ts';

const url = 'https://a.example/talk.mp3';
const { signal } = new AbortController();
const userErrorOf = (failure: PlayerFailure, probe: AudioProbe = {}) =>
  audioUserError(failure, url, () => Promise.resolve(probe), signal);

test('a recording that is not where it should be is told with the answer’s status', async () => {
  const failure = new FetchFailure('not-found', url, 404);
  expect(await userErrorOf({ code: 'unreachable' }, { failure })).toEqual({
    ...{ about: 'audio', why: 'not-found', url, status: 404 },
  });
});

test('a recording that did not come, but would now, was lost with the connection', async () => {
  expect(await userErrorOf({ code: 'unreachable' }, { type: 'audio/mpeg' })).toEqual({
    ...{ about: 'audio', why: 'offline', url },
  });
});

test('a file that comes but does not play is no audio, of the type that the server states', async () => {
  expect(await userErrorOf({ code: 'unplayable' }, { type: 'text/html' })).toEqual({
    ...{ about: 'audio', why: 'not-audio', url, type: 'text/html' },
  });
  expect(await userErrorOf({ code: 'unplayable' })).toEqual({
    ...{ about: 'audio', why: 'not-audio', url },
  });
});

test('a file that does not play because its end is missing is told as that', async () => {
  const probe = { type: 'audio/mp4', isCutShort: true };
  expect(await userErrorOf({ code: 'unplayable' }, probe)).toEqual({
    ...{ about: 'audio', why: 'incomplete', url },
  });
});

test('a recording that broke off is damaged, and a browser that wants a click is told: neither is asked for', async () => {
  const probe = () => Promise.reject(new Error('nobody should ask'));
  expect(await audioUserError({ code: 'damaged' }, url, probe, signal)).toEqual({
    ...{ about: 'audio', why: 'damaged', url },
  });
  expect(await audioUserError({ code: 'refused' }, url, probe, signal)).toEqual({
    ...{ about: 'audio', why: 'needs-click' },
  });
});
