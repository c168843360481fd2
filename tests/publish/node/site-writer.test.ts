import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { SiteFile } from '../../../src/publish/published-show.ts';
import { readDiskFolder } from '../../../src/publish/node/disk-folder.ts';
import { PublishError } from '../../../src/publish/node/publish-error.ts';
import { SiteWriter } from '../../../src/publish/node/site-writer.ts';
import { sourceFile } from '../../support/published-show.ts';
import { filesIn, putFiles, temporaryFolder } from '../../support/temporary-folder.ts';

type Files = Readonly<Record<string, SiteFile['content']>>;

/** A folder that holds a site, and beside it nothing else when a run is over. */
function newSite() {
  const parent = temporaryFolder();
  const site = path.join(parent, 'site');
  const begin = () => new SiteWriter(site, () => undefined);
  const write = async (files: Files, writer = begin()) => {
    for (const [at, content] of Object.entries(files)) await writer.write({ path: at, content });
    const result = writer.finish([{ id: 'ebb', guid: 'g' }]);
    return { ...result, told: writer.oddities.map(({ file, text }) => `${file}: ${text}`) };
  };
  const content = () => {
    const { 'cueline.json': _manifest, ...files } = filesIn(site);
    return files;
  };
  return { parent, site, begin, write, content };
}

test('a site is written with a manifest, and nothing is left beside it', async () => {
  const { parent, write, content, begin } = newSite();
  expect(await write({ 'index.html': 'show', 'ebb/index.html': 'ebb' })).toMatchObject({
    files: 2,
    written: 2,
    removed: 0,
  });
  expect(content()).toEqual({ 'index.html': 'show', 'ebb/index.html': 'ebb' });
  expect(readdirSync(parent)).toEqual(['site']);
  const writer = begin();
  expect(writer.last?.episodes).toEqual([{ id: 'ebb', guid: 'g' }]);
  writer.abandon();
});

test('a second run writes what changed, removes what is no longer needed, and leaves the rest as it is', async () => {
  const { site, write, content } = newSite();
  await write({ 'a.html': 'a', 'b.html': 'b', 'ebb/c.html': 'c' });
  const before = statSync(path.join(site, 'a.html'));
  expect(await write({ 'a.html': 'a', 'b.html': 'new' })).toMatchObject({ written: 1, removed: 1 });
  expect(content()).toEqual({ 'a.html': 'a', 'b.html': 'new' });
  expect(statSync(path.join(site, 'a.html')).ino).toBe(before.ino);
});

test('where nothing changed, the site is not touched', async () => {
  const { site, write } = newSite();
  await write({ 'a.html': 'a' });
  const before = statSync(site);
  expect(await write({ 'a.html': 'a' })).toMatchObject({ written: 0, removed: 0 });
  expect(statSync(site).ino).toBe(before.ino);
});

test('files of a folder are taken over without being made again, if all of them stand as they were written', async () => {
  const { site, write, begin, content } = newSite();
  const files = { 'ebb/index.html': 'e', 'ebb/a.txt': 'a', 'flow/index.html': 'f' };
  await write(files);
  writeFileSync(path.join(site, 'flow/index.html'), 'by hand');
  const writer = begin();
  expect([writer.isWhole('ebb'), writer.isWhole('flow'), writer.isWhole('none')]).toEqual([
    true,
    false,
    false,
  ]);
  writer.keep('ebb');
  expect(await write({ 'index.html': 'i' }, writer)).toMatchObject({ files: 3, written: 1 });
  expect(content()).toMatchObject({ 'ebb/index.html': 'e', 'ebb/a.txt': 'a', 'index.html': 'i' });
});

test('files of others stay, and move along', async () => {
  const { site, write, content } = newSite();
  putFiles(site, { CNAME: 'tides.example', 'old/page.html': 'old' });
  mkdirSync(path.join(site, 'empty'));
  symlinkSync('CNAME', path.join(site, 'link'));
  await write({ 'index.html': 'show' });
  await write({ 'index.html': 'again' });
  const foreign = { CNAME: 'tides.example', link: 'tides.example', 'old/page.html': 'old' };
  expect(content()).toEqual({ ...foreign, 'index.html': 'again' });
  expect(readdirSync(site)).toContain('empty');
});

