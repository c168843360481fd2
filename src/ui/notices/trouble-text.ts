import type { Trouble } from '../../core/episode/trouble.ts';
import { troubleEn } from '../messages/trouble-en.ts';

/** What a trouble is called, why it came as far as known, and what to do next. */
export interface TroubleText {
  readonly title: string;
  readonly why: string;
  readonly next?: string;
  /** Trying again may help. */
  readonly canRetry: boolean;
}

const PASSING: readonly Trouble['why'][] = ['offline', 'server', 'refused', 'not-found', 'damaged'];

/** The words for a trouble, and whether trying again may help. */
export function troubleText(trouble: Trouble): TroubleText {
  const { title, why, next } = troubleEn(trouble);
  const text = { title, why, canRetry: PASSING.includes(trouble.why) };
  return next === undefined ? text : { ...text, next };
}
