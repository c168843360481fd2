// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Turn from '../../../src/ui/transcript/Turn.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const turn = {
  start: 83.25,
  first: 0,
  speaker: 'Ann',
  cues: [
    { start: 83.25, end: 85, text: 'Hello <b>there</b>.' },
    { start: 90, end: 92, text: 'שלום' },
  ],
};
const shown = { turn, speaker: 'Ann', colour: 2, untimed: false, lang: 'he' };

test('each line is a link to its time, in order', () => {
  show(Turn, pageParts(), shown);
  const links = screen.getAllByRole('link');
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    ['#t=83.25', 'Hello <b>there</b>.'],
    ['#t=90', 'שלום'],
  ]);
  expect(document.querySelector('b')).toBeNull();
});

test('a turn shows its time and its speaker, and says its language', () => {
  show(Turn, pageParts(), shown);
  expect(screen.getByText('1:23')).toBeDefined();
  expect(screen.getByText('Ann')).toBeDefined();
  const line = screen.getByText('שלום');
  expect(line.closest('[lang]')?.getAttribute('lang')).toBe('he');
  expect(line.closest('[dir]')?.getAttribute('dir')).toBe('auto');
});

test('a speaker who goes on is not named again', () => {
  show(Turn, pageParts(), { ...shown, speaker: undefined });
  expect(screen.queryByText('Ann')).toBeNull();
});

test('text without times has no link and no time', () => {
  show(Turn, pageParts(), { ...shown, untimed: true });
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByText('1:23')).toBeNull();
  expect(screen.getByText('Hello <b>there</b>.')).toBeDefined();
});
