import { readFileSync } from 'node:fs';
import { startTrickleServer } from '../support/trickle-server.ts';
import { tone } from '../support/tone.ts';
import { engines } from './page-test.ts';
import { expect, test } from './player-test.ts';

for (const ending of ['mp3', 'm4a', 'ogg', 'opus', 'flac', 'aac', 'webm', 'wav'] as const) {
  test(`${ending} plays, whatever its address looks like`, engines, async ({ player, site }) => {
    const file = ending === 'wav' ? tone(3) : readFileSync(`tests/fixtures/audio/tone.${ending}`);
    for (const name of [`/tone.${ending}?token=a.b`, `/${ending}-without-ending`, '/wrong.xyz']) {
      const [path = '', query] = name.split('?');
      const url = site.put(path, file);
      await player.ready(query === undefined ? url : `${url}?${query}`);
      expect((await player.state()).duration).toBeGreaterThan(1.9);
      await player.hear();
    }
  });
}

test('a file of the listener plays from a blob', engines, async ({ player, site }) => {
  site.put('/tone.mp3', readFileSync('tests/fixtures/audio/tone.mp3'));
  const url = await player.page.evaluate(async () =>
    URL.createObjectURL(await (await fetch('/tone.mp3')).blob()),
  );
  await player.ready(url);
  await player.hear();
});

test(
  'sound in a data address plays where the page allows it',
  engines,
  async ({ player, site, playerFiles }) => {
    const html = new Map(playerFiles).get('index.html')!;
    site.put('/player/data.html', html.replace('media-src *', 'media-src data: *'));
    await player.page.goto(`${site.origin}/player/data.html`);
    await player.ready(`data:audio/wav;base64,${Buffer.from(tone(3)).toString('base64')}`);
    await player.hear();
  },
);

test(
  'a play that the browser refuses until a click is said to be refused, and works then',
  engines,
  async ({ page, site, playerUrl, browserName }) => {
    test.skip(browserName === 'firefox', 'Firefox under test refuses nothing');
    await page.goto(`${playerUrl}?play=${site.put('/tone.wav', tone(30))}`);
    const answer = () =>
      page.evaluate(() => {
        const { status, paused, failure } = window.player;
        return { status, paused, code: failure?.code };
      });
    await expect.poll(answer).toEqual({ status: 'ready', paused: true, code: 'refused' });
    await page.getByRole('button').click();
    await expect.poll(answer).toEqual({ status: 'ready', paused: false, code: undefined });
    await expect.poll(() => page.evaluate(() => window.player.time)).toBeGreaterThan(0.1);
  },
);

test('a file that is not there is unreachable', engines, async ({ player, site, trouble }) => {
  trouble.allow(/404/);
  await player.run((p, url) => p.load(url), `${site.origin}/nothing.mp3`);
  await player.fails('unreachable');
});

test('a host that does not answer is unreachable', engines, async ({ player, trouble }) => {
  trouble.allow(/ERR_CONNECTION_REFUSED/);
  const server = await startTrickleServer(tone(1), 'audio/wav', 0);
  await server.close();
  await player.run((p, url) => p.load(url), server.url);
  await player.fails('unreachable');
});

test('a file that is no audio is unplayable', engines, async ({ player, site }) => {
  await player.run((p, url) => p.load(url), site.put('/text.mp3', 'Good evening.'));
  await player.fails('unplayable');
});

test('no address at all fails without a word on the console', engines, async ({ player, site }) => {
  await player.run((p) => p.load(''));
  await player.fails('unplayable');
  await player.ready(site.put('/short.wav', tone(3)));
});

test('a play wished for before a failure is over with it', engines, async ({ player, site }) => {
  const url = site.put('/text.mp3', 'Good evening.');
  const release = site.hold('/text.mp3');
  await player.run((p, address) => p.load(address), url);
  await player.page.getByRole('button').click();
  release();
  await player.fails('unplayable');
});

