import type { Page } from '@playwright/test';
import type {} from '../support/platform-page/page.ts';
import { engines } from './page-test.ts';
import { expect, test } from './platform-test.ts';

/** What a fetch ends with: the text, or the failure's code. */
async function fetched(page: Page, url: string): Promise<string> {
  return page.evaluate(
    (address) =>
      window.platform.fetchFile(address).then(
        ({ bytes }) => new TextDecoder().decode(bytes),
        (failure: { code?: string }) => failure.code ?? String(failure),
      ),
    url,
  );
}

test(
  'a file of another site comes where that site shares it, and is refused where not',
  engines,
  async ({ platform: { page }, site, trouble }) => {
    trouble.allow(/CORS|Cross-Origin|ERR_FAILED/);
    site.put('/a.vtt', 'WEBVTT');
    expect(await fetched(page, `${site.origin}/a.vtt`)).toBe('WEBVTT');
    expect(await fetched(page, `${site.otherOrigin}/cors/a.vtt`)).toBe('WEBVTT');
    expect(await fetched(page, `${site.otherOrigin}/a.vtt`)).toBe('refused');
  },
);

test('each way to fail has its name', engines, async ({ platform: { page }, site, trouble }) => {
  trouble.allow(/404|503|ERR_|CORS|Cross-Origin/);
  site.put('/a.vtt', 'WEBVTT');
  expect(await fetched(page, `${site.origin}/none.vtt`)).toBe('not-found');
  expect(await fetched(page, `${site.otherOrigin}/cors/none.vtt`)).toBe('not-found');
  expect(await fetched(page, `${site.origin}/status/503/a.vtt`)).toBe('server');
  expect(await fetched(page, `${site.origin}/broken/a.vtt`)).toBe('offline');
  expect(await fetched(page, 'http://127.0.0.1:9/a.vtt')).toBe('unreachable');
});

test(
  'without network all is offline',
  engines,
  async ({ platform: { page }, site, trouble, context }) => {
    trouble.allow(/ERR_INTERNET_DISCONNECTED|CORS|Cross-Origin/);
    await context.setOffline(true);
    expect(await fetched(page, `${site.origin}/a.vtt`)).toBe('offline');
    expect(await fetched(page, 'http://127.0.0.1:9/a.vtt')).toBe('offline');
  },
);

test(
  'a probe tells a missing audio from one that is only not shared',
  engines,
  async ({ platform: { page }, site, trouble }) => {
    trouble.allow(/404|CORS|Cross-Origin|ERR_/);
    site.put('/a.mp3', new Uint8Array(5000));
    const probe = (url: string) =>
      page.evaluate(async (address) => {
        const { failure, type } = await window.platform.probeAudio(address);
        return { code: failure?.code, type };
      }, url);
    expect(await probe(`${site.origin}/a.mp3`)).toEqual({ type: 'audio/mpeg' });
    expect(await probe(`${site.origin}/wrong-type/a.mp3`)).toEqual({ type: 'text/html' });
    expect(await probe(`${site.origin}/none.mp3`)).toMatchObject({ code: 'not-found' });
    expect(await probe(`${site.otherOrigin}/cors/none.mp3`)).toMatchObject({ code: 'not-found' });
    expect(await probe(`${site.otherOrigin}/a.mp3`)).toEqual({});
    expect(await probe('http://127.0.0.1:9/a.mp3')).toMatchObject({ code: 'unreachable' });
  },
);

test('places and files survive a reload', engines, async ({ platform: { page, open } }) => {
  const kept = await page.evaluate(async () => {
    const library = new window.platform.IndexedLibrary();
    await library.savePlace('a', { time: 83.5, duration: NaN, finished: false, savedMs: 1 });
    return library.saveLocalEpisode({
      id: 'local-a',
      title: 'A',
      openedMs: 2,
      files: [
        {
          kind: 'audio',
          name: 'a.mp3',
          blob: new File([new Uint8Array(3_000_000)], 'a.mp3', { type: 'audio/mpeg' }),
        },
        { kind: 'transcript', name: 'a.vtt', blob: new Blob(['WEBVTT']) },
      ],
    });
  });
  expect(kept).toBe(true);
  await open();
  const found = await page.evaluate(async () => {
    const library = new window.platform.IndexedLibrary();
    const episode = await library.localEpisode('local-a');
    // Saved again as it came out of the database, with one more file: all must still be there.
    const more = { kind: 'artwork', name: 'a.png', blob: new Blob(['png']) } as const;
    await library.saveLocalEpisode({ ...episode!, openedMs: 3, files: [...episode!.files, more] });
    const again = await new window.platform.IndexedLibrary().localEpisode('local-a');
    return {
      place: (await library.place('a'))?.time,
      files: await Promise.all(
        again!.files.map(async ({ name, blob }) => [
          name,
          blob.type,
          (await blob.arrayBuffer()).byteLength,
        ]),
      ),
    };
  });
  expect(found).toEqual({
    place: 83.5,
    files: [
      ['a.mp3', 'audio/mpeg', 3_000_000],
      ['a.vtt', '', 6],
      ['a.png', '', 3],
    ],
  });
});

test('a newer database is left alone', engines, async ({ platform: { page } }) => {
  const found = await page.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('cueline', 99);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
    const library = new window.platform.IndexedLibrary();
    await library.savePlace('a', { time: 1, duration: 2, finished: false, savedMs: 1 });
    return { place: (await library.place('a'))?.time, available: library.available };
  });
  expect(found).toEqual({ place: 1, available: true });
});

test(
  'in a frame that may store nothing, the library says so and nothing breaks',
  engines,
  async ({ platform: { page }, site }) => {
    // Its scripts come from an origin of nowhere, so they must be shared with it.
    site.put('/framed.html', '<script type="module" src="/cors/framed.js"></script>');
    const entry = new URL(await page.evaluate(() => document.querySelector('script')!.src));
    site.put('/framed.js', `import '/cors${entry.pathname}';`);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      frame.src = '/framed.html';
      document.body.append(frame);
    });
    await expect.poll(() => page.frames().length).toBe(2);
    const frame = page.frames()[1]!;
    await frame.waitForFunction(() => 'platform' in window);
    const found = await frame.evaluate(async () => {
      const library = new window.platform.IndexedLibrary();
      await library.savePlace('a', { time: 1, duration: 2, finished: false, savedMs: 1 });
      return {
        place: (await library.place('a')) ?? 'none',
        kept: await library.saveLocalEpisode({ id: 'local-a', title: 'A', openedMs: 1, files: [] }),
        available: library.available,
      };
    });
    expect(found).toEqual({ place: 'none', kept: false, available: false });
  },
);

test(
  'files dropped on the page are known by their content',
  engines,
  async ({ platform: { page } }) => {
    const sorted = await page.evaluate(async () => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['ID3\u0004'], 'talk'));
      transfer.items.add(new File(['WEBVTT\n\n00:01.000 --> 00:02.000\nHi'], 'talk.txt'));
      transfer.items.add('https://x.example', 'text/uri-list');
      const files = await window.platform.filesFromDrop(transfer);
      return window.platform.sortFiles(files);
    });
    expect(sorted.files.map(({ kind, name }) => [kind, name])).toEqual([
      ['audio', 'talk'],
      ['transcript', 'talk.txt'],
    ]);
  },
);
