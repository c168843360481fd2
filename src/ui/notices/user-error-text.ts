import type { UserError } from '../../core/episode/user-error.ts';
import { m } from '../i18n/index.ts';

/** What a trouble is called, why it came as far as known, and what to do next. */
export interface UserErrorText {
  readonly title: string;
  readonly why: string;
  readonly next?: string;
  /** Trying again may help. */
  readonly canRetry: boolean;
}

const PASSING: readonly UserError['why'][] = [
  'offline',
  'server',
  'refused',
  'not-found',
  'damaged',
  'cancelled',
  'own-fault',
];

/** The words for a trouble, and whether trying again may help. */
export function userErrorText(userError: UserError): UserErrorText {
  const { title, why, next } = m.userError(userError);
  // Files that were dropped are gone from the page: only their owner can bring them again.
  const canRetry = userError.about !== 'files' && PASSING.includes(userError.why);
  const text = { title, why, canRetry };
  return next === undefined ? text : { ...text, next };
}
