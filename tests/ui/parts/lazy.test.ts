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
