// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import SearchField from '../../../src/ui/search/SearchField.svelte';
import { pageParts } from '../../support/page-parts.ts';
import { show } from '../../support/show.ts';

const url = 'https://a.example/talk.vtt';
const talk = 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\nTwo\n';
const opening = { giveBack: () => undefined, firstInView: () => undefined };

test('a search that is opened anew tells what it finds, and nothing of the one before', async () => {
  vi.stubGlobal('CSS', {});
  const parts = pageParts({ [url]: talk });
  await parts.transcript.load({ url });
  parts.search.open('one', opening);
  const user = show(SearchField, parts, {});
  expect(await screen.findByText('1 of 1')).toBeDefined();
  await user.keyboard('{Escape}');
  cleanup();
  parts.search.open('o', opening);
  show(SearchField, parts, {});
  expect(await screen.findByText('1 of 2')).toBeDefined();
});
