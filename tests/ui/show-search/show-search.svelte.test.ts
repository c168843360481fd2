// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ShowSearch } from '../../../src/state/library/show-search.svelte.ts';
import { setLocale } from '../../../src/ui/i18n/index.ts';
import { ResultKeys } from '../../../src/ui/show-search/result-keys.ts';
import ShowSearchField from '../../../src/ui/show-search/ShowSearchField.svelte';
import ShowSearchResults from '../../../src/ui/show-search/ShowSearchResults.svelte';
import { FakeClock } from '../../support/fake-clock.ts';
import { fakeFetch, type FakeAnswer } from '../../support/fake-fetch.ts';
import { searchedShow, site, type SaidLines } from '../../support/searched-show.ts';

beforeEach(() => {
  // jsdom has no layout, so nothing comes near the view.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  await setLocale('en');
});

const tides: SaidLines = {
  ebb: ['Ann: On the harbour wall', 'Ben: no', 'Ann: and the wall of the harbour'],
  flow: ['Ben: a harbour there', 'Ann: and a wall'],
};

function setUp(said: SaidLines, other: Record<string, FakeAnswer> = {}, onopen?: () => void) {
  const { show, files } = searchedShow(said);
  const answers: Record<string, FakeAnswer> = { ...files, ...other };
  const search = new ShowSearch({
    fetchFile: fakeFetch(answers),
    clock: new FakeClock(),
    show: () => Promise.resolve(show),
  });
  const props = { search, keys: new ResultKeys() };
  render(ShowSearchField, { props });
  render(ShowSearchResults, { props: { ...props, onopen } });
  const field = screen.getByRole('textbox', { name: 'Search what was said' });
  return { search, field, answers, files };
}

const marksIn = (element: HTMLElement) =>
  [...element.querySelectorAll('mark')].map(({ textContent }) => textContent);

test('results stand by episode, each line a link to its time, with what was looked for marked', async () => {
  const { search } = setUp(tides);
  search.look('harbour wall');
  const line = await screen.findByRole('link', { name: '0:00 Ann On the harbour wall' });
  expect(line).toHaveProperty('href', `${site}ebb/#t=0`);
  expect(marksIn(line)).toEqual(['harbour wall']);
  expect(screen.getByRole('status').textContent).toContain(
    '3 lines in 2 episodes · lines with both words first',
  );
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent?.trim())).toEqual([
    'About ebb 28 Oct 2026 · 2 lines',
    'About flow 27 Oct 2026 · 1 line',
  ]);
  const last = await screen.findByRole('link', { name: /a harbour there/ });
  expect(last.textContent?.replace(/\s+/g, ' ').trim()).toBe(
    '0:00 Ben a harbour there Ann and a wall',
  );
  expect(marksIn(last)).toEqual(['harbour', 'wall']);
});

test('a line has the time at which it is heard, and a link to that of the transcript', async () => {
  const timing = { anchors: [{ transcript: 0, audio: 65 }], insertions: [] };
  const { show, files } = searchedShow({ ebb: ['no', 'the harbour'] }, timing);
  const ports = { fetchFile: fakeFetch(files), clock: new FakeClock() };
  const search = new ShowSearch({ ...ports, show: () => Promise.resolve(show) });
  render(ShowSearchResults, { props: { search, keys: new ResultKeys() } });
  search.look('harbour');
  const line = await screen.findByRole('link', { name: '1:09 the harbour' });
  expect(line).toHaveProperty('href', `${site}ebb/#t=4`);
});

test('the nearest spelling is told where what was typed is nowhere, in its own direction', async () => {
  const { search } = setUp(tides);
  search.look('harbuor');
  const line = await screen.findByRole('link', { name: /On the harbour wall/ });
  expect(marksIn(line)).toEqual(['harbour']);
  expect(screen.getByRole('status').textContent).toContain(
    'Nearest: \u2068harbour\u2069 · 3 lines',
  );
});

