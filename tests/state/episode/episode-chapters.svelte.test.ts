import { expect, test } from 'vitest';
import { EpisodeChapters } from '../../../src/state/episode/episode-chapters.svelte.ts';
import { Timeline } from '../../../src/core/timeline/timeline.ts';

const url = 'https://a.example/chapters.json';
const episode = { id: 'ebb', title: 'Ebb', chapters: url, transcripts: [] };
const file = JSON.stringify({ version: '1.2.0', chapters: [{ startTime: 60, title: 'Ebb' }] });

test('chapters of a file that came at a second try are where they are heard', async () => {
  const timeline = new Timeline([{ audio: 30, transcript: 0, seconds: Infinity, rate: 1 }]);
  const chapters = new EpisodeChapters({ timeline });
  const { signal } = new AbortController();
  await chapters.open(episode, () => Promise.reject(new Error('offline')), signal);
  chapters.adoptInside([{ start: 5, title: 'Inside' }]);
  expect(chapters.all).toMatchObject([{ start: 5 }]);
  const bytes = new TextEncoder().encode(file);
  await chapters.open(episode, () => Promise.resolve({ bytes, url }), signal);
  expect(chapters.all).toMatchObject([{ start: 90, title: 'Ebb' }]);
});
