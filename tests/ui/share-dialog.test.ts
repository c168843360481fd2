// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import ShareDialog from '../../src/ui/share/ShareDialog.svelte';
import { pageParts, type PageParts } from '../support/page-parts.ts';
import { show } from '../support/show.ts';

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
});

async function opened(before: (parts: PageParts) => void = () => undefined) {
  const parts = pageParts();
  const episode = {
    ...{ id: 'ebb', title: 'Ebb & "flow"', page: 'https://pod.example/ebb/', transcripts: [] },
    audio: 'https://pod.example/ebb/ebb.mp3',
  };
  await parts.navigation.open({ kind: 'pair', episode, diagnostics: [] });
  parts.player.finishLoading({ duration: 100 });
  parts.playback.seek(83);
  before(parts);
  const user = show(ShareDialog, parts, {});
  return { ...parts, user };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('the episode’s link and the code of its player are there to copy', async () => {
  await opened();
  expect(box('Link').value).toBe('https://pod.example/ebb/');
  expect(box('Code for the page').value).toContain('src="https://pod.example/ebb/?embed"');
  expect(box('Code for the page').value).toContain('title="Ebb &amp; &quot;flow&quot;"');
});

test('on demand both begin where the listener is', async () => {
  const { user } = await opened();
  await user.click(screen.getByRole('checkbox', { name: 'Start at 1:23' }));
  expect(box('Link').value).toBe('https://pod.example/ebb/#t=83');
  expect(box('Code for the page').value).toContain('ebb/?embed#t=83');
});

test('the place is told as the scrubber has it, and the link names that of the transcript', async () => {
  const { fit, user } = await opened(({ fit }) => fit.nudge(0, 8));
  expect(fit.timeline.shiftAt(83)).toBe(8);
  await user.click(screen.getByRole('checkbox', { name: 'Start at 1:23' }));
  expect(box('Link').value).toBe('https://pod.example/ebb/#t=75');
});

test('what is copied is told', async () => {
  const { user } = await opened();
  await user.click(screen.getAllByRole('button', { name: 'Copy' })[0]!);
  expect((await screen.findByText('Link copied')).getAttribute('role')).toBe('status');
});

test('what is copied is told beside it, once', async () => {
  const { user } = await opened();
  await user.click(screen.getAllByRole('button', { name: 'Copy' })[1]!);
  await screen.findByText('Code copied');
  const told = () => screen.getAllByRole('status').map((one) => one.textContent);
  expect(told()).toEqual(['', 'Code copied']);
  await user.click(screen.getAllByRole('button', { name: 'Copy' })[0]!);
  await screen.findByText('Link copied');
  expect(told()).toEqual(['Link copied', '']);
});
