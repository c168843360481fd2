// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Lazy from '../../../src/ui/parts/Lazy.svelte';
import Logo from '../../../src/ui/parts/Logo.svelte';

test('a part that does not come says so, and comes when it is tried again', async () => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  let offline = true;
  const { container } = render(Lazy, {
    load: () =>
      offline
        ? Promise.reject(new TypeError('no such module'))
        : Promise.resolve({ default: Logo }),
  });
  await screen.findByText(/did not come/);
  offline = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await expect.poll(() => container.querySelector('svg')).not.toBeNull();
  expect(screen.queryByText(/did not come/)).toBeNull();
});
