import { expect, test } from 'vitest';
import { OwnOutput } from '../../../src/publish/node/own-output.ts';
import { filesIn, putFiles, temporaryFolder } from '../../support/temporary-folder.ts';

function build(folder: string, files: Readonly<Record<string, string>>): string[] {
  const output = new OwnOutput(folder);
  const kept = Object.entries(files).flatMap(([at, content]) => {
    if (output.isForeign(at, content)) return at;
    output.put(at, content);
    return [];
  });
  output.finish();
  return kept;
}
function contentOf(folder: string): Record<string, string> {
  const { 'cueline-build.json': _listing, ...files } = filesIn(folder);
  return files;
}

test('a build removes what the last one wrote and it lacks, and nothing else', () => {
  const folder = temporaryFolder();
  build(folder, { 'index.html': 'a', 'assets/a.js': 'a', 'demo/one.mp3': 'x' });
  putFiles(folder, { 'episodes/ebb.mp3': 'theirs', 'assets/theirs.js': 'x' });
  expect(build(folder, { 'index.html': 'b', 'assets/b.js': 'b' })).toEqual([]);
  expect(contentOf(folder)).toEqual({
    ...{ 'index.html': 'b', 'assets/b.js': 'b' },
    ...{ 'episodes/ebb.mp3': 'theirs', 'assets/theirs.js': 'x' },
  });
});

test('a show.json of one’s own in place of the demo’s is kept, build after build', () => {
  const folder = temporaryFolder();
  build(folder, { 'show.json': 'demo' });
  putFiles(folder, { 'show.json': 'theirs' });
  expect(build(folder, { 'show.json': 'demo' })).toEqual(['show.json']);
  expect(build(folder, { 'show.json': 'new demo' })).toEqual(['show.json']);
  expect(contentOf(folder)).toEqual({ 'show.json': 'theirs' });
});

test('a folder that no build has listed keeps all that is in it', () => {
  const folder = temporaryFolder();
  putFiles(folder, { 'show.json': 'theirs', 'cueline-build.json': 'no list' });
  expect(build(folder, { 'show.json': 'demo' })).toEqual(['show.json']);
});

test('a list that names files elsewhere deletes nothing there', () => {
  const folder = temporaryFolder();
  putFiles(folder, { 'victim.txt': 'x', 'dist/cueline-build.json': '{"../victim.txt":"any"}' });
  build(`${folder}/dist`, { 'index.html': 'a' });
  expect(filesIn(folder)).toHaveProperty('victim.txt');
});
