import { expect, test } from 'vitest';
import type { FindShift, ShiftTask, SpeechShift } from '../../../src/core/onsets/speech-shift.ts';
import { Fit } from '../../../src/state/playback/fit.svelte.ts';
import { ShiftListening } from '../../../src/state/playback/shift-listening.svelte.ts';

const cues = [0, 10, 20, 30, 40, 50].map((start) => ({ start, end: start + 5, text: 'said' }));
const late: SpeechShift = {
  ...{ offset: 8, z: 12 },
  timing: { anchors: [{ transcript: 0, audio: 8 }], insertions: [] },
};
const putIn: SpeechShift = {
  ...{ offset: 0, z: 12, insertion: { start: 25, end: 55 } },
  timing: { anchors: [], insertions: [{ start: 25, end: 55 }] },
};

/** A listening whose finder answers with what the test gives, or waits. */
function newListening(...answers: Awaited<ReturnType<FindShift>>[]) {
  const tasks: { task: ShiftTask; signal: AbortSignal }[] = [];
  const fit = new Fit({ cues });
  const findShift: FindShift = (task, signal) => {
    tasks.push({ task, signal });
    return answers.length > 0 ? Promise.resolve(answers.shift()) : new Promise(() => undefined);
  };
  const sound = { audio: 'https://page.example/ebb.mp3' };
  const listening = new ShiftListening(
    findShift,
    () => sound,
    () => cues,
    fit,
  );
  return { fit, listening, tasks };
}

test('a shift is offered, moves nothing until it is taken, and is undone', async () => {
  const { fit, listening, tasks } = newListening(late);
  await listening.listen(false);
  expect(tasks[0]!.task).toMatchObject({ starts: [0, 10, 20, 30, 40, 50], isWanted: false });
  expect(listening.heard).toEqual({ kind: 'moved', by: 8 });
  expect(fit.cues[1]!.start).toBe(10);
  listening.accept();
  expect([fit.source, fit.cues[1]!.start]).toEqual(['hand', 18]);
  expect(listening.heard.kind).toBe('idle');
  fit.undo();
  expect(fit.cues[1]!.start).toBe(10);
});

test('what was put in is told by its place and length', async () => {
  const { fit, listening } = newListening(putIn);
  await listening.listen(false);
  expect(listening.heard).toEqual({ kind: 'inserted', at: 25, seconds: 30 });
  listening.accept();
  expect(fit.cues.map(({ start }) => start)).toEqual([0, 10, 20, 60, 70, 80]);
});

test('lines that were moved by hand are told of as they are now', async () => {
  const { fit, listening } = newListening(late, late);
  fit.nudge(0, 5);
  await listening.listen(false);
  expect(listening.heard).toEqual({ kind: 'moved', by: 3 });
  fit.nudge(0, 3);
  expect(listening.heard.kind).toBe('idle');
  await listening.listen(false);
  expect(listening.heard.kind).toBe('fits');
  expect(fit.isConfirmed).toBe(false);
});

test('lines that fit are said to, and those that a hand has moved from there are offered back', async () => {
  const fits = { offset: 0, z: 12, timing: { anchors: [], insertions: [] } };
  const { fit, listening } = newListening(fits, fits);
  await listening.listen(false);
  expect([listening.heard.kind, fit.isConfirmed]).toEqual(['fits', true]);
  fit.nudge(0, 5);
  await listening.listen(false);
  expect(listening.heard).toEqual({ kind: 'moved', by: -5 });
});

test.each([
  ['none', undefined],
  ['unreadable', 'unreadable'],
  ['costly', 'costly'],
] as const)('where nothing is found it says why: %s', async (kind, answer) => {
  const { listening, fit } = newListening(answer);
  await listening.listen(false);
  expect(listening.heard.kind).toBe(kind);
  listening.accept();
  expect(fit.source).toBe('plain');
});

test('how much of the sound was listened to is told, until it was given up', () => {
  const { listening, tasks } = newListening();
  void listening.listen(false);
  expect(listening.heard).toEqual({ kind: 'listening', share: 0 });
  tasks[0]!.task.onProgress?.(0.4);
  expect(listening.heard).toEqual({ kind: 'listening', share: 0.4 });
  listening.stop();
  tasks[0]!.task.onProgress?.(0.6);
  expect(listening.heard).toEqual({ kind: 'idle' });
});

test('a listening that was given up is aborted, and what comes late is dropped', () => {
  const { listening, tasks } = newListening();
  void listening.listen(true);
  expect([listening.heard.kind, tasks[0]!.task.isWanted]).toEqual(['listening', true]);
  listening.stop();
  expect([listening.heard.kind, tasks[0]!.signal.aborted]).toEqual(['idle', true]);
});