test('a file of another’s that is in the way is kept and told, and so is one changed by hand', async () => {
  const { site, write, content } = newSite();
  putFiles(site, { 'robots.txt': 'theirs', ebb: 'a file', 'flow/index.html/deep': 'x' });
  const ours = {
    'robots.txt': 'ours',
    'ebb/index.html': 'e',
    'flow/index.html': 'f',
    'a.html': 'a',
  };
  const first = await write(ours);
  expect(first.told).toHaveLength(3);
  expect(first.told[0]).toMatch(/^site\/robots\.txt: .*not written by Cueline/);
  expect(content()).toEqual({
    ...{ 'robots.txt': 'theirs', ebb: 'a file', 'flow/index.html/deep': 'x', 'a.html': 'a' },
  });
  const changed = path.join(site, 'a.html');
  writeFileSync(changed, 'by hand');
  expect((await write({ 'a.html': 'new' })).told).toEqual([
    expect.stringMatching(/^site\/a\.html: .*changed by hand/),
  ]);
  expect(content()).toMatchObject({ 'a.html': 'by hand' });
});

test('a copied site, whose files have other times, is still known as ours', async () => {
  const { site, write, content } = newSite();
  await write({ 'a.html': 'a', 'b.html': 'b' });
  const later = new Date(Date.now() + 60_000);
  utimesSync(path.join(site, 'a.html'), later, later);
  expect((await write({ 'a.html': 'new' })).told).toEqual([]);
  expect(content()).toEqual({ 'a.html': 'new' });
});

test('a manifest of another program is not written over', () => {
  const { site, begin, parent } = newSite();
  putFiles(site, { 'cueline.json': '{"mine":true}' });
  expect(begin).toThrow(/cueline\.json was not written by Cueline/);
  expect(readdirSync(parent)).toEqual(['site']);
});

test('a run that fails leaves the last good site, and nothing beside it', async () => {
  const { parent, begin, write, content } = newSite();
  await write({ 'index.html': 'good' });
  const writer = begin();
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const broken = { ...sourceFile('x.mp3'), read: () => Promise.reject(full) };
  await writer.write({ path: 'index.html', content: 'half' });
  const failure = writer.write({ path: 'x.mp3', content: broken });
  await expect(failure).rejects.toThrow('x.mp3 cannot be written: the disk is full.');
  await expect(failure).rejects.toBeInstanceOf(PublishError);
  writer.abandon();
  expect(content()).toEqual({ 'index.html': 'good' });
  expect(readdirSync(parent)).toEqual(['site']);
});

test('what a killed run left is cleared away; a site that it moved is moved back, with what others put there', async () => {
  const { parent, site, write, content } = newSite();
  await write({ 'index.html': 'good' });
  putFiles(site, { CNAME: 'x' });
  // No process has such a number.
  putFiles(path.join(parent, '.site.cueline-4194305'), { 'index.html': 'half' });
  putFiles(path.join(parent, '.site.cueline-lock'), { 4194305: '' });
  renameSync(site, path.join(parent, '.site.cueline-old'));
  await write({ 'index.html': 'next' });
  expect(content()).toEqual({ CNAME: 'x', 'index.html': 'next' });
  expect(readdirSync(parent)).toEqual(['site']);
});

test('a run that is at work on the same site is not disturbed', async () => {
  const { parent, begin, write, content } = newSite();
  const first = begin();
  expect(begin).toThrow(/Another run .* is writing/);
  await write({ 'index.html': 'first' }, first);
  expect(content()).toEqual({ 'index.html': 'first' });
  putFiles(path.join(parent, '.site.cueline-lock'), { [process.ppid]: '' });
  expect(begin).toThrow(`Another run (process ${process.ppid}) is writing`);
});

