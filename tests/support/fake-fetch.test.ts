import { expect, test } from 'vitest';
import { fakeFetch } from './fake-fetch.ts';

test('a known address gives its text, an unknown one is not found', async () => {
  const fetchFile = fakeFetch({ 'https://a.example/x.vtt': 'WEBVTT' });
  const { bytes } = await fetchFile('https://a.example/x.vtt');
  expect(new TextDecoder().decode(bytes)).toBe('WEBVTT');
  await expect(fetchFile('https://a.example/y')).rejects.toMatchObject({ code: 'not-found' });
  expect(fetchFile.asked).toEqual(['https://a.example/x.vtt', 'https://a.example/y']);
});

test('a failure is thrown as the fetcher would', async () => {
  const fetchFile = fakeFetch({ 'https://a.example/x': { failure: 'server', status: 503 } });
  await expect(fetchFile('https://a.example/x')).rejects.toMatchObject({
    code: 'server',
    status: 503,
  });
});

test('an answer that never comes can be given up', async () => {
  const abort = new AbortController();
  const answer = fakeFetch({ 'https://a.example/x': new Promise(() => undefined) })(
    'https://a.example/x',
    abort.signal,
  );
  abort.abort(new Error('enough'));
  await expect(answer).rejects.toThrow('enough');
});
