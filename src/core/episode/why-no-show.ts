import { isFields } from './show-fields.ts';
import type { ShowProblem } from './show-problem.ts';
import { showSlips } from './show-slips.ts';

/** Why a text is no show manifest. */
export function whyNoShow(body: string): ShowProblem[] {
  if (body === '') return [{ code: 'empty', of: 'show' }];
  if (body.startsWith('<')) return [{ code: 'web-page', of: 'show' }];
  try {
    const json: unknown = JSON.parse(body);
    if (isFields(json)) return [{ code: 'no-list' }, ...showSlips(json)];
    return [{ code: 'no-object', quote: body.slice(0, 20) }];
  } catch (error) {
    return [{ code: 'not-json', quote: error instanceof Error ? error.message : '' }];
  }
}