test('where what others put there meanwhile has no place, the new site stands, and the old one is kept and told', async () => {
  const { parent, site, begin, write, content } = newSite();
  await write({ 'index.html': 'first' });
  const writer = begin();
  putFiles(site, { 'notes/mine.txt': 'theirs' });
  const { told } = await write({ 'index.html': 'next', notes: 'ours' }, writer);
  const old = path.join(parent, '.site.cueline-old');
  expect(told).toEqual([expect.stringContaining(`the older one at ${old} cannot be deleted`)]);
  expect(content()).toEqual({ 'index.html': 'next', notes: 'ours' });
  expect(filesIn(old)).toMatchObject({ 'notes/mine.txt': 'theirs' });
  expect(begin).toThrow(/stands in the way at .*notes/);
});

test('a folder of others that may not be written moves along', async () => {
  const { parent, site, write, content } = newSite();
  putFiles(site, { 'mine/a.txt': 'theirs' });
  chmodSync(path.join(site, 'mine'), 0o555);
  expect((await write({ 'index.html': 'next' })).told).toEqual([]);
  expect(content()).toEqual({ 'index.html': 'next', 'mine/a.txt': 'theirs' });
  expect(readdirSync(parent)).toEqual(['site']);
});

test.each([
  ['climbs out', '../evil.html'],
  ['climbs out later', 'a/../../evil.html'],
  ['begins at the root', '/evil.html'],
  ['has a backslash', 'a\\..\\evil.html'],
  ['has an empty part', 'a//b'],
  ['has a name of more than 255 bytes', `${'ü'.repeat(128)}.html`],
  ['has a zero', 'a\0b'],
])('a path that %s is refused in words', async (_what, at) => {
  const { parent, write, content } = newSite();
  const { told } = await write({ 'index.html': 'i', [at]: 'evil' });
  expect(told).toEqual([expect.stringContaining('no path within the site')]);
  expect(content()).toEqual({ 'index.html': 'i' });
  expect(readdirSync(parent)).toEqual(['site']);
});

test('a recording is linked, not copied, and one that changed in place is still ours', async () => {
  const parent = temporaryFolder();
  const recordings = path.join(parent, 'recordings');
  const site = path.join(parent, 'site');
  putFiles(recordings, { 'ebb.mp3': 'sound' });
  const run = async () => {
    const { files, pathOf } = readDiskFolder(recordings);
    const writer = new SiteWriter(site, pathOf);
    await writer.write({ path: 'ebb/ebb.mp3', content: files[0]! });
    writer.finish([]);
    return writer.oddities;
  };
  await run();
  const source = path.join(recordings, 'ebb.mp3');
  expect(statSync(path.join(site, 'ebb/ebb.mp3')).ino).toBe(statSync(source).ino);
  writeFileSync(source, 'another sound');
  expect(await run()).toEqual([]);
  expect(filesIn(site)).toMatchObject({ 'ebb/ebb.mp3': 'another sound' });
});

test.each([
  ['small', 6000],
  ['large', 3 * 2 ** 20],
])(
  'a %s file that is replaced by one of its size is written anew, whatever differs',
  async (_what, size) => {
    const parent = temporaryFolder();
    const [folder, site] = [path.join(parent, 'folder'), path.join(parent, 'site')];
    const logo = path.join(folder, 'logo.svg');
    const run = async () => {
      const { files, pathOf } = readDiskFolder(folder);
      const writer = new SiteWriter(site, pathOf);
      await writer.write({ path: 'logo.svg', content: files[0]! });
      return writer.finish([]).written;
    };
    const red = `red${'.'.repeat(size)}`;
    putFiles(folder, { 'logo.svg': red });
    utimesSync(logo, 1e9, 1e9);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    // As editors save.
    putFiles(folder, { new: red.replace('red', 'sea') });
    renameSync(path.join(folder, 'new'), logo);
    expect(await run()).toBe(1);
    expect(filesIn(site)['logo.svg']!.slice(0, 3)).toBe('sea');
  },
);
