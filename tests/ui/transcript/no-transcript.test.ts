// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import { parseShow } from '../../../src/core/episode/show.ts';
import { readNotes } from '../../../src/core/notes/read-notes.ts';
import NoTranscript from '../../../src/ui/transcript/NoTranscript.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const url = 'https://page.example/show.json';
const manifest = JSON.stringify({
  title: 'Tides',
  episodes: [{ id: 'ebb', title: 'Ebb', audio: 'ebb.mp3' }],
});

/** The page of a published episode without a transcript. */
async function published(notes = '') {
  const parts = pageParts({ [url]: manifest });
  const { show: tides } = await parseShow(manifest, url);
  void parts.navigation.adopt(tides!, tides!.episodes[0]!, {
    chapters: [],
    notes: await readNotes(notes),
  });
  return { ...parts, user: show(NoTranscript, parts, {}) };
}

test('a listener of a published episode without a transcript is not asked for one', async () => {
  await published();
  expect(screen.getByText('There is no transcript of this episode.')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByText(/Drop/)).toBeNull();
});

test('the notes of a published episode stand where its transcript would, and their times lead into the sound', async () => {
  const { user, player } = await published('0:42 the **moon**');
  await user.click(screen.getByRole('link', { name: '0:42' }));
  expect(player.time).toBe(42);
  expect(screen.getByText('moon').tagName).toBe('STRONG');
});

test('elsewhere a transcript can be dropped on the page', async () => {
  const parts = pageParts({ [url]: manifest });
  await parts.navigation.open(readLink('https://page.example/'));
  show(NoTranscript, parts, {});
  expect(screen.getByRole('heading', { name: 'No transcript yet' })).toBeDefined();
  expect(screen.getByRole('button')).toBeDefined();
});
