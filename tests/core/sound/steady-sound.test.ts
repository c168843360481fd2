import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReadableSound } from '../../../src/core/sound/readable-sound.ts';
import { openSteadily } from '../../../src/core/sound/steady-sound.ts';

beforeEach(() => void vi.spyOn(console, 'info').mockReturnValue());
afterEach(() => vi.restoreAllMocks());

/** A recording at an address that the test changes, which can be read while `isThere`. */
function recording() {
  const state = { audio: 'https://a.example/ebb.mp3', isThere: true };
  const stop = new AbortController();
  const opened: string[] = [];
  const [waits, closed]: [(() => void)[], string[]] = [[], []];
  const soundAt = (audio: string): ReadableSound => ({
    duration: 60,
    read: (start) =>
      state.isThere || audio.startsWith('blob:')
        ? Promise.resolve(Float32Array.of(start))
        : Promise.reject(new Error('no network')),
    close: () => void closed.push(audio),
  });
  const opening = openSteadily(
    {
      open: ({ audio }) => {
        opened.push(audio);
        return Promise.resolve(soundAt(audio));
      },
      address: () => ({ audio: state.audio }),
      playedOn: () => new Promise<void>((resolve) => void waits.push(resolve)),
    },
    stop.signal,
  );
  return { state, stop, opened, waits, closed, opening };
}

test('what cannot be read is opened again once it is worth trying', async () => {
  const { state, opened, waits, closed, opening } = recording();
  const sound = (await opening)!;
  state.isThere = false;
  const reading = sound.read(1, 2);
  await expect.poll(() => waits.length).toBe(1);
  expect([opened.length, closed.length]).toEqual([1, 1]);
  state.isThere = true;
  waits[0]!();
  expect(await reading).toEqual(Float32Array.of(1));
  expect(opened.length).toBe(2);
});

test('where the recording is elsewhere by then, nothing is waited for', async () => {
  const { state, opened, opening } = recording();
  const sound = (await opening)!;
  state.isThere = false;
  state.audio = 'blob:kept';
  expect(await sound.read(3, 4)).toEqual(Float32Array.of(3));
  expect(opened.at(-1)).toBe('blob:kept');
});

test('five failures in a row are the end; one that follows others that went well is not', async () => {
  const { state, waits, opening } = recording();
  const sound = (await opening)!;
  for (let round = 0; round < 3; round++) {
    state.isThere = false;
    const reading = sound.read(1, 2);
    for (let i = 0; i < 4; i++) {
      await expect.poll(() => waits.length).toBeGreaterThan(0);
      if (i === 3) state.isThere = true;
      waits.pop()!();
    }
    expect(await reading).toHaveLength(1);
  }
  state.isThere = false;
  const failed = expect(sound.read(1, 2)).rejects.toThrow('no network');
  for (let i = 0; i < 4; i++) {
    await expect.poll(() => waits.length).toBeGreaterThan(0);
    waits.pop()!();
  }
  await failed;
});

test('once it is no longer wanted, nothing is opened', async () => {
  const { state, stop, opened, waits, opening } = recording();
  const sound = (await opening)!;
  state.isThere = false;
  const reading = sound.read(1, 2);
  await expect.poll(() => waits.length).toBe(1);
  stop.abort(new Error('closed'));
  waits[0]!();
  await expect(reading).rejects.toThrow('closed');
  expect(opened.length).toBe(1);
});
