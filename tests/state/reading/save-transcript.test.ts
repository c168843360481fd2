// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import { saveTranscript } from '../../../src/state/reading/save-transcript.ts';
import { pageParts } from '../../support/page-parts.ts';

const url = 'https://a.example/talk.vtt';
const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n';
const episode = { id: 'talk', title: 'A talk: part 1', transcripts: [{ url }] };

test('a transcript is saved under the name of its episode, in the format asked for', async () => {
  const { openEpisode, saved, browserServices } = pageParts({ [url]: vtt });
  openEpisode.clear();
  await openEpisode.open(episode, 'k');
  expect(await saveTranscript(openEpisode, 'srt', browserServices)).toBe('A talk part 1.srt');
  await saveTranscript(openEpisode, 'json', browserServices);
  expect(saved).toMatchObject([
    { name: 'A talk part 1.srt', type: 'application/x-subrip' },
    { name: 'A talk part 1.json', type: 'application/json' },
  ]);
  expect(saved[0]!.text).toContain('00:00:01,000 --> 00:00:02,000\nAnn: Hello.');
});

test('lines that were moved are saved at the times at which they are heard', async () => {
  const { openEpisode, fit, saved, browserServices } = pageParts({ [url]: vtt });
  openEpisode.clear();
  await openEpisode.open(episode, 'k');
  fit.nudge(1, 0.5);
  await saveTranscript(openEpisode, 'vtt', browserServices, fit.timeline);
  expect(saved[0]!.text).toContain('00:00:01.500 --> 00:00:02.500');
});

test('of several languages, the file says which it is', async () => {
  const { openEpisode, saved, browserServices } = pageParts({
    [url]: vtt.replace('WEBVTT', 'WEBVTT\nLanguage: de'),
  });
  openEpisode.clear();
  const other = { url: 'https://a.example/other.vtt', language: 'en' };
  await openEpisode.open({ ...episode, transcripts: [{ url, language: 'de' }, other] }, 'k');
  await saveTranscript(openEpisode, 'text', browserServices);
  expect(saved).toMatchObject([{ name: 'A talk part 1.de.txt' }]);
});

test('Markdown of one’s own files has a title and times, and no links that lead nowhere', async () => {
  const { navigation, openEpisode, saved, browserServices } = pageParts();
  await navigation.addFiles([new File([vtt], 'talk_1.vtt')]);
  await saveTranscript(openEpisode, 'markdown', browserServices);
  const text = String(saved[0]!.text);
  expect(text).toBe('# talk 1\n\n**Ann:** [0:01] Hello.\n');
  const read = await readTranscript(new TextEncoder().encode(text), { name: 'talk.md' });
  expect(read.cues).toMatchObject([{ start: 1, speaker: 'Ann', text: 'Hello.' }]);
});
