// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import Notices from '../../../src/ui/notices/Notices.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

test('a trouble is told with what to do next, and can be dismissed', async () => {
  const parts = pageParts();
  const user = show(Notices, parts, {});
  parts.openEpisode.report({ about: 'storage', why: 'full' });
  flushSync();
  expect(screen.getByText('Your files are not kept.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('Your files are not kept.')).toBeNull();
});

test('dismissed by key, a trouble gives the focus to the next one', async () => {
  const parts = pageParts();
  const user = show(Notices, parts, {});
  parts.openEpisode.report({ about: 'storage', why: 'full' });
  parts.openEpisode.report({ about: 'storage', why: 'no-storage' });
  flushSync();
  const [first, second] = screen.getAllByRole('button', { name: 'Dismiss' });
  first!.focus();
  await user.keyboard('{Enter}');
  expect(screen.getAllByRole('button', { name: 'Dismiss' })).toEqual([second]);
  expect(document.activeElement).toBe(second);
});

test('what may pass can be tried again', async () => {
  const chapters = 'https://a.example/chapters.json';
  const answers: Parameters<typeof pageParts>[0] = {};
  const parts = pageParts(answers);
  parts.openEpisode.clear();
  await parts.openEpisode.open({ id: 'a', title: 'A', transcripts: [], chapters }, 'a');
  const user = show(Notices, parts, {});
  answers[chapters] = '{"chapters":[{"startTime":0,"title":"Opening"}]}';
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await expect.poll(() => parts.openEpisode.chapters).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a transcript’s trouble is not told here, but where the transcript would be', async () => {
  const parts = pageParts();
  parts.openEpisode.clear();
  await parts.openEpisode.open(
    { id: 'a', title: 'A', transcripts: [{ url: 'https://a.example/gone.vtt' }] },
    'a',
  );
  show(Notices, parts, {});
  expect(parts.openEpisode.userErrors).toHaveLength(1);
  expect(screen.queryByText(/was not found/)).toBeNull();
});

test('words of others are text', () => {
  const parts = pageParts();
  show(Notices, parts, {});
  parts.openEpisode.report({
    about: 'files',
    why: 'unusable',
    diagnostic: { code: 'pdf', name: '<img src=x onerror=alert(1)>' },
  });
  flushSync();
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByText(/<img src=x/)).toBeDefined();
});

test('of many files that could not be used the first are told, and the rest when wanted', async () => {
  const parts = pageParts();
  const user = show(Notices, parts, {});
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    parts.openEpisode.report({
      about: 'files',
      why: 'unusable',
      diagnostic: { code: 'pdf', name: `${name}.pdf` },
    });
  flushSync();
  expect(screen.queryByText(/e\.pdf/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'and 2 more' }));
  expect(screen.getByText(/e\.pdf/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(parts.openEpisode.userErrors).toEqual([]);
});
