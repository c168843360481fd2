import { expect, test } from 'vitest';
import { ProgressBar } from '../../../src/publish/node/progress.ts';

/** A bar whose clock the test sets, and what it wrote. */
function newBar(isTTY: boolean) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const screen = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  return { written, clock, bar: new ProgressBar(screen, () => clock.ms) };
}

test('a log has a line for each part of the work, and more where it takes long', () => {
  const { written, clock, bar } = newBar(false);
  bar.show('Reading', 1, 1);
  bar.show('Listening', 0, 1);
  clock.ms = 9_000;
  bar.show('Listening', 0.2, 1);
  clock.ms = 11_000;
  bar.show('Listening', 0.25, 1);
  clock.ms = 12_000;
  bar.show('Listening', 0.3, 1);
  clock.ms = 30_000;
  bar.show('Listening', 1, 1);
  expect(written).toEqual(['Reading …\n', 'Listening …\n', 'Listening … 25 %\n']);
});

test('on a terminal a bar moves', () => {
  const { written, clock, bar } = newBar(true);
  bar.show('Listening', 0, 1);
  clock.ms = 200;
  bar.show('Listening', 0.5, 1);
  expect(written.at(-1)).toMatch(/Listening █+░+ 50 %$/);
});
