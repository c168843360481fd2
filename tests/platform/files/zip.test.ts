import { expect, test } from 'vitest';
import { zipOf } from '../../../src/platform/files/zip.ts';
import { readZip } from '../../support/read-zip.ts';

test('files stand in their order, uncompressed, whatever they are read from', async () => {
  // More than a stream gives at once.
  const large = new Uint8Array(300_000).map((_, i) => i % 251);
  const zip = await zipOf(
    [
      { path: 'mimetype', content: 'text' },
      { path: 'a/own', content: () => Promise.resolve(new Blob([large])) },
      { path: 'a/fetched', content: () => Promise.resolve(new Response(large)) },
    ],
    'application/epub+zip',
  );
  expect(zip.type).toBe('application/epub+zip');
  const files = readZip(Buffer.from(await zip.arrayBuffer()));
  expect([...files.keys()]).toEqual(['mimetype', 'a/own', 'a/fetched']);
  expect(files.get('mimetype')).toEqual(Buffer.from('text'));
  for (const name of ['a/own', 'a/fetched']) expect(files.get(name)!.equals(large)).toBe(true);
});
