import { expect, test } from 'vitest';
import { keepNow } from '../../../src/ui/kept/keep-now.ts';
import { pageParts } from '../../support/page-parts.ts';

test('where what keeps passages does not load, it is told', async () => {
  const { state, openEpisode } = pageParts();
  keepNow({ ...state, kept: () => Promise.reject(new TypeError('no connection')) });
  await expect
    .poll(() => openEpisode.userErrors)
    .toEqual([{ about: 'kept', why: 'own-fault', detail: 'TypeError: no connection' }]);
});
