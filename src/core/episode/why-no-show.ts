import { isFields } from '../text/fields.ts';
import type { ShowDiagnostic } from './show-diagnostic.ts';
import { showSlips } from './show-check.ts';

/** The reasons why a text is not a show manifest. */
export function whyNoShow(body: string): ShowDiagnostic[] {
  if (body === '') return [{ code: 'empty', of: 'show' }];
  if (body.startsWith('<')) return [{ code: 'web-page', of: 'show' }];
  if (!body.startsWith('{')) {
    // A recording, for example, begins with control characters.
    return [{ code: 'no-object', quote: body.slice(0, 20).replace(/\p{Cc}+/gu, '\uFFFD') }];
  }
  try {
    const json: unknown = JSON.parse(body);
    return [{ code: 'no-list' }, ...(isFields(json) ? showSlips(json) : [])];
  } catch (error) {
    return [{ code: 'not-json', quote: error instanceof Error ? error.message : '' }];
  }
}