test('words are marked as text, whatever they look like', async () => {
  const { search } = setUp({ ebb: ['<img src=x onerror=alert(1)> tide'] });
  search.look('tide');
  const line = await screen.findByRole('link', { name: /tide/ });
  expect(line.querySelector('img')).toBeNull();
});

test('the down arrow and Enter go to the first line, arrows on, and back into the field', async () => {
  const { search, field } = setUp(tides);
  search.look('harbour wall');
  const lines = async () =>
    (await screen.findAllByRole('link')).filter((one) => one.matches('.line'));
  await expect.poll(async () => (await lines()).length).toBe(3);
  const [first, second, third] = await lines();
  field.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(first);
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(third);
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(third);
  await userEvent.keyboard('{Home}{ArrowUp}');
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(first);
});

test('Escape and the button clear the field', async () => {
  const { search, field } = setUp(tides);
  await userEvent.type(field, 'harbour');
  await userEvent.keyboard('{Escape}');
  expect([search.query, field]).toMatchObject(['', { value: '' }]);
  await userEvent.type(field, 'wall');
  await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect([search.query, document.activeElement]).toEqual(['', field]);
});

test('more lines of an episode are a button away', async () => {
  const { search } = setUp({ ebb: Array.from({ length: 5 }, (_, i) => `Ann: tide ${i}`) });
  search.look('tide');
  expect(await screen.findAllByRole('link', { name: /Ann tide/ })).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: '2 more in this episode' }));
  expect(screen.getAllByRole('link', { name: /Ann tide/ })).toHaveLength(5);
  expect(screen.queryByRole('button', { name: /more in this episode/ })).toBeNull();
});

test('more episodes are a button away', async () => {
  const { search } = setUp(
    Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`e${i}`, ['tide']])),
  );
  search.look('tide');
  await userEvent.click(await screen.findByRole('button', { name: '2 more episodes' }));
  expect(screen.getAllByRole('heading')).toHaveLength(6);
});

test('nothing found is said, with what to do', async () => {
  const { search } = setUp(tides);
  search.look('lighthouse');
  await screen.findByText('“lighthouse” is not said in any episode.');
  expect(screen.getByText('Try fewer words, or only how they begin.')).toBeTruthy();
});

test('an episode whose lines do not come says so, and can be tried again', async () => {
  const url = `${site}ebb/transcript.json`;
  const { search, answers, files } = setUp(tides, { [url]: { failure: 'offline' } });
  search.look('harbour wall');
  const failed = (await screen.findByText(/These lines could not be loaded/)).closest('li')!;
  answers[url] = files[url]!;
  await userEvent.click(within(failed).getByRole('button', { name: 'Try again' }));
  await screen.findByRole('link', { name: '0:00 Ann On the harbour wall' });
});

test('a search that does not load says so, and can be tried again', async () => {
  const url = `${site}search/index.json`;
  const { search, answers, files } = setUp(tides, { [url]: { failure: 'offline' } });
  search.look('wall');
  await screen.findByText('The search did not load.');
  answers[url] = files[url]!;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('3 lines in 2 episodes');
});

test('whoever shows the results hears of a choice', async () => {
  const onopen = vi.fn();
  const { search } = setUp(tides, {}, onopen);
  search.look('wall');
  const line = await screen.findByRole('link', { name: /On the harbour/ });
  line.addEventListener('click', (event) => event.preventDefault());
  await userEvent.click(line);
  expect(onopen).toHaveBeenCalledOnce();
});

test('in Japanese, counts and words are Japanese', async () => {
  await setLocale('ja');
  const { show, files } = searchedShow({ minato: ['港の壁'] });
  const clock = new FakeClock();
  const search = new ShowSearch({
    ...{ fetchFile: fakeFetch(files), clock, show: () => Promise.resolve(show) },
  });
  render(ShowSearchResults, { props: { search, keys: new ResultKeys() } });
  search.look('港の');
  await screen.findByText('1件のエピソードに1行');
  expect(marksIn(await screen.findByRole('link', { name: /港の壁/ }))).toEqual(['港の']);
});
