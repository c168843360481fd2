import { expect, test } from 'vitest';
import { BrowserFrames } from '../../../src/platform/audio/frames.ts';

/** A window whose frames come by hand. */
class FakeScreen {
  readonly document = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as DocumentVisibilityState,
  });
  readonly requested = new Map<number, FrameRequestCallback>();
  #last = 0;

  requestAnimationFrame(onFrame: FrameRequestCallback): number {
    this.requested.set(++this.#last, onFrame);
    return this.#last;
  }

  cancelAnimationFrame(request: number): void {
    this.requested.delete(request);
  }

  paint(timestampMs: number): void {
    const due = [...this.requested.values()];
    this.requested.clear();
    for (const onFrame of due) onFrame(timestampMs);
  }

  turn(visibilityState: DocumentVisibilityState): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}

function setUp() {
  const screen = new FakeScreen();
  return { screen, frames: new BrowserFrames(screen) };
}

test('what runs is called with each frame until it is stopped', () => {
  const { screen, frames } = setUp();
  const times: number[] = [];
  const stop = frames.run((timestampMs) => times.push(timestampMs));
  screen.paint(16);
  screen.paint(33);
  stop();
  screen.paint(50);
  expect(times).toEqual([16, 33]);
  expect(screen.requested.size).toBe(0);
});

test('no frame is requested while nothing runs', () => {
  expect(setUp().screen.requested.size).toBe(0);
});

test('two that run share one request', () => {
  const { screen, frames } = setUp();
  let calls = 0;
  frames.run(() => calls++);
  frames.run(() => calls++);
  expect(screen.requested.size).toBe(1);
  screen.paint(16);
  expect(calls).toBe(2);
});

test('a hidden page requests no frames, and runs on when it is shown again', () => {
  const { screen, frames } = setUp();
  const times: number[] = [];
  frames.run((timestampMs) => times.push(timestampMs));
  screen.turn('hidden');
  expect(screen.requested.size).toBe(0);
  frames.run(() => times.push(-1));
  expect(screen.requested.size).toBe(0);
  screen.turn('visible');
  screen.paint(99);
  expect(times).toEqual([99, -1]);
});

test('watchers hear of hiding and showing, with the new answer in place', () => {
  const { screen, frames } = setUp();
  const seen: boolean[] = [];
  const stop = frames.watch(() => seen.push(frames.visible));
  screen.turn('hidden');
  screen.turn('visible');
  stop();
  screen.turn('hidden');
  expect(seen).toEqual([false, true]);
});

test('one that stops another in the same frame is obeyed', () => {
  const { screen, frames } = setUp();
  let calls = 0;
  frames.run(() => stop());
  const stop = frames.run(() => calls++);
  screen.paint(16);
  expect(calls).toBe(0);
});

test('one that throws does not stop the frames', () => {
  const { screen, frames } = setUp();
  frames.run(() => {
    throw new Error('a bug');
  });
  expect(() => screen.paint(16)).toThrow('a bug');
  expect(screen.requested.size).toBe(1);
});

test('nothing is left after it is destroyed', () => {
  const { screen, frames } = setUp();
  let told = 0;
  frames.run(() => undefined);
  frames.watch(() => told++);
  frames.destroy();
  screen.turn('hidden');
  expect([screen.requested.size, told]).toEqual([0, 0]);
});
