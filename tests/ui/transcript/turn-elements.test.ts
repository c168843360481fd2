// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import type { Cue } from '../../../src/core/transcript/cue.ts';
import { toTurns, type Turn } from '../../../src/core/transcript/turns.ts';
import {
  readTurns,
  shownText,
  speakerColours,
  turnElement,
  turnHtml,
} from '../../../src/ui/transcript/turn-elements.ts';

const cues: readonly Cue[] = [
  { start: 83.25, end: 85, text: 'Hello <b>there</b> & "you".', speaker: 'Ann' },
  { start: 85, end: 88, text: 'שלום', speaker: 'Ann' },
  { start: 92, end: 93, text: 'After a pause.', speaker: 'Ann' },
  { start: 93, end: 94, text: 'Hi.', speaker: 'Bob <i>' },
  { start: 94, end: 95, text: 'Who was that?' },
  { start: 95, end: 96, text: 'Me.', speaker: 'Bob <i>' },
];
const turns = toTurns(cues);
const style = { colours: speakerColours(turns), untimed: false, lang: 'he' };

beforeEach(() => document.body.replaceChildren());

/** Puts all turns on the page. */
function show(untimed = false): void {
  document.body.append(...turns.map((_, i) => turnElement(turns, i, { ...style, untimed })));
}

test('each line is a link to its time, in order', () => {
  show();
  const links = screen.getAllByRole('link');
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual(
    cues.map(({ start, text }) => [`#t=${start}`, text]),
  );
  expect(document.querySelector('b, i')).toBeNull();
});

test('a turn shows its time and its speaker, and says its language', () => {
  show();
  expect(screen.getByText('1:23')).toBeDefined();
  expect(screen.getByText('Ann').className).toBe('speaker speaker-0');
  const line = screen.getByText('שלום');
  expect(line.closest('[lang]')?.getAttribute('lang')).toBe('he');
  expect(line.closest('[dir]')?.getAttribute('dir')).toBe('auto');
});

test('a speaker with a long name can be read whole where the row cuts it off', () => {
  const name = 'Dr. Wilhelmina von Hohenberg-Sonderhausen, professor';
  const named = toTurns([
    { start: 0, end: 1, text: 'Hello.', speaker: name },
    { start: 1, end: 2, text: 'Yes.', speaker: 'Ann' },
  ]);
  document.body.append(...named.map((_, i) => turnElement(named, i, style)));
  expect(screen.getByText(name).title).toBe(name);
  expect(screen.getByText('Ann').title).toBe('');
});

test('a speaker who goes on is not named again', () => {
  show();
  expect(screen.getAllByText('Ann')).toHaveLength(1);
  expect(screen.getAllByText('Bob <i>')).toHaveLength(2);
});

test('text without times has no link and no time', () => {
  show(true);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByText('1:23')).toBeNull();
  expect(screen.getByText('שלום')).toBeDefined();
});

test.each([false, true])('both writers make the same elements (untimed: %s)', (untimed) => {
  for (const index of turns.keys()) {
    const parsed = document.createElement('div');
    parsed.innerHTML = turnHtml(turns, index, { ...style, untimed });
    const made = turnElement(turns, index, { ...style, untimed });
    expect(parsed.firstElementChild?.isEqualNode(made)).toBe(true);
    expect(parsed.children).toHaveLength(1);
  }
});

test('the turns are read back from their elements, with ends where a pause follows', () => {
  const page = document.body;
  page.innerHTML = turns.map((_, i) => turnHtml(turns, i, style)).join('');
  expect(readTurns(page)).toEqual(turns);
});

test('a line that overlaps the next ends at its start, as far as the page tells', () => {
  const overlapping = toTurns([
    { start: 1, end: 9, text: 'One' },
    { start: 4, end: 5, text: 'Two' },
  ]);
  document.body.innerHTML = turnHtml(overlapping, 0, style);
  expect(readTurns(document.body).flatMap((turn) => turn.cues)).toEqual([
    { start: 1, end: 4, text: 'One' },
    { start: 4, end: 5, text: 'Two' },
  ]);
});

const by = (...speakers: (string | undefined)[]): Turn[] =>
  speakers.map((speaker, first) => ({
    ...{ start: first, cues: [], first },
    ...(speaker !== undefined && { speaker }),
  }));

test('each speaker has one colour, in order of their first words', () => {
  expect([...speakerColours(by('Ann', 'Bo', 'Ann', undefined, 'Cy'))]).toEqual([
    ['Ann', 0],
    ['Bo', 1],
    ['Cy', 2],
  ]);
});

test('colours are used again where speakers are many', () => {
  expect(speakerColours(by('a', 'b', 'c', 'd', 'e', 'f', 'g')).get('g')).toBe(0);
});

test('a line is shown as it is', () => {
  expect(shownText('<b>Hello</b>')).toBe('<b>Hello</b>');
  expect(shownText('x'.repeat(20_000))).toHaveLength(20_000);
});

test('a line that would hold up the page is cut, and says by how much', () => {
  const shown = shownText('x'.repeat(10_000_000));
  expect(shown.length).toBeLessThan(20_100);
  expect(shown.replace(/\D/g, '')).toBe('9980000');
});
