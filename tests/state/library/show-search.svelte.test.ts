import { expect, test, vi } from 'vitest';
import { FetchFailure } from '../../../src/core/episode/fetching.ts';
import { ShowSearch } from '../../../src/state/library/show-search.svelte.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { fakeFetch, type FakeAnswer } from '../../support/fake-fetch.ts';
import { searchedShow, site, type SaidLines } from '../../support/searched-show.ts';

const tides: SaidLines = {
  ebb: ['Ann: the harbour wall', 'Ben: no', 'Ann: and the wall of the harbour'],
  flow: ['Ben: the tide', 'Ben: a harbour', 'Ann: and a wall'],
  moon: ['Ann: the moon'],
};

function searchIn(said: SaidLines, other: Record<string, FakeAnswer | Promise<FakeAnswer>> = {}) {
  const { show, files } = searchedShow(said);
  const answers: Record<string, FakeAnswer | Promise<FakeAnswer>> = { ...files, ...other };
  const fetchFile = fakeFetch(answers);
  const clock = new FakeClock();
  const search = new ShowSearch({ fetchFile, clock, show: () => Promise.resolve(show) });
  return { search, fetchFile, clock, answers };
}

/** What is shown, as `episode: line`. */
const shownIn = (search: ShowSearch) =>
  search.shown.flatMap(({ episode, shown }) =>
    shown.map(({ lines }) => {
      const texts = lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
      return `${episode.id}: ${texts.join(' | ')}`;
    }),
  );

test('lines of all episodes are found, the best first, with speaker and time', async () => {
  const { search } = searchIn(tides);
  search.look('harbour wall');
  await expect
    .poll(() => shownIn(search))
    .toEqual([
      'ebb: the harbour wall',
      'ebb: and the wall of the harbour',
      'flow: a harbour | and a wall',
    ]);
  expect(search.results).toMatchObject({ lines: 3, words: 2, query: 'harbour wall' });
  expect(search.shown[0]?.shown[1]).toMatchObject({ start: 8, speaker: 'Ann', line: 2 });
});

test('counts are there before any text, and only texts with lines are fetched', async () => {
  const never = new Promise<never>(() => undefined);
  const { search, fetchFile } = searchIn(tides, { [`${site}ebb/transcript.json`]: never });
  search.look('harbour');
  await expect.poll(() => search.results?.lines).toBe(3);
  const [first, second] = search.shown;
  expect([first?.count, first?.waiting, first?.shown]).toEqual([2, 2, []]);
  await expect.poll(() => second?.shown.length).toBe(1);
  expect(fetchFile.asked).not.toContain(`${site}moon/transcript.json`);
});

test('an episode shows three lines, and all of them unfolded', async () => {
  const { search } = searchIn({ ebb: Array.from({ length: 8 }, (_, i) => `tide ${i}`) });
  search.look('tide');
  await expect.poll(() => shownIn(search)).toHaveLength(3);
  const [ebb] = search.shown;
  expect([ebb?.count, ebb?.more]).toEqual([8, 5]);
  ebb?.unfold();
  expect([shownIn(search).length, ebb?.more]).toEqual([8, 0]);
});

test('a few episodes are shown at first, and the texts of others fetched when they are', async () => {
  const said = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`e${i}`, ['the tide']]));
  const { search, fetchFile } = searchIn(said);
  search.look('tide');
  await expect.poll(() => shownIn(search)).toHaveLength(4);
  expect([search.results?.episodes.length, search.more]).toEqual([9, 5]);
  expect(fetchFile.asked.filter((url) => url.endsWith('transcript.json'))).toHaveLength(4);
  search.showMore();
  search.showMore();
  await expect.poll(() => shownIn(search)).toHaveLength(9);
  expect(search.more).toBe(0);
});

