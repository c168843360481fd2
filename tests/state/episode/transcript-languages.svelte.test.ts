// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Episode } from '../../../src/core/episode/episode.ts';
import type { FakeAnswer } from '../../support/fake-fetch.ts';
import { late } from '../../support/late.ts';
import { pageParts } from '../../support/page-parts.ts';

const at = (name: string) => `https://a.example/${name}.vtt`;
const vtt = (text: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`;
const english = { url: at('en'), language: 'en' };
const german = { url: at('de'), language: 'de' };
const french = { url: at('fr'), language: 'fr' };
const episode: Episode = { id: 'a', title: 'A', transcripts: [english, german, french] };
const answers = { [at('en')]: vtt('Hello.'), [at('de')]: vtt('Hallo.'), [at('fr')]: vtt('Salut.') };

async function open(
  files: Record<string, FakeAnswer | Promise<FakeAnswer>> = answers,
  spoken: readonly string[] = [],
) {
  const parts = pageParts(files, { languages: spoken });
  await parts.openEpisode.open(episode, 'a');
  return parts;
}
const textOf = ({ openEpisode }: Awaited<ReturnType<typeof open>>) =>
  openEpisode.transcript.parsed?.cues.map(({ text }) => text);

test('an episode opens with the transcript in a language of the listener', async () => {
  const page = await open(answers, ['nl', 'de-CH']);
  expect(textOf(page)).toEqual(['Hallo.']);
  expect(page.playback.cues).toHaveLength(1);
});

test('what was chosen is opened first next time', async () => {
  const page = await open();
  page.languages.choose(french);
  await expect.poll(() => textOf(page)).toEqual(['Salut.']);
  await page.openEpisode.open(episode, 'a');
  expect(textOf(page)).toEqual(['Salut.']);
});

test('a newer choice wins over an older one on its way', async () => {
  const slow = late<string>();
  const page = await open({ ...answers, [at('de')]: slow.promise });
  page.languages.choose(german);
  page.languages.choose(french);
  await expect.poll(() => textOf(page)).toEqual(['Salut.']);
  slow.arrive(vtt('Hallo.'));
  await slow.promise;
  expect(textOf(page)).toEqual(['Salut.']);
  expect(page.languages.first).toBe(french);
});

test('one that does not come is tried again, and the lines of another are not followed', async () => {
  const files: Record<string, FakeAnswer> = {
    ...answers,
    [at('de')]: { failure: 'offline' },
  };
  const page = await open(files);
  page.languages.choose(german);
  await expect.poll(() => page.openEpisode.transcript.status).toBe('failed');
  expect(page.playback.cues).toEqual([]);
  expect(page.languages.links).toHaveLength(3);
  files[at('de')] = vtt('Hallo.');
  await page.openEpisode.retry(page.openEpisode.transcript.userError!);
  expect(textOf(page)).toEqual(['Hallo.']);
});

test('a second one is paired with the first, and remembered', async () => {
  const { languages, openEpisode } = await open();
  expect(languages.secondLink).toBeUndefined();
  languages.chooseSecond(german);
  await expect.poll(() => languages.pairs).toEqual(Int32Array.of(0, 1));
  await openEpisode.open(episode, 'a');
  expect(languages.secondLink).toBe(german);
  await expect.poll(() => languages.pairs).toEqual(Int32Array.of(0, 1));
  languages.chooseSecond(undefined);
  expect(languages.pairs).toBeUndefined();
});

test('the second chosen as the first changes places with it', async () => {
  const page = await open();
  page.languages.chooseSecond(german);
  page.languages.choose(german);
  await expect.poll(() => textOf(page)).toEqual(['Hallo.']);
  expect(page.languages.secondLink).toBe(english);
});

test('none stands below itself', async () => {
  const { languages } = await open(answers, ['de']);
  languages.chooseSecond(german);
  expect(languages.secondLink).toBeUndefined();
});

test.each<[string, FakeAnswer, string]>([
  ['does not come', { failure: 'offline' }, 'failed'],
  ['has no times', 'Es war einmal.\n\nUnd dann nicht mehr.', 'untimed'],
])('a second one that %s is told as such', async (_, answer, userError) => {
  const { languages } = await open({ ...answers, [at('de')]: answer });
  languages.chooseSecond(german);
  await expect.poll(() => languages.secondFault).toBe(userError);
  expect(languages.pairs).toBeUndefined();
});

test('nothing can be paired with a first one without times', async () => {
  const { languages } = await open({ ...answers, [at('en')]: 'Once upon a time.\n\nNo more.' });
  languages.chooseSecond(german);
  await expect.poll(() => languages.secondFault).toBe('first-untimed');
});
