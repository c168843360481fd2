// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isTold } from '../../../src/ui/embed/told-errors.ts';
import { userErrorText } from '../../../src/ui/notices/user-error-text.ts';
import { everyUserError } from '../../support/every-user-error.ts';

test('an embedded player tells of a recording only what went wrong', () => {
  const audio = everyUserError.filter(({ about }) => about === 'audio');
  const told = audio.filter((error) => isTold(error, true));
  // A break is told, though it ends by itself.
  const calm = told.filter((error) => userErrorText(error).isCalm);
  expect(calm.filter(({ why }) => why !== 'offline')).toEqual([]);
  expect(told.map(({ why }) => why)).toContain('not-audio');
});
