// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { filesFromDrop } from '../../../src/platform/files/dropped-files.ts';

const named = (name: string) => new File(['x'], name);

/** A folder as a drop gives it, in batches as browsers do. */
function folder(name: string, children: readonly object[]): object {
  return {
    name,
    isDirectory: true,
    isFile: false,
    createReader: () => {
      const rest = [...children];
      return { readEntries: (done: (batch: object[]) => void) => done(rest.splice(0, 2)) };
    },
  };
}
const entry = (name: string) => ({
  name,
  isDirectory: false,
  isFile: true,
  file: (done: (file: File) => void) => done(named(name)),
});
/** A drop of entries; strings are dropped text. */
const drop = (items: readonly (object | string)[], files: readonly File[] = []) =>
  ({
    files,
    items: items.map((item) =>
      typeof item === 'string'
        ? { kind: 'string', webkitGetAsEntry: () => null }
        : { kind: 'file', webkitGetAsEntry: () => item, getAsFile: () => null },
    ),
  }) as unknown as DataTransfer;
const namesOf = async (transfer: DataTransfer) =>
  (await filesFromDrop(transfer)).map(({ name }) => name);

test('files are taken as they are', async () => {
  const files = [named('a.mp3'), named('b.vtt')];
  expect(await filesFromDrop(drop([entry('a.mp3'), entry('b.vtt')], files))).toEqual(files);
});

test('folders are looked into, without what systems leave there', async () => {
  const season = folder('season', [
    entry('c.vtt'),
    entry('.DS_Store'),
    folder('pictures', [entry('cover.png')]),
    entry('a.mp3'),
    entry('Thumbs.db'),
  ]);
  expect(await namesOf(drop([season, entry('z.vtt')]))).toEqual([
    'z.vtt',
    'a.mp3',
    'c.vtt',
    'cover.png',
  ]);
});

test('dropped text and links are no files', async () => {
  expect(await namesOf(drop(['https://a.example']))).toEqual([]);
});

test('a folder that may not be read is empty', async () => {
  const locked = {
    ...folder('locked', []),
    createReader: () => ({ readEntries: (_done: unknown, failed: () => void) => failed() }),
  };
  expect(await namesOf(drop([locked]))).toEqual([]);
});

test('folders without end are not followed for ever', async () => {
  const children: object[] = [];
  const loop = folder('loop', children);
  children.push(loop, entry('a.mp3'));
  expect((await namesOf(drop([loop]))).length).toBeLessThan(10);
});

test('a drop that only lists files is understood', async () => {
  const transfer = { files: [named('a.mp3')] } as unknown as DataTransfer;
  expect(await namesOf(transfer)).toEqual(['a.mp3']);
});
