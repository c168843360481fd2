// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import Lazy from '../../../src/ui/parts/Lazy.svelte';
import Logo from '../../../src/ui/parts/Logo.svelte';

test('a part stands where it was wanted once it has come', async () => {
  const { container } = render(Lazy, { load: () => Promise.resolve({ default: Logo }) });
  await expect.poll(() => container.querySelector('svg')).not.toBeNull();
  expect(screen.queryByText(/did not load/)).toBeNull();
});

test('a part that does not load says so', async () => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  render(Lazy, { load: () => Promise.reject(new TypeError('no such module')) });
  expect(await screen.findByText(/did not load/)).toBeDefined();
});

test('without a connection, a part comes once there is one', async () => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const answers = [Promise.reject(new TypeError('no network')), Promise.resolve({ default: Logo })];
  const { container } = render(Lazy, { load: () => answers.shift()! });
  expect(await screen.findByText(/comes once there is a connection/)).toBeDefined();
  onLine.mockReturnValue(true);
  dispatchEvent(new Event('online'));
  await expect.poll(() => container.querySelector('svg')).not.toBeNull();
  expect(screen.queryByText(/connection/)).toBeNull();
});
