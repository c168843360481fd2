import type { UserError } from '../../core/episode/user-error.ts';
import { userErrorText, type UserErrorText } from './user-error-text.ts';

/** One or more user errors that are told together; each sentence stands in it once. */
export interface Notice {
  readonly errors: readonly [UserError, ...UserError[]];
  readonly titles: readonly string[];
  readonly whys: readonly string[];
  readonly next: string | undefined;
  /** What a button beside it says. */
  readonly act: string | undefined;
  /** Nothing went wrong that was asked for. */
  readonly isCalm: boolean;
}

/**
 * User errors in the reader's language, in their order. Those that failed alike (several files of a drop) or for the same reason
 * (all that needs the network), and that ask for the same, are one notice in the place of the first.
 */
export function noticeStack(errors: readonly UserError[], hasText: boolean): Notice[] {
  const stack: Notice[] = [];
  for (const error of errors) {
    const text = userErrorText(error, hasText);
    const at = stack.findIndex((notice) => goTogether(notice, text));
    const alike = stack[at];
    if (alike)
      stack[at] = {
        ...alike,
        errors: [...alike.errors, error],
        titles: withOnce(alike.titles, text.title),
        whys: withOnce(alike.whys, text.why),
      };
    else
      stack.push({
        errors: [error],
        titles: [text.title],
        whys: [text.why],
        next: text.next,
        act: text.act,
        isCalm: text.isCalm,
      });
  }
  return stack;
}

function goTogether(notice: Notice, text: UserErrorText): boolean {
  const { titles, whys, next, act, isCalm } = notice;
  if (act !== text.act || next !== text.next || isCalm !== text.isCalm) return false;
  const sameTitle = titles.length === 1 && titles[0] === text.title;
  const sameWhy = whys.length === 1 && whys[0] === text.why;
  return sameTitle || sameWhy;
}

const withOnce = (all: readonly string[], one: string) => (all.includes(one) ? all : [...all, one]);
