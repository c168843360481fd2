import { expect, test } from 'vitest';
import { loadChapters } from '../../src/state/load-chapters.ts';
import { fakeFetch, type FakeAnswer } from '../support/fake-fetch.ts';

const url = 'https://a.example/chapters.json';
const { signal } = new AbortController();
const load = (answer: FakeAnswer) => loadChapters(url, fakeFetch({ [url]: answer }), signal);

test('chapters are read', async () => {
  const file = { version: '1.2.0', chapters: [{ startTime: 3, title: 'One' }] };
  expect(await load(JSON.stringify(file))).toEqual({ chapters: [{ start: 3, title: 'One' }] });
});

test('chapters are read in the encoding that their server states', async () => {
  const file = '[{"startTime":3,"title":"\xcf\xf0\xe8"}]';
  const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
  const type = 'application/json; charset=windows-1251';
  expect(await load({ bytes, type })).toEqual({ chapters: [{ start: 3, title: 'При' }] });
});

test('a bad entry does not cost the chapters, nor is it a trouble', async () => {
  const file = {
    version: '1.2.0',
    chapters: [{ startTime: 3, title: 'One' }, { title: 'No time' }],
  };
  const { chapters, trouble } = await load(JSON.stringify(file));
  expect(chapters).toMatchObject([{ title: 'One' }]);
  expect(trouble).toBeUndefined();
});

test('a file that is none says why', async () => {
  const { chapters, trouble } = await load('{"chapters":');
  expect(chapters).toEqual([]);
  expect(trouble).toMatchObject({
    ...{
      about: 'chapters',
      why: 'unreadable',
      url,
      problem: expect.objectContaining({ code: 'cut-off' }),
    },
  });
});

test('a file that does not come says why', async () => {
  expect(await load({ failure: 'server', status: 503 })).toEqual({
    chapters: [],
    trouble: { about: 'chapters', why: 'server', url, status: 503 },
  });
});

test('given up, it rejects with the reason', async () => {
  const giveUp = new AbortController();
  const fetchFile = fakeFetch({ [url]: new Promise<string>(() => undefined) });
  const loading = loadChapters(url, fetchFile, giveUp.signal);
  giveUp.abort(new Error('enough'));
  await expect(loading).rejects.toThrow('enough');
});
