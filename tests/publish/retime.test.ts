import { expect, test } from 'vitest';
import { retimed } from '../../src/publish/retime.ts';
import { publishedEpisode, publishedShow, siteOf, textOf } from '../support/published-show.ts';

const timing = { anchors: [{ transcript: 0, audio: 8 }], insertions: [] };
const chapters = [{ start: 4, title: 'Sea' }];
const show = publishedShow({
  episodes: [publishedEpisode('ebb', { timing, chapters }), publishedEpisode('moon')],
});

test('a timing goes along with the show, and the transcript stays as it is', async () => {
  const files = await siteOf(show);
  expect(textOf(files, 'show.json')).toContain('"anchors"');
  expect(textOf(files, 'ebb/transcript.vtt')).toContain('00:00:04.000 --> ');
});

test('lines that are heard earlier are written so, and those before the recording begin with it', async () => {
  const early = { anchors: [{ transcript: 0, audio: -7.5 }], insertions: [] };
  const late = publishedShow({ episodes: [publishedEpisode('ebb', { timing: early, chapters })] });
  const vtt = textOf(await siteOf(retimed(late)), 'ebb/transcript.vtt');
  const starts = [...vtt.matchAll(/^(\S+) --> /gm)].map(([, start]) => start);
  expect(starts).toHaveLength(10);
  expect(starts.slice(0, 3)).toEqual(['00:00:00.000', '00:00:00.000', '00:00:00.500']);
});

test('written into the transcripts, it is needed no more', async () => {
  const files = await siteOf(retimed(show));
  expect(textOf(files, 'show.json')).not.toContain('"anchors"');
  expect(textOf(files, 'ebb/transcript.vtt')).toContain('00:00:12.000 --> ');
  expect(textOf(files, 'ebb/index.html')).toContain('#t=12');
  expect(JSON.parse(textOf(files, 'ebb/chapters.json'))).toMatchObject({
    chapters: [{ startTime: 12 }],
  });
  expect(textOf(files, 'moon/transcript.vtt')).toContain('00:00:04.000 --> ');
});
