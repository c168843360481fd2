import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { main } from '../../../src/publish/node/command.ts';
import { PLAYER_LISTING, type PlayerListing } from '../../../src/publish/player-listing.ts';
import { filesIn, putFiles, temporaryFolder } from '../../support/temporary-folder.ts';

const lines = (text: string) => `WEBVTT\n\n00:00.500 --> 00:01.000\n${text}\n`;
const entry = { script: 'assets/player.js', styles: [] };
const listing: PlayerListing = {
  files: [{ path: 'assets/player.js', size: 2 }],
  entries: { player: entry, show: entry },
  publisher: 'publish/publisher.js',
};
const episode = (id: string, transcript: string) => ({
  ...{ id, title: id, transcript, audio: `https://host.invalid/${id}.mp3` },
});

/** A folder to publish, and the command over it: gives the exit code, and all that it said. */
function newFolder(transcripts = ['ebb.vtt']) {
  const folder = temporaryFolder();
  const episodes = transcripts.map((name) => episode(path.parse(name).name, name));
  putFiles(folder, {
    'ebb.vtt': lines('The sea.'),
    'show.json': JSON.stringify({ title: 'Tides', episodes }),
  });
  const built = temporaryFolder();
  putFiles(path.join(built, 'player'), {
    'assets/player.js': '{}',
    [PLAYER_LISTING]: JSON.stringify(listing),
  });
  const said: string[] = [];
  const hear = (text: string) => void said.push(text);
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  const run = async (...args: string[]) => ({
    code: await main(args, built),
    said: said.splice(0).join('\n'),
  });
  return { folder, run };
}

beforeEach(() => {
  vi.stubEnv('XDG_CACHE_HOME', temporaryFolder());
});

test('a published folder gives 0, and is told in one line', async () => {
  const { folder, run } = newFolder();
  const { code, said } = await run('publish', folder);
  expect(code).toBe(0);
  expect(said).toContain('“Tides”: 1 episode, 0 faults, 0 notes.');
  expect(said).toContain('Without --url');
});

test('the address of a site is remembered, and a later run or preview without it says so', async () => {
  const { folder, run } = newFolder();
  const site = path.join(folder, 'site');
  const ofFeed = () =>
    Object.keys(filesIn(site)).filter((file) => /feed|sitemap|oembed/.test(file));
  await run('publish', folder);
  expect(ofFeed()).toEqual([]);
  await run('publish', folder, '--url', 'https://tides.example/pod');
  const files = ofFeed();
  expect(files).toContain('feed.xml');
  const again = await run('publish', folder);
  expect(again.said).toContain('Made for https://tides.example/pod/ as last time');
  expect(again.said).toContain('(0 new or changed)');
  expect(again.said).not.toContain('Without --url');
  expect(ofFeed()).toEqual(files);
  const other = await run('publish', folder, '--url', 'https://other.example');
  expect(other.said).not.toContain('as last time');
  expect((await run('publish', folder)).said).toContain(
    'Made for https://other.example/ as last time',
  );
});

test('faults are told, and give 1 only where they are to be strict', async () => {
  const { folder, run } = newFolder(['ebb.vtt', 'moon.vtt']);
  for (const command of ['check', 'publish']) {
    expect(await run(command, folder)).toMatchObject({ code: 0 });
    const { code, said } = await run(command, folder, '--strict');
    expect([command, code]).toEqual([command, 1]);
    expect(said).toContain('moon.vtt');
  }
});

test('a recording that a site of https cannot play is told', async () => {
  const { folder, run } = newFolder();
  const episodes = [{ ...episode('ebb', 'ebb.vtt'), audio: 'http://host.invalid/ebb.mp3' }];
  writeFileSync(path.join(folder, 'show.json'), JSON.stringify({ title: 'Tides', episodes }));
  expect((await run('check', folder)).said).toContain('0 faults');
  const { said } = await run('check', folder, '--url', 'https://tides.example');
  expect(said).toContain('http://host.invalid/ebb.mp3 does not play on a site of https');
});

test('a check writes nothing', async () => {
  const { folder, run } = newFolder();
  const before = filesIn(folder);
  await run('check', folder);
  expect(filesIn(folder)).toEqual(before);
});

