import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDiskFolder } from '../../../src/publish/node/disk-folder.ts';
import { putFiles, temporaryFolder } from '../../support/temporary-folder.ts';

const pathsIn = (folder: string, without: string[] = []) =>
  readDiskFolder(folder, without).files.map((file) => file.path);

test('files are listed in the order of their paths, with size and content', async () => {
  const folder = temporaryFolder();
  putFiles(folder, { 'b.vtt': 'words', 'a/c.mp3': 'sound' });
  const { files, name } = readDiskFolder(folder);
  expect(name).toBe(path.basename(folder));
  expect(files).toMatchObject([
    { path: 'a/c.mp3', size: 5 },
    { path: 'b.vtt', size: 5 },
  ]);
  expect(new TextDecoder().decode(await files[1]!.read(1, 3))).toBe('or');
  expect(new TextDecoder().decode(await files[1]!.read(3, 99))).toBe('ds');
});

test('hidden files, node_modules and the site itself are left out', () => {
  const folder = temporaryFolder();
  const names = ['.git/x', '.hidden', 'node_modules/x.mp3', 'site/index.html', 'a.mp3'];
  putFiles(folder, Object.fromEntries(names.map((name) => [name, 'x'])));
  expect(pathsIn(folder, [path.join(folder, 'site')])).toEqual(['a.mp3']);
});

test('a site that was published into the folder under another name is left out', () => {
  const folder = temporaryFolder();
  const manifest = '{"cueline":1,"files":{"index.html":["abc",3]},"episodes":{}}';
  putFiles(folder, { 'a.mp3': 'x', 'old/cueline.json': manifest, 'old/index.html': 'x' });
  putFiles(folder, { 'b/cueline.json': '{"title":"no manifest"}' });
  expect(pathsIn(folder)).toEqual(['a.mp3', 'b/cueline.json']);
});

test('a published site, and folders that are nested too deeply, are told of', () => {
  const folder = temporaryFolder();
  const manifest = '{"cueline":1,"files":{},"episodes":{}}';
  const deep = Array.from({ length: 14 }, (_, i) => `${i}`).join('/');
  putFiles(folder, { 'old/cueline.json': manifest, [`${deep}/a.mp3`]: 'x' });
  const { files, oddities } = readDiskFolder(folder);
  expect(files).toEqual([]);
  expect(oddities).toEqual([
    {
      file: '0/1/2/3/4/5/6/7/8/9/10/11/12',
      text: expect.stringMatching(/12 folders/),
      weight: 'note',
    },
    { file: 'old', text: expect.stringMatching(/published site/), weight: 'note' },
  ]);
});

test('a link within the folder is a file; one that leads out, loops or leads nowhere is told', () => {
  const outside = temporaryFolder();
  putFiles(outside, { 'secret.mp3': 'x' });
  const folder = temporaryFolder();
  putFiles(folder, { 'a.mp3': 'x' });
  mkdirSync(path.join(folder, 'sub'));
  symlinkSync('a.mp3', path.join(folder, 'b.mp3'));
  symlinkSync(path.join(outside, 'secret.mp3'), path.join(folder, 'c.mp3'));
  symlinkSync('..', path.join(folder, 'sub/up'));
  symlinkSync('loop', path.join(folder, 'loop'));
  symlinkSync('nothing', path.join(folder, 'nowhere'));
  const { files, oddities } = readDiskFolder(folder);
  expect(files.map((file) => file.path)).toEqual(['a.mp3', 'b.mp3']);
  expect(oddities.map(({ file }) => file)).toEqual(['c.mp3', 'loop', 'nowhere', 'sub/up']);
});

test('a folder that is not there, and a file, are refused in words', () => {
  const folder = temporaryFolder();
  putFiles(folder, { 'a.mp3': 'x' });
  expect(() => readDiskFolder(path.join(folder, 'none'))).toThrow(/There is no folder .*none/);
  expect(() => readDiskFolder(path.join(folder, 'a.mp3'))).toThrow(/a\.mp3 is no folder/);
});
