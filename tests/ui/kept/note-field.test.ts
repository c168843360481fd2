// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import NoteField from '../../../src/ui/kept/NoteField.svelte';

afterEach(() => vi.restoreAllMocks());

/** The field with a note, into which more was typed. */
async function typed() {
  const saved: string[] = [];
  const { unmount } = render(NoteField, {
    ...{ label: 'Note', note: 'Yes', doneLabel: 'Done' },
    onsave: (text: string) => saved.push(text),
    onclose: () => unmount(),
  });
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Note' }), ', this');
  return { saved, unmount, user };
}

test('what was typed is saved once the field has gone: before, state still is what it was', async () => {
  const { saved, unmount } = await typed();
  unmount();
  expect(saved).toEqual([]);
  await Promise.resolve();
  expect(saved).toEqual(['Yes, this']);
});

test('Escape closes the field, and what was typed is saved', async () => {
  const { saved, user } = await typed();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox')).toBeNull();
  await Promise.resolve();
  expect(saved).toEqual(['Yes, this']);
});

test('Escape and Ctrl+Enter belong to a word that is being composed', async () => {
  const { saved, unmount } = await typed();
  const field = screen.getByRole('textbox');
  await fireEvent.keyDown(field, { key: 'Escape', isComposing: true });
  await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true });
  expect(screen.getByRole('textbox')).toBe(field);
  expect(saved).toEqual([]);
  unmount();
});

test('what was typed is saved when the page is left, and not while it is seen', async () => {
  const { saved } = await typed();
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(saved).toEqual([]);
  state.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(saved).toEqual(['Yes, this']);
});
