import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Episode } from '../../src/core/episode/episode.ts';
import App from '../../src/ui/App.svelte';
import { linesHtml } from '../../src/ui/transcript/render-chunks.svelte.ts';
import { speakerColours } from '../../src/ui/transcript/turn-elements.ts';
import { pageParts } from '../support/page-parts.ts';

const vtt = 'https://a.example/talk.vtt';
const episode: Episode = {
  ...{ id: 'talk', title: 'A <talk>', audio: 'https://a.example/talk.mp3', duration: 90 },
  transcripts: [{ url: vtt }],
};
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const clock = (seconds: number) =>
      `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
    return `${clock(i * 5)} --> ${clock(i * 5 + 2)}\n<v Ann>Line ${i} &lt;b&gt;.\n`;
  });

const loadDrop = () => Promise.reject(new Error('nothing is dropped on a server'));

/** The page of an open episode, as HTML, made without a browser: the lines go into the shell's empty element. */
async function htmlOf(text: string): Promise<{ head: string; body: string }> {
  const { navigation, transcript, state } = pageParts({ [vtt]: text });
  await navigation.open({ kind: 'pair', episode, diagnostics: [] });
  const { head, body } = render(App, { props: { state, loadDrop } });
  const { turns } = transcript;
  const html = linesHtml(turns, { colours: speakerColours(turns), untimed: false });
  return { head, body: body.replace(/<div class="lines[^>]*>(?=<\/div>)/, (tag) => tag + html) };
}

test('no browser is here', () => {
  expect(typeof window).toBe('undefined');
  expect(typeof document).toBe('undefined');
});

test('a published page carries every line of its transcript, as a link to its time', async () => {
  const { body } = await htmlOf(['WEBVTT\n', ...lines(200)].join('\n'));
  const links = [...body.matchAll(/<a href="#t=(\d+)"[^>]*>(Line \d+)/g)];
  expect(links.map((link) => [link[1], link[2]])).toEqual(
    Array.from({ length: 200 }, (_, i) => [String(i * 5), `Line ${i}`]),
  );
  expect(body).toContain('Ann');
});

test('text of a transcript stays text', async () => {
  const { body } = await htmlOf(['WEBVTT\n', ...lines(1)].join('\n'));
  expect(body).toContain('Line 0 &lt;b&gt;');
});

test('the episode is named, as text', async () => {
  const { head, body } = await htmlOf(['WEBVTT\n', ...lines(1)].join('\n'));
  expect(head).toMatch(/<title>A &lt;talk(>|&gt;) · Cueline<\/title>/);
  expect(body).toMatch(/>A &lt;talk(>|&gt;)<\/h1>/);
});

test('an empty page can be made too', async () => {
  const { navigation, state } = pageParts();
  await navigation.open({
    ...{ kind: 'show', url: 'https://a.example/show.json', isDefault: true, diagnostics: [] },
  });
  const { body } = render(App, { props: { state, loadDrop } });
  expect(body).toContain('Cueline');
});
