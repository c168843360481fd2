import { beforeEach, describe, expect, test } from 'vitest';
import type { SitePlan, SiteRequest } from '../../../src/core/publishing/publishing.ts';
import { Publishing, type PublishingPorts } from '../../../src/state/publish/publishing.svelte.ts';
import { Settings } from '../../../src/state/settings.svelte.ts';
import { FakeLibrary } from '../../support/fake-library.ts';
import { FakeSettingsStore } from '../../support/fake-settings-store.ts';

let requests: SiteRequest[] = [];
let library: FakeLibrary;
let store: FakeSettingsStore;
let ports: PublishingPorts;

function plan({ episodes, keepsOrder }: SiteRequest): SitePlan {
  const pages = episodes.map(({ id, title = id }) => ({
    ...{ id, title, address: `${id}/`, hasRecording: true, transcripts: [], chapters: 0 },
    hasPicture: false,
  }));
  async function* files() {
    yield { path: 'index.html', content: 'page' };
  }
  // Where nobody ordered them, pages stand by their ids.
  if (!keepsOrder) pages.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { pages, oddities: [], bytes: 100, files };
}

beforeEach(() => {
  requests = [];
  library = new FakeLibrary();
  store = new FakeSettingsStore({});
  for (const [id, title] of [
    ['local-b', 'Episode 2'],
    ['local-a', 'Episode 10'],
  ]) {
    const files = [{ kind: 'audio', name: `${title}.mp3`, blob: new Blob(['sound']) } as const];
    library.episodes.set(id!, { id: id!, title: title!, files, openedMs: 7 });
  }
  ports = {
    library,
    planSite: (request) => {
      requests.push(request);
      return Promise.resolve(plan(request));
    },
    saveSite: () => Promise.resolve(true),
  };
});

async function opened(): Promise<Publishing> {
  const publishing = new Publishing(ports, new Settings(store), 'de');
  await publishing.load();
  return publishing;
}

const ids = ({ candidates }: Publishing) => candidates.map(({ id }) => id);

describe('a site in the making', () => {
  test('has every kept episode, and their files as they are', async () => {
    const publishing = await opened();
    expect(ids(publishing)).toEqual(['local-a', 'local-b']);
    expect(publishing.stage).toEqual({ name: 'ready' });
    expect(requests.at(-1)).toMatchObject({ language: 'de', keepsOrder: false });
    expect(requests.at(-1)!.episodes[0]!.files).toEqual(library.episodes.get('local-a')!.files);
    expect(requests.at(-1)!.episodes[0]).not.toHaveProperty('title');
  });

  test('leaves out what is not chosen', async () => {
    const publishing = await opened();
    await publishing.choose('local-a', false);
    expect(requests.at(-1)!.episodes.map(({ id }) => id)).toEqual(['local-b']);
    expect(publishing.pageOf('local-a')).toBeUndefined();
  });

  test('has the titles that its publisher gives, and without one the recording’s own', async () => {
    const publishing = await opened();
    await publishing.retitle('local-b', ' The flood ');
    expect(publishing.pageOf('local-b')?.title).toBe('The flood');
    await publishing.retitle('local-b', '');
    expect(requests.at(-1)!.episodes.every((one) => !('title' in one))).toBe(true);
  });

  test('keeps the order that its publisher gives', async () => {
    const publishing = await opened();
    await publishing.move('local-b', -1);
    expect(ids(publishing)).toEqual(['local-b', 'local-a']);
    expect(requests.at(-1)).toMatchObject({
      keepsOrder: true,
      episodes: [{ id: 'local-b' }, { id: 'local-a' }],
    });
    await publishing.move('local-b', -1);
    expect(ids(publishing)).toEqual(['local-b', 'local-a']);
  });

  test('knows its name and its address the next time', async () => {
    await (await opened()).set({ title: 'Tides', url: 'tides.example' });
    const next = await opened();
    expect(next.facts).toMatchObject({ title: 'Tides', url: 'tides.example' });
    expect(requests.at(-1)).toMatchObject({ title: 'Tides', url: 'https://tides.example/' });
  });

  test.each(['tides', 'javascript:alert(1)', 'ftp://tides.example', 'https://'])(
    'is not saved for the address %j',
    async (url) => {
      const publishing = await opened();
      await publishing.set({ title: 'Tides', url });
      expect(publishing.isUrlWrong).toBe(true);
      expect(publishing.canSave).toBe(false);
    },
  );

  test('a newer look through the files wins over an older one', async () => {
    const publishing = await opened();
    let release = () => {};
    const { planSite } = ports;
    const held = new Promise<void>((resolve) => (release = resolve));
    Object.assign(ports, {
      planSite: async (request: SiteRequest) => {
        if (request.title === 'Old') await held;
        return planSite(request);
      },
    });
    const older = publishing.set({ title: 'Old' });
    void publishing.set({ title: 'New' });
    await publishing.choose('local-a', false);
    release();
    await older;
    expect(publishing.plan?.pages.map(({ id }) => id)).toEqual(['local-b']);
    expect(publishing.stage.name).toBe('ready');
  });

  test('says so where what makes sites cannot be loaded', async () => {
    Object.assign(ports, { planSite: () => Promise.reject(new Error('offline')) });
    const publishing = await opened();
    expect(publishing.stage.name).toBe('no-publisher');
    expect(publishing.canSave).toBe(false);
  });
});

