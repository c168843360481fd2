// @vitest-environment jsdom
import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { writeLibraryFile } from '../../../src/core/kept/library-file.ts';
import LibraryFile from '../../../src/ui/library/LibraryFile.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

test.each([true, false])(
  'of a library of own files, none of which is here (%s), it is said how to come to them',
  async (isEmpty) => {
    const place = { time: 3, duration: 60, finished: false, savedMs: 5 };
    const text = writeLibraryFile({ places: new Map([['local-1', place]]) }, 9, { theme: 'dark' });
    const user = show(LibraryFile, pageParts(), { isEmpty, ontaken: () => undefined });
    await user.upload(
      document.querySelector<HTMLInputElement>('input[type="file"]')!,
      new File([text], 'library.json', { type: 'application/json' }),
    );
    const said = await screen.findByText(/^New or newer: /);
    expect(said.textContent.includes('open your recordings again')).toBe(isEmpty);
  },
);
