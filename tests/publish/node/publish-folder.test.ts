import { cpSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { preview } from '../../../src/publish/node/preview.ts';
import { ProgressBar } from '../../../src/publish/node/progress.ts';
import { PublishError } from '../../../src/publish/node/publish-error.ts';
import { publishFolder, type PublishTask } from '../../../src/publish/node/publish-folder.ts';
import { builtPlayer } from '../../support/published-show.ts';
import { filesIn, putFiles, temporaryFolder } from '../../support/temporary-folder.ts';
import { linesVtt } from '../../support/vtt-lines.ts';

const lines = (text: string) => `WEBVTT\n\n00:00.500 --> 00:01.000\n${text}\n`;

/** A folder with two episodes, and ways to publish it. */
function newFolder() {
  const from = temporaryFolder();
  putFiles(from, {
    ...{ 'ebb.vtt': lines('The sea.'), 'moon.vtt': lines('The moon.') },
    'show.json': JSON.stringify({
      title: 'Tides',
      episodes: [
        { id: 'ebb', title: 'Ebb', transcript: 'ebb.vtt', audio: 'https://host.invalid/ebb.mp3' },
        { id: 'moon', title: 'Moon', transcript: 'moon.vtt', audio: 'https://host.invalid/m.mp3' },
      ],
    }),
  });
  const signal = new AbortController().signal;
  const progress = new ProgressBar({ write: () => true });
  const task = { from, cacheFolder: temporaryFolder(), progress, signal };
  const publish = (more: Partial<PublishTask> = {}) =>
    publishFolder({ ...task, ...more }, builtPlayer);
  const put = (name: string, text: string) => {
    // As editors save.
    putFiles(from, { [`${name}~`]: text });
    renameSync(path.join(from, `${name}~`), path.join(from, name));
  };
  return { from, publish, put, site: () => filesIn(path.join(from, 'site')) };
}

test('a folder becomes a site within it, and a second run makes the changed episode anew', async () => {
  const { publish, put, site } = newFolder();
  const first = await publish();
  expect(first.oddities).toEqual([]);
  expect(site()['ebb/index.html']).toContain('The sea.');
  expect((await publish()).written).toMatchObject({ written: 0, removed: 0 });
  put('moon.vtt', linesVtt(3));
  const { written } = await publish();
  expect(written.written).toBeGreaterThan(0);
  expect(written.written).toBeLessThan(written.files / 2);
  expect(site()['moon/index.html']).not.toContain('The moon.');
  expect(site()['ebb/index.html']).toContain('The sea.');
});

test('where an older site was restored from a copy, its pages are made anew', async () => {
  const { from, publish, put, site } = newFolder();
  const [standing, copy] = [path.join(from, 'site'), path.join(temporaryFolder(), 'copy')];
  await publish();
  cpSync(standing, copy, { recursive: true, preserveTimestamps: true });
  put('ebb.vtt', lines('The wind.'));
  await publish();
  rmSync(standing, { recursive: true });
  cpSync(copy, standing, { recursive: true, preserveTimestamps: true });
  await publish();
  expect(site()['ebb/index.html']).toContain('The wind.');
});

test('a run that is stopped leaves the last site, and nothing beside it', async () => {
  const { from, publish, put, site } = newFolder();
  await publish();
  const before = site();
  put('ebb.vtt', lines('Another sea.'));
  const stop = new AbortController();
  const reason = new PublishError('Stopped.');
  const progress = new ProgressBar({
    write: (text) => text.startsWith('Writing') && stop.abort(reason),
  });
  await expect(publish({ signal: stop.signal, progress })).rejects.toBe(reason);
  expect(site()).toEqual(before);
  expect(readdirSync(from).sort()).toEqual(['ebb.vtt', 'moon.vtt', 'show.json', 'site']);
});

test('a file that is called as one of the player’s does not take its place', async () => {
  const { publish, put, site } = newFolder();
  put('assets/start-x.js', 'stolen');
  await publish();
  expect(site()['assets/start-x.js']).toBe('assets/start-x.js');
});

test('a feed’s file, under any name, is published with the recordings and transcripts beside it', async () => {
  const { from, publish } = newFolder();
  const tone = readFileSync('tests/fixtures/audio/tone.mp3');
  putFiles(from, {
    'shore/tone.mp3': tone,
    'shore/tone.vtt': lines('The shore.'),
    'shore/winds.xml':
      '<rss version="2.0"><channel><title>Winds</title><item><guid>w</guid><title>Wind</title>' +
      '<enclosure url="tone.mp3" type="audio/mpeg" length="1"/></item></channel></rss>',
  });
  const task = { from: path.join(from, 'shore/winds.xml'), out: path.join(from, 'out') };
  const { show, oddities } = await publish(task);
  expect(oddities).toEqual([]);
  expect(show).toMatchObject({ title: 'Winds', episodes: [{ audio: { path: 'tone.mp3' } }] });
  expect(filesIn(task.out)['wind/index.html']).toContain('The shore.');
});

test('a JSON Feed is known by its version, however it is written', async () => {
  const { from, publish } = newFolder();
  const item = {
    ...{ id: '1', title: 'Wind' },
    attachments: [{ url: 'https://host.invalid/w.mp3', mime_type: 'audio/mpeg' }],
  };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Winds', items: [item] };
  const file = path.join(from, 'winds.json');
  putFiles(from, { 'winds.json': JSON.stringify(feed).replaceAll('/', '\\/') });
  const { show } = await publish({ from: file, out: path.join(from, 'out') });
  expect(show).toMatchObject({ title: 'Winds', episodes: [{ title: 'Wind' }] });
});

test('an empty folder, and a place that cannot be written, are told as such', async () => {
  const { from, publish } = newFolder();
  await expect(publish({ from: temporaryFolder() })).rejects.toThrow(/nothing to publish/);
  const out = path.join(from, 'ebb.vtt', 'site');
  await expect(publish({ out })).rejects.toThrow(PublishError);
});

test('the preview shows the site, publishes what changes, and keeps the last site over a fault', async () => {
  const { from, publish, put } = newFolder();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const said: string[] = [];
  const { signal } = stop;
  const say = (text: string) => void said.push(text);
  const ended = preview({ from, port: 0, signal, publish: () => publish(), say, everyMs: 10 });
  await vi.waitUntil(() => said.length > 0);
  const address = /http:\S+/.exec(said[0]!)![0];
  const pageOf = async (at: string) => (await fetch(address + at)).text();
  expect(await pageOf('ebb')).toContain('The sea.');
  expect((await fetch(`${address}ebb`)).url).toBe(`${address}ebb/`);
  expect((await fetch(`${address}none/`)).status).toBe(404);
  const part = await fetch(`${address}ebb/transcript.vtt`, { headers: { range: 'bytes=0-5' } });
  expect([part.status, await part.text()]).toEqual([206, 'WEBVTT']);

  put('ebb.vtt', lines('The wind.'));
  await vi.waitUntil(async () => (await pageOf('ebb/')).includes('The wind.'), { timeout: 5000 });
  put('show.json', '{"title": ');
  await vi.waitUntil(() => said.length > 1, { timeout: 5000 });
  expect(said[1]).toContain('show.json');
  expect(await pageOf('ebb/')).toContain('The wind.');

  stop.abort();
  expect(await ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});
