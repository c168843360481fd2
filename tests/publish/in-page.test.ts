import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LocalKind } from '../../src/core/episode/library.ts';
import type {
  EpisodeRequest,
  PlannedFile,
  SiteRequest,
} from '../../src/core/publishing/publishing.ts';
import { planSite } from '../../src/publish/in-page.ts';
import { builtPlayer, type PlayerListing } from '../../src/publish/player-listing.ts';
import { readFolder } from '../../src/publish/read-folder.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { siteOf } from '../support/published-show.ts';
import { linesVtt } from '../support/vtt-lines.ts';

const listing: PlayerListing = {
  files: [
    { path: 'assets/start-x.js', size: 17 },
    { path: 'assets/show-x.js', size: 16 },
  ],
  entries: {
    player: { script: 'assets/start-x.js', styles: ['assets/start-x.css'] },
    show: { script: 'assets/show-x.js', styles: [] },
  },
  publisher: 'publish/publisher-x.js',
};
const fetchPlayer = (path: string) => Promise.resolve(new TextEncoder().encode(path));
const kindByEnding: Readonly<Record<string, LocalKind>> = { mp3: 'audio', json: 'chapters' };

function episode(
  id: string,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  title?: string,
): EpisodeRequest {
  return {
    ...{ id, openedMs: Date.UTC(2026, 4, 1) },
    ...(title !== undefined && { title }),
    files: Object.entries(files).map(([name, content]) => ({
      kind: kindByEnding[name.split('.').at(-1)!] ?? 'transcript',
      name,
      blob: new Blob([content]),
    })),
  };
}

function request(episodes: readonly EpisodeRequest[], more: Partial<SiteRequest> = {}) {
  return planSite(
    { title: 'Tides', language: 'en', keepsOrder: false, episodes, ...more },
    listing,
    fetchPlayer,
  );
}

/** The content of each file as a text, so that bytes and blobs compare. */
async function made(files: AsyncIterable<PlannedFile>): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for await (const { path, content } of files) {
    const part = content instanceof Uint8Array ? new Uint8Array(content) : content;
    all.set(path, await new Blob([part]).text());
  }
  return all;
}

const mp3 = new Uint8Array(readFileSync('tests/fixtures/audio/beeps.mp3'));
const chapters = JSON.stringify({ version: '1.2.0', chapters: [{ startTime: 0, title: 'Shore' }] });

test('the site is the one that the command makes of the same folder', async () => {
  const plan = await request([
    episode('local-1', { 'ebb.mp3': mp3, 'ebb.vtt': linesVtt(4), 'ebb.de.vtt': linesVtt(2) }),
    episode('local-2', { 'flood #2.mp3': mp3, 'flood #2.json': chapters }, 'The flood'),
  ]);
  const folder = memoryFolder(
    {
      'show.json': JSON.stringify({
        ...{ title: 'Tides', language: 'en' },
        episodes: [
          { audio: '1/ebb.mp3', transcripts: ['1/ebb.vtt', '1/ebb.de.vtt'] },
          { title: 'The flood', audio: '2/flood%20%232.mp3', chapters: '2/flood%20%232.json' },
        ],
      }),
      '1/ebb.mp3': mp3,
      '1/ebb.vtt': linesVtt(4),
      '1/ebb.de.vtt': linesVtt(2),
      '2/flood #2.mp3': mp3,
      '2/flood #2.json': chapters,
    },
    'Tides',
  );
  const { show } = await readFolder(folder, { fetchBytes: () => Promise.reject(new Error()) });
  const wanted = await siteOf(show, {}, builtPlayer(listing, fetchPlayer));
  const files = await made(plan.files());
  expect([...files.keys()]).toEqual([...wanted.keys()]);
  for (const [path, content] of wanted) {
    const bytes = typeof content === 'object' && 'read' in content ? await content.read() : content;
    const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
    expect(files.get(path), path).toEqual(text);
  }
});

describe('a plan', () => {
  test('tells of each page, where it will stand and what belongs to it', async () => {
    const plan = await request([
      episode('local-1', { 'ebb.mp3': mp3, 'ebb.vtt': linesVtt(4), 'ebb.de.vtt': linesVtt(2) }),
      episode('local-2', { 'flood.vtt': linesVtt(3), 'flood.json': chapters }, 'The flood'),
    ]);
    expect(plan.pages).toEqual([
      {
        ...{ id: 'local-1', title: 'ebb', address: 'ebb/', duration: expect.any(Number) },
        ...{ hasRecording: true, transcripts: ['en', 'de'], chapters: 0, hasPicture: false },
      },
      {
        ...{ id: 'local-2', title: 'The flood', address: 'the-flood/' },
        ...{ hasRecording: false, transcripts: ['en'], chapters: 1, hasPicture: false },
      },
    ]);
    expect(plan.bytes).toBeGreaterThan(mp3.length);
  });

  test('tells of what is odd by the names of the listener’s files', async () => {
    const { oddities } = await request([
      episode('local-1', { 'ebb.mp3': mp3, 'ebb.vtt': 'Nothing here has a time' }),
    ]);
    expect(oddities.map(({ file }) => file)).toContain('ebb.vtt');
    expect(oddities.map(({ file }) => file).join()).not.toContain('/');
  });

  test('has the episodes in the order of the request where the publisher gave one', async () => {
    const episodes = ['b', 'c', 'a'].map((id) => episode(id, { [`${id}.vtt`]: linesVtt(2) }));
    const { pages } = await request(episodes, { keepsOrder: true });
    expect(pages.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  test('has no address twice: an episode that wants another’s is left out and told', async () => {
    const twins = ['1', '2'].map((id) => episode(id, { 'ebb.vtt': linesVtt(2) }, 'Ebb'));
    const { pages, oddities } = await request(twins);
    expect(pages).toHaveLength(0);
    const told = 'it wants the address “ebb”, and so does “Ebb”. Give one of them another title.';
    const fault = { file: 'ebb.vtt', text: `This is left out: ${told}`, weight: 'fault' };
    expect(oddities.filter(({ weight }) => weight === 'fault')).toEqual([fault, fault]);
  });
});

test('a listing that is none is refused', async () => {
  await expect(
    planSite({ title: '', language: 'en', keepsOrder: false, episodes: [] }, {}, fetchPlayer),
  ).rejects.toThrow('player.json');
});

test('files of the player are fetched some at a time', async () => {
  const asked: string[] = [];
  const plan = await planSite(
    {
      ...{ title: 'Tides', language: 'en', keepsOrder: false },
      episodes: [episode('local-1', { 'ebb.vtt': linesVtt(2) })],
    },
    listing,
    (path) => {
      asked.push(path);
      return fetchPlayer(path);
    },
  );
  for await (const { path } of plan.files()) if (path.startsWith('assets/')) break;
  expect(asked).toEqual(['assets/start-x.js', 'assets/show-x.js']);
});
