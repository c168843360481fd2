import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import { LibraryConnection } from '../../../src/platform/storage/library-database.ts';

test('a database that does not open keeps nobody waiting for long, and serves once it does', async () => {
  const holder = await openDB('cueline', 1);
  const removal = deleteDB('cueline');
  const connection = new LibraryConnection(20);
  const count = () => connection.attempt((database) => database.count('places'));
  expect(await count()).toMatchObject({ outcome: 'refused' });
  expect(await count()).toMatchObject({ outcome: 'refused' });
  holder.close();
  await removal;
  await expect.poll(count).toEqual({ outcome: 'done', value: 0 });
});

test('work that fails is reported, and the next is done', async () => {
  const connection = new LibraryConnection();
  const failed = await connection.attempt(() => Promise.reject(new Error('spoiled')));
  expect(failed).toMatchObject({ outcome: 'failed', error: { message: 'spoiled' } });
  expect(await connection.attempt(() => Promise.resolve(1))).toEqual({ outcome: 'done', value: 1 });
});
