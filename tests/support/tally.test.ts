import { expect, test } from 'vitest';
import { playwrightTally, settled, sum, vitestTally } from './tally.ts';

test('a test file that does not load is one failure', () => {
  const tally = vitestTally({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    ],
  });
  expect(tally).toEqual({ passed: 3, failed: 2 });
});

test('an error outside of every page test is a failure, a skipped test is nothing', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
  expect(playwrightTally({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 2 });
});

test.each([
  ['crashed without a report', undefined, 1, { passed: 0, failed: 1 }],
  ['ended by a signal', { passed: 2, failed: 0 }, null, { passed: 2, failed: 1 }],
  ['ran nothing', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ['passed', { passed: 2, failed: 0 }, 0, { passed: 2, failed: 0 }],
  ['failed and said so', { passed: 2, failed: 3 }, 1, { passed: 2, failed: 3 }],
])('a runner that %s is counted so', (_, reported, exitCode, expected) => {
  expect(settled(reported, exitCode)).toEqual(expected);
});

test('counts of all runners add up', () => {
  expect(
    sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 });
});
