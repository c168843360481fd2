import { cleanup, render } from '@testing-library/svelte';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Component } from 'svelte';
import { onTestFinished } from 'vitest';
import InPage from './InPage.svelte';
import type { PageParts } from './page-parts.ts';

/** Puts one part of the page into the document, over the page's state; gives the user who acts on it. */
export function show<P extends Record<string, unknown>>(
  Part: Component<P>,
  parts: PageParts,
  props: P,
): UserEvent {
  onTestFinished(cleanup);
  const WithProps: Component = (internals) => Part(internals, props);
  render(InPage, { props: { parts, Part: WithProps } });
  return userEvent.setup();
}
