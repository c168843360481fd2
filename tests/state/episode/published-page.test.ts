import { expect, test } from 'vitest';
import { parseShow } from '../../../src/core/episode/show.ts';
import { toTurns } from '../../../src/core/transcript/turns.ts';
import { Hits } from '../../../src/state/reading/hits.svelte.ts';
import { pageParts } from '../../support/page-parts.ts';

const url = 'https://pod.example/show.json';
const listed = ['moon', 'ebb', 'flow'].map((id) => ({
  ...{ id, audio: `${id}/${id}.mp3`, page: `${id}/` },
  transcript: `${id}/transcript.vtt`,
}));
const manifest = (...episodes: object[]) => JSON.stringify({ title: 'Tides', episodes });
const vtt =
  'WEBVTT\n\n00:01.000 --> 00:02.000\nOne <00:01.500>two\n\n00:02.000 --> 00:04.000\nThree';
const cues = [
  { start: 1, end: 2, text: 'One two' },
  { start: 2, end: 4, text: 'Three' },
];

async function adopted(answers: Record<string, string> = {}) {
  const parts = pageParts({ ...answers });
  const { show } = await parseShow(manifest(listed[1]!), url);
  const turns = toTurns(cues);
  const lines = { parsed: { cues, diagnostics: [], format: 'vtt' as const }, turns };
  parts.navigation.adopt(show!, show!.episodes[0]!, { chapters: [], lines });
  return { ...parts, turns };
}

test('the lines of a published page are ready at once, and nothing is fetched', async () => {
  const { transcript, navigation, player, fetchFile, turns } = await adopted();
  expect(navigation.phase).toBe('open');
  expect(navigation.site?.title).toBe('Tides');
  expect(transcript.status).toBe('ready');
  expect(transcript.turns).toBe(turns);
  expect(player.status).toBe('loading');
  expect(fetchFile.asked).toEqual([]);
});

test('the times of words come from the file, under the same lines', async () => {
  const { transcript, turns } = await adopted({ 'https://pod.example/ebb/transcript.vtt': vtt });
  await transcript.complete();
  expect(transcript.timedCues[0]?.words).toHaveLength(2);
  expect(transcript.turns).toBe(turns);
});

test('a speaker that is heard alone, and the hit that is looked at, stay when the times of words come', async () => {
  const { transcript, speakers, search, follow, settings } = await adopted({
    'https://pod.example/ebb/transcript.vtt': vtt,
  });
  speakers.choose('Ann', true, true);
  const hits = new Hits({ search, transcript, follow, settings, speakers: { alone: undefined } });
  hits.look('e', 0);
  await expect.poll(() => hits.isDone).toBe(true);
  hits.next();
  hits.next();
  const { current, count, hit } = hits;
  expect([current, count]).toEqual([2, 3]);
  await transcript.complete();
  expect(transcript.timesWords).toBe(true);
  expect([hits.current, hits.count, hits.hit]).toEqual([current, count, hit]);
  expect(speakers.played).toBe('Ann');
  await transcript.load({ url: 'https://pod.example/ebb/transcript.vtt' });
  expect(speakers.name).toBeUndefined();
});

test('a file that has other lines by now changes nothing', async () => {
  const other = `${vtt}\n\n00:05.000 --> 00:06.000\nFour`;
  const { transcript } = await adopted({ 'https://pod.example/ebb/transcript.vtt': other });
  await transcript.complete();
  expect(transcript.timedCues).toBe(cues);
});

test('the whole list comes later, and its episodes are pages of their own', async () => {
  const { navigation, visited, openEpisode } = await adopted({ [url]: manifest(...listed) });
  await navigation.listSite();
  expect(navigation.show?.episodes).toHaveLength(3);
  expect(openEpisode.episode?.id).toBe('ebb');
  await navigation.choose('flow');
  expect(visited).toEqual(['https://pod.example/flow/']);
});