test('while somebody types, no text is fetched before a pause', async () => {
  const { search, fetchFile, clock } = searchIn(tides);
  const texts = () => fetchFile.asked.filter((url) => url.endsWith('transcript.json'));
  search.look('h');
  clock.now += 0.1;
  search.look('harbour');
  await expect.poll(() => search.results?.lines).toBe(3);
  await expect.poll(() => clock.waiting).toBe(1);
  expect(texts()).toEqual([]);
  clock.pass(1);
  await expect.poll(() => shownIn(search)).toHaveLength(3);
});

test('a newer search wins over an older one, whichever answers first', async () => {
  let resolve!: (answer: FakeAnswer) => void;
  const promise = new Promise<FakeAnswer>((answer) => (resolve = answer));
  const { files } = searchedShow(tides);
  const directory = `${site}search/index.json`;
  const { search, answers } = searchIn(tides, { [directory]: promise });
  search.look('moon');
  answers[directory] = files[directory]!;
  search.look('tide');
  await expect.poll(() => search.results?.query).toBe('tide');
  resolve(files[directory]!);
  await promise;
  expect(search.results?.query).toBe('tide');
});

test('an empty search shows nothing, and asks for nothing', async () => {
  const { search, fetchFile } = searchIn(tides);
  search.look('harbour');
  await expect.poll(() => search.results).toBeDefined();
  const before = fetchFile.asked.length;
  search.look(' ? ');
  expect([search.isWanted, search.results, search.isBusy]).toEqual([false, undefined, false]);
  expect(fetchFile.asked).toHaveLength(before);
});

test('a text that cannot be had is told, and can be tried again', async () => {
  const url = `${site}ebb/transcript.json`;
  const { search, answers } = searchIn(tides, { [url]: { failure: 'offline' } });
  search.look('harbour');
  const failing = () => search.shown.map(({ hasFailed }) => hasFailed);
  await expect.poll(failing).toEqual([true, false]);
  answers[url] = searchedShow(tides).files[url]!;
  search.reload(search.shown[0]!);
  await expect.poll(failing).toEqual([false, false]);
  expect(shownIn(search)).toHaveLength(3);
});

test('a text that is not the one that was indexed is told', async () => {
  const url = `${site}moon/transcript.json`;
  const { search, answers } = searchIn(tides, { [url]: '{"segments":[{"body":"other"}]}' });
  search.look('moon');
  await expect.poll(() => search.shown[0]?.hasFailed).toBe(true);
  answers[url] = 'WEBVTT';
  search.look('moon ');
  await expect.poll(() => search.shown[0]?.hasFailed).toBe(true);
});

test('a search without its index is told, and can be tried again', async () => {
  const directory = `${site}search/index.json`;
  const { search, answers } = searchIn(tides, { [directory]: { failure: 'offline' } });
  search.look('harbour');
  await expect.poll(() => search.hasFailed).toBe(true);
  answers[directory] = searchedShow(tides).files[directory]!;
  search.retry();
  await expect.poll(() => search.results?.lines).toBe(3);
  expect(search.hasFailed).toBe(false);
});

test('a show that cannot be had is told', async () => {
  const fetchFile = fakeFetch({});
  const show = () => Promise.reject(new FetchFailure('offline', site));
  const search = new ShowSearch({ fetchFile, clock: new FakeClock(), show });
  search.look('harbour');
  await expect.poll(() => search.hasFailed).toBe(true);
});

test('a missing part of the index is told beside what was found', async () => {
  const { files } = searchedShow(tides);
  const shards = Object.keys(files).filter((url) => url.endsWith('.bin'));
  const gone = Object.fromEntries(shards.map((url) => [url, { failure: 'not-found' as const }]));
  const { search } = searchIn(tides, gone);
  search.look('harbour');
  await expect.poll(() => search.results?.isPartial).toBe(true);
  expect(search.results?.lines).toBe(0);
});

test('an index that is none is told', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { search } = searchIn(tides, { [`${site}search/index.json`]: '<!doctype html>' });
  search.look('harbour');
  await expect.poll(() => search.hasFailed).toBe(true);
});
