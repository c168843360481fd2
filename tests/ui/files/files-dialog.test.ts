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
    .map((item) => item.querySelector('span.name')?.textContent)
    .filter((name) => name !== undefined);

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
  expect(parts.openEpisode.episode?.transcripts).toEqual([]);
});

test('a file that was removed can be had back, in its place', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([text, audio, new File(['WEBVTT'], 'talk.de.vtt')]);
  const order = () => parts.navigation.ownFiles.map(({ name }) => name);
  const before = order();
  const user = show(FilesDialog, parts, {});
  await user.click(screen.getByRole('button', { name: 'Remove talk.vtt' }));
  await expect.poll(order).toEqual(['talk.mp3', 'talk.de.vtt']);
  const undo = screen.getByRole('button', { name: 'Undo', description: 'talk.vtt' });
  await expect.poll(() => document.activeElement).toBe(undo);
  await user.keyboard('{Enter}');
  await expect.poll(order).toEqual(before);
  await expect.poll(names).toEqual(['talk.mp3', 'talk.vtt', 'talk.de.vtt']);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBe(null);
});

test('the focus stays in the list when a file leaves it by key', async () => {
  const parts = pageParts();
  await parts.navigation.addFiles([audio, text, new File(['WEBVTT'], 'talk.de.vtt')]);
  const user = show(FilesDialog, parts, {});
  screen.getByRole('button', { name: 'Make talk.vtt an episode of its own' }).focus();
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