test('a misspelt option or command is told with the one that was meant', async () => {
  const { folder, run } = newFolder();
  const cases: [string[], RegExp][] = [
    [
      ['publish', folder, '--ulr', 'https://a.example'],
      /^There is no option --ulr. Did you mean --url\?\n/,
    ],
    [['publish', folder, '--STRICT'], /^There is no option --STRICT. Did you mean --strict\?\n/],
    [['publish', folder, '--colour'], /^There is no option --colour.\n/],
    [['publish', folder, '-u'], /^There is no option -u.\n/],
    [['publish', folder, '--url'], /^--url needs a value after it.\n/],
    [['publish', folder, '--out', '--strict'], /^--out needs a value after it.\n/],
    [['publish', folder, '--strict=yes'], /^--strict takes no value.\n/],
    [['pubilsh', folder], /^There is no command “pubilsh”. Did you mean “cueline publish”\?\n/],
  ];
  for (const [args, sentence] of cases) {
    const { code, said } = await run(...args);
    expect([args.join(' '), code]).toEqual([args.join(' '), 2]);
    expect(said).toMatch(sentence);
  }
});

test('where nothing can be written, or nothing is asked that can be done, it gives 2 and says why', async () => {
  const { folder, run } = newFolder();
  writeFileSync(path.join(folder, 'taken'), 'x');
  const cases: [string[], RegExp][] = [
    [['publish', folder, '--out', path.join(folder, 'taken')], /taken is no folder/],
    [['publish', folder, '--out', path.join(folder, 'taken/site')], /cannot be written/],
    [['publish', path.join(folder, 'none')], /no folder .*none/],
    [['publish', folder, '--url', 'tides'], /“tides” is no address/],
    [
      ['publish', folder, '--url', 'tides.example/pod'],
      /“tides\.example\/pod” is no address of a site: .* begins with https:\/\/, as https:\/\/example\.com\/show\/ does/,
    ],
    [['preview', folder, '--port', 'x'], /“x” is no port/],
    [['print', folder], /no command “print”/],
    [['publish'], /Name one folder/],
    [['publish', folder, '--loud'], /--loud/],
  ];
  for (const [args, sentence] of cases) {
    const { code, said } = await run(...args);
    expect(said).toMatch(sentence);
    expect(code).toBe(2);
  }
});

test('a run that is interrupted stops soon, gives 2, and leaves the last site', async () => {
  const { folder, run } = newFolder();
  await run('publish', folder);
  const site = path.join(folder, 'site');
  const before = filesIn(site);
  writeFileSync(path.join(folder, 'ebb.vtt'), lines('Another sea.'));
  vi.mocked(process.stderr.write).mockImplementation((text) => {
    if (String(text).startsWith('Writing')) process.emit('SIGINT');
    return true;
  });
  const { code, said } = await run('publish', folder);
  expect([code, said]).toEqual([2, 'Stopped; the last site stands as it was.']);
  expect(filesIn(site)).toEqual(before);
  expect(process.listenerCount('SIGHUP')).toBe(0);
});

test('a run that is interrupted while a host does not answer stops, and a second signal is the system’s', async () => {
  const { folder, run } = newFolder();
  let counts: number[] = [];
  const server = createServer(() => {
    const count = () => process.listenerCount('SIGINT');
    counts = [count()];
    process.emit('SIGINT');
    counts.push(count());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const episodes = [episode('ebb', `${address}ebb.vtt`)];
  writeFileSync(path.join(folder, 'show.json'), JSON.stringify({ title: 'Tides', episodes }));
  const stopped = [2, 'Stopped; the last site stands as it was.'];
  for (const from of [folder, `${address}feed.xml`]) {
    const { code, said } = await run('publish', from);
    expect([code, said]).toEqual(stopped);
    expect(counts).toEqual([counts[0], counts[0]! - 1]);
  }
});

test('a timing of the show is written into the transcripts where that is wished for', async () => {
  const { folder, run } = newFolder();
  const episodes = [{ ...episode('ebb', 'ebb.vtt'), offset: 8 }];
  writeFileSync(path.join(folder, 'show.json'), JSON.stringify({ title: 'Tides', episodes }));
  const vtt = () => filesIn(path.join(folder, 'site'))['ebb/transcript.vtt'];
  await run('publish', folder);
  expect(vtt()).toContain('00:00:00.500 --> ');
  await run('publish', folder, '--retime');
  expect(vtt()).toContain('00:00:08.500 --> ');
});

test('what a name holds commands no terminal', async () => {
  const { folder, run } = newFolder(['ebb.vtt', 'a\u001b[2Jb.vtt']);
  const { said } = await run('check', folder);
  expect(said).toContain('a\uFFFD[2Jb.vtt');
});
