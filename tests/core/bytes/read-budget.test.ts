import { expect, test } from 'vitest';
import { withBudget } from '../../../src/core/bytes/read-budget.ts';
import { bytesSource } from '../../support/id3.ts';

test('no more than the budget is read until it is renewed', async () => {
  const source = withBudget(bytesSource(Uint8Array.from({ length: 100 }, (_, i) => i)), 10);
  expect([...(await source.read(50, 4))]).toEqual([50, 51, 52, 53]);
  expect(await source.read(0, 6)).toHaveLength(6);
  await expect(source.read(0, 1)).rejects.toThrow('too much');
  source.renew();
  expect(await source.read(90, 10)).toHaveLength(10);
  expect(source.size).toBe(100);
});