test(
  'when the connection is lost the place is kept, and play tries again from there',
  engines,
  async ({ player, trouble }) => {
    trouble.allow(/404|ERR_/);
    const server = await startTrickleServer(tone(600), 'audio/wav', 8000 * 60);
    await player.ready(server.url);
    await player.hear();
    await player.run((p) => p.seek(300));
    server.lose();
    await player.fails('unreachable');
    expect((await player.state()).time).toBe(300);
    server.find();
    server.release();
    await player.page.getByRole('button').click();
    await expect.poll(async () => (await player.state()).time).toBeGreaterThan(300.1);
    expect(await player.state()).toMatchObject({ status: 'ready', paused: false });
    await server.close();
  },
);

test(
  'when nobody answers any more the place is kept though the browser runs to the end',
  engines,
  async ({ player, browserName }) => {
    test.skip(browserName === 'chromium', 'Chromium tries for half a minute before it gives up');
    const server = await startTrickleServer(tone(600), 'audio/wav', 8000 * 60);
    await player.ready(server.url);
    await player.hear();
    await player.run((p) => p.seek(300));
    server.lose('mute');
    await player.fails('unreachable');
    expect((await player.state()).time).toBe(300);
    await server.close();
  },
);

test(
  'a place sought after a failure is where the next try begins',
  engines,
  async ({ player, site, trouble }) => {
    trouble.allow(/404/);
    await player.run((p, url) => {
      p.load(url);
      p.seek(20);
    }, `${site.origin}/late.wav`);
    await player.fails('unreachable');
    expect((await player.state()).time).toBe(20);
    await player.run((p) => p.seek(12));
    expect(await player.state()).toMatchObject({ status: 'failed', time: 12, seeking: false });
    site.put('/late.wav', tone(30));
    await player.hear();
    expect((await player.state()).time).toBeGreaterThanOrEqual(12);
  },
);

test(
  'data that cannot be decoded is damaged, at the place where it broke off',
  engines,
  async ({ player, site }) => {
    const url = site.put('/damaged.m4a', readFileSync('tests/fixtures/audio/damaged.m4a'));
    await player.ready(url);
    await player.hear();
    await player.fails('damaged');
    const { time } = await player.state();
    expect(time).toBeGreaterThan(0);
    expect(time).toBeLessThan(8);
  },
);

test(
  'a file that breaks off long before its promised end is damaged, not ended',
  engines,
  async ({ player, site }) => {
    const url = site.put('/broken-off.mp3', readFileSync('tests/fixtures/audio/broken-off.mp3'));
    await player.ready(url);
    expect((await player.state()).duration).toBeGreaterThan(25);
    await player.run((p) => p.seek(4.5));
    await player.hear();
    await player.fails('damaged');
    expect((await player.state()).time).toBeLessThan(8);
    await player.run((p) => p.seek(1));
    await player.hear();
    expect((await player.state()).time).toBeLessThan(3);
  },
);

test(
  'neither loading nor clicks wake howler: no audio context, no more elements, no timers',
  engines,
  async ({ page, site, playerUrl }) => {
    await page.addInitScript(() => {
      window.told = [];
      const note = (name: string) => window.told.push(name);
      window.AudioContext = new Proxy(window.AudioContext, {
        construct: (target, args) => {
          note('AudioContext');
          return Reflect.construct(target, args);
        },
      });
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const) {
        const original = window[name];
        Object.assign(window, {
          [name]: (...args: unknown[]) => {
            note(name);
            return Reflect.apply(original, window, args);
          },
        });
      }
    });
    await page.goto(playerUrl);
    await page.evaluate(
      (url) => {
        window.told.length = 0;
        window.player.load(url);
      },
      site.put('/one.wav', tone(60)),
    );
    const elements = await page.evaluate(() => window.__audios.length);
    await page.getByRole('button').click();
    await expect.poll(() => page.evaluate(() => window.player.time)).toBeGreaterThan(0.1);
    await page.evaluate(() => {
      window.player.setRate(2);
      window.player.seek(20);
    });
    await expect.poll(() => page.evaluate(() => window.player.time)).toBeGreaterThan(20.1);
    await page.evaluate(() => window.player.pause());
    const woken = (await page.evaluate(() => window.told)).filter((line) =>
      /^[a-z]*[A-Z]/.test(line),
    );
    expect(woken).toEqual([]);
    expect(await page.evaluate(() => window.__audios.length)).toBe(elements);
  },
);
