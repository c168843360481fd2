// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import WaitsNotice from '../../../src/ui/player/WaitsNotice.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function wait(ms: number): string {
  vi.advanceTimersByTime(ms);
  flushSync();
  return screen.getByRole('status').textContent;
}

test('a wait of three seconds is told, a shorter one is not', () => {
  render(WaitsNotice);
  expect(wait(2900).trim()).toBe('');
  expect(wait(200)).toContain('Waiting for the recording');
});

test('without a connection, it is told that the sound goes on when it is back', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  render(WaitsNotice);
  expect(wait(3000)).toContain('No connection');
});
