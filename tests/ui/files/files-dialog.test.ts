// @vitest-environment jsdom
import { screen, within } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import FilesDialog from '../../../src/ui/files/FilesDialog.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
});

const audio = new File(['sound'], 'talk.mp3');
const text = new File(['WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n'], 'talk.vtt');
const names = () =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.name')?.textContent);

test('the files of an episode are listed, the recording first', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([text, audio]);
  show(FilesDialog, parts, {});
  expect(names()).toEqual(['talk.mp3', 'talk.vtt']);
});

test('a file is removed; what an episode needs cannot be', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([text, audio]);
  const user = show(FilesDialog, parts, {});
  await user.click(screen.getByRole('button', { name: 'Remove talk.vtt' }));
  await expect.poll(names).toEqual(['talk.mp3']);
  expect(screen.getByRole('button', { name: 'Remove talk.mp3' })).toHaveProperty('disabled', true);
});

test('the focus stays in the list when a file is removed by key', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([audio, text, new File(['WEBVTT'], 'talk.de.vtt')]);
  const user = show(FilesDialog, parts, {});
  screen.getByRole('button', { name: 'Remove talk.vtt' }).focus();
  await user.keyboard('{Enter}');
  const focused = () => document.activeElement?.closest('li')?.querySelector('.name')?.textContent;
  await expect.poll(focused).toBe('talk.de.vtt');
  expect(names()).toEqual(['talk.mp3', 'talk.de.vtt']);
});

test('a transcript is made an episode of its own', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([text, audio]);
  const user = show(FilesDialog, parts, {});
  await user.click(screen.getByRole('button', { name: 'Make talk.vtt an episode of its own' }));
  await expect.poll(() => parts.navigation.localEpisodes).toHaveLength(2);
  expect(names()).toEqual(['talk.mp3']);
});