describe('saving a site', () => {
  async function ready(saveSite: PublishingPorts['saveSite']): Promise<Publishing> {
    Object.assign(ports, { saveSite });
    const publishing = await opened();
    await publishing.set({ title: 'Tides: ebb/flood' });
    return publishing;
  }

  test('tells how far it is, and under which name it was saved', async () => {
    const shares: number[] = [];
    const publishing: Publishing = await ready((_, name, signal, onProgress) => {
      onProgress({ done: 25, of: 100 });
      if (publishing.stage.name === 'making') shares.push(publishing.stage.share);
      return Promise.resolve(name === 'Tides ebb flood.zip' && !signal.aborted);
    });
    await publishing.save();
    expect(shares).toEqual([0.25]);
    expect(publishing.stage).toEqual({ name: 'saved', file: 'Tides ebb flood.zip' });
  });

  test('takes what was typed last, though the field still has the focus', async () => {
    const publishing: Publishing = await ready((plan) => Promise.resolve(plan === publishing.plan));
    publishing.type({ title: 'Ebb' });
    expect(publishing.canSave).toBe(true);
    await publishing.save();
    expect(requests.at(-1)!.title).toBe('Ebb');
    expect(publishing.stage).toEqual({ name: 'saved', file: 'Ebb.zip' });
  });

  test('waits for a look through the files that has begun', async () => {
    const publishing: Publishing = await ready((plan) => Promise.resolve(plan === publishing.plan));
    void publishing.set({ title: 'Ebb' });
    expect(publishing.canSave).toBe(true);
    await publishing.save();
    expect(publishing.plan).toBeDefined();
    expect(publishing.stage).toEqual({ name: 'saved', file: 'Ebb.zip' });
  });

  test('goes back where no place was chosen', async () => {
    const publishing = await ready(() => Promise.resolve(false));
    await publishing.save();
    expect(publishing.stage.name).toBe('ready');
  });

  test('can be stopped', async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const publishing = await ready(
      (_, __, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')));
          begun();
        }),
    );
    const saving = publishing.save();
    await beginning;
    publishing.cancel();
    await saving;
    expect(publishing.stage.name).toBe('cancelled');
    expect(publishing.canSave).toBe(true);
  });

  test('a full disk is told', async () => {
    const publishing = await ready(() => Promise.reject(new Error('quota')));
    await publishing.save();
    expect(publishing.stage.name).toBe('failed');
  });
});
