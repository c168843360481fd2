import { expect, test } from 'vitest';
import { publishedEpisode, publishedShow, siteOf, textOf } from '../../support/published-show.ts';

const url = 'https://tides.example/pod';

async function oembed(title: string, more: Parameters<typeof publishedEpisode>[1] = {}) {
  const show = publishedShow({ episodes: [publishedEpisode('ebb', { title, ...more })] });
  const files = await siteOf(show, { url });
  return JSON.parse(textOf(files, 'ebb/oembed.json')) as Record<string, unknown>;
}

test('other sites are given a frame with the embedded player', async () => {
  const found = await oembed('Ebb');
  expect(found).toMatchObject({ version: '1.0', type: 'rich', title: 'Ebb', height: 420 });
  expect(found['html']).toContain('<iframe src="https://tides.example/pod/ebb/?embed"');
});

test('an episode that nobody wrote down has a low frame', async () => {
  expect(await oembed('Ebb', { transcripts: [] })).toMatchObject({ height: 180 });
});

test('a title ends no attribute', async () => {
  const { html } = await oembed('"><script>alert(1)</script>');
  expect(String(html).match(/</g)).toHaveLength(2);
});
