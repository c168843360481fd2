// @vitest-environment jsdom
import { screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { readLink } from '../../../src/core/episode/links.ts';
import type { FindShift, ShiftTask, SpeechShift } from '../../../src/core/onsets/speech-shift.ts';
import TimingBar from '../../../src/ui/timing/TimingBar.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const files = {
  'https://page.example/ebb.vtt': 'WEBVTT\n\n00:10.000 --> 00:14.000\nOne\n',
};
const late: SpeechShift = {
  ...{ offset: 8, z: 12 },
  timing: { anchors: [{ transcript: 10, audio: 18 }], insertions: [] },
};

/** The bar of a recording of five minutes, which is listened to as the test says. */
async function shown() {
  const tasks: { task: ShiftTask; end: (found: SpeechShift | undefined) => void }[] = [];
  const findShift: FindShift = (task) =>
    new Promise((end) => void tasks.push({ task, end: (found) => end(found) }));
  const parts = pageParts(files, { findShift });
  await parts.navigation.open(readLink('https://page.example/?audio=ebb.mp3&transcript=ebb.vtt'));
  parts.player.finishLoading({ duration: 300 });
  const user = show(TimingBar, parts, {});
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { ...parts, tasks, user, press };
}

test('while the sound is listened to, how far it is can be seen, and it can be given up', async () => {
  const { press, tasks } = await shown();
  await press('Find the shift');
  const bar = screen.getByRole<HTMLProgressElement>('progressbar');
  tasks[0]!.task.onProgress?.(0.4);
  flushSync();
  expect([bar.value, screen.getByText('40%').ariaHidden]).toEqual([0.4, 'true']);
  await press('Cancel');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('what the sound tells stands beside what the other buttons say', async () => {
  const { press, tasks } = await shown();
  await press('Pick the line I hear');
  await press('Find the shift');
  tasks[0]!.end(late);
  expect(await screen.findByText(/The lines seem .8\.0\ss. early/)).toBeDefined();
  expect(screen.getByText('Click the line that you hear now.')).toBeDefined();
  await press('Move them');
  expect(screen.getByText(/Lines come .8\.0\ss. later than/)).toBeDefined();
});

test('a shift to earlier is told without a sign, and buttons have a true minus', async () => {
  const { fit } = await shown();
  fit.nudge(0, -3.9);
  flushSync();
  expect(screen.getByText(/Lines come .3\.9\ss. earlier than/)).toBeDefined();
  const nudges = within(screen.getByRole('group', { name: 'Move the lines' }));
  expect(nudges.getByText(/\u22120\.5\ss/)).toBeDefined();
});
