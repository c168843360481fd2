import { startTrickleServer } from '../support/trickle-server.ts';
import { tone } from '../support/tone.ts';
import { engines } from './page-test.ts';
import { expect, test } from './player-test.ts';

test(
  'what is loaded becomes ready with its length, paused at the start',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/short.wav', tone(3)));
    expect(await player.state()).toMatchObject({
      time: 0,
      duration: 3,
      paused: true,
      ended: false,
    });
  },
);

test('plays after a click, and pauses where it was', engines, async ({ player, site }) => {
  await player.ready(site.put('/short.wav', tone(30)));
  await player.hear();
  const time = await player.run((p) => {
    p.pause();
    return p.time;
  });
  await player.pass(0.3);
  const state = await player.state();
  expect(state.paused).toBe(true);
  expect(Math.abs(state.time - time)).toBeLessThan(0.1);
});

test(
  'an hour of audio plays though hardly any of it has come',
  engines,
  async ({ player, browserName }) => {
    // The least that each browser starts with; Firefox says then that it cannot play through.
    const seconds = browserName === 'firefox' ? 20 : 30;
    const server = await startTrickleServer(tone(3600), 'audio/wav', 8000 * seconds);
    await player.ready(server.url);
    await player.hear();
    expect((await player.run((p) => p.buffered)).at(-1)!.end).toBeLessThan(120);
    await server.close();
  },
);

test(
  'it says that it waits when the data runs out, and goes on when more comes',
  engines,
  async ({ player }) => {
    const server = await startTrickleServer(tone(600), 'audio/wav', 8000 * 60);
    await player.ready(server.url);
    await player.run((p) => p.seek(59));
    await player.page.getByRole('button').click();
    await expect.poll(async () => (await player.state()).waiting).toBe(true);
    expect(await player.state()).toMatchObject({ paused: false, status: 'ready' });
    server.release();
    await expect.poll(async () => (await player.state()).time).toBeGreaterThan(60);
    expect(await player.state()).toMatchObject({ paused: false, waiting: false });
    await server.close();
  },
);

test(
  'a seek answers at once, lands once, and stays exactly where it was asked to go',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/long.wav', tone(60)));
    const asked = await player.run((p) => {
      window.told.length = 0;
      p.seek(33.3333333);
      return [p.time, p.seeking];
    });
    expect(asked).toEqual([33.3333333, true]);
    await player.landed();
    await player.pass(0.2);
    expect(await player.state()).toMatchObject({ time: 33.3333333, paused: true });
    const seeking = (await player.told()).map((line) => line.includes('seeking'));
    expect(seeking.filter((on, i) => on !== seeking[i - 1])).toEqual([true, false]);
  },
);

test(
  'every second can be sought, those that howler takes for a sound of its own too',
  engines,
  async ({ player, site }) => {
    const url = site.put('/long.wav', tone(1100));
    for (const second of [1001, 1002, 1003]) {
      await player.ready(url);
      await player.run((p, time) => p.seek(time), second);
      await player.landed();
      expect((await player.state()).time).toBe(second);
      expect(await player.page.evaluate(() => window.__audios.at(-1)!.currentTime)).toBe(second);
    }
  },
);

test(
  'a seek while playing plays on from there without a pause',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/long.wav', tone(60)));
    await player.hear();
    await player.run((p) => {
      window.told.length = 0;
      p.seek(40);
    });
    await expect.poll(async () => (await player.state()).time).toBeGreaterThan(40.1);
    expect((await player.told()).filter((line) => line.includes('paused'))).toEqual([]);
  },
);

test(
  'of several wishes before it is ready the last wins, and nothing before it is heard',
  engines,
  async ({ player, site }) => {
    const url = site.put('/long.wav', tone(60));
    const release = site.hold('/long.wav');
    const times = await player.run((p, address) => {
      p.load(address);
      p.seek(10);
      p.seek(50);
      p.seek(20);
      return [p.time, p.seeking];
    }, url);
    expect(times).toEqual([20, true]);
    await player.page.getByRole('button').click();
    expect(await player.state()).toMatchObject({ paused: false, waiting: true, time: 20 });
    await player.page.evaluate(() => {
      const element = window.__audios.at(-1)!;
      element.addEventListener('playing', () => window.told.push(`from ${element.currentTime}`));
    });
    release();
    await expect.poll(async () => (await player.state()).time).toBeGreaterThan(20.1);
    const from = (await player.told()).find((line) => line.startsWith('from'));
    expect(Number(from?.slice(5))).toBeGreaterThanOrEqual(20);
  },
);

test('play and pause before it is ready leave it silent', engines, async ({ player, site }) => {
  const url = site.put('/short.wav', tone(5));
  const release = site.hold('/short.wav');
  await player.run((p, address) => p.load(address), url);
  await player.page.getByRole('button').click();
  await player.run((p) => p.pause());
  release();
  await expect.poll(async () => (await player.state()).status).toBe('ready');
  await player.pass(0.3);
  expect(await player.state()).toMatchObject({ paused: true, time: 0 });
});

test(
  'after a change of speed no end is called out that did not come',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/short.wav', tone(4)));
    await player.hear();
    await player.run((p) => p.setRate(2));
    await player.pauseFromOutside();
    await expect.poll(async () => (await player.state()).paused).toBe(true);
    const { time } = await player.state();
    await player.pass(2.5);
    expect(await player.state()).toMatchObject({ time, ended: false, paused: true, rate: 2 });
  },
);

test(
  'a pause from outside is a pause, and play goes on from there',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/long.wav', tone(60)));
    await player.run((p) => p.seek(30));
    await player.hear();
    await player.pauseFromOutside();
    await expect.poll(async () => (await player.told()).at(-1)).toBe('ready paused');
    await player.hear();
    const { time } = await player.state();
    expect(time).toBeGreaterThan(30);
    expect(time).toBeLessThan(45);
  },
);

test('a play from outside is told too', engines, async ({ player, site }) => {
  await player.ready(site.put('/long.wav', tone(60)));
  await player.page.evaluate(() => window.__audios.at(-1)!.play());
  await expect.poll(async () => (await player.told()).at(-1)).toBe('ready');
  expect((await player.state()).paused).toBe(false);
});

test(
  'at the end it stands at the end, and says so once, at any speed',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/short.wav', tone(3)));
    await player.run((p) => p.seek(1.5));
    await player.hear();
    await player.run((p) => p.setRate(1.5));
    await expect.poll(async () => (await player.state()).ended).toBe(true);
    await player.pass(0.3);
    expect(await player.state()).toMatchObject({ time: 3, paused: true, status: 'ready' });
    const ended = (await player.told()).map((line) => line.includes('ended'));
    expect(ended.filter((on, i) => on && !ended[i - 1])).toHaveLength(1);
  },
);

test('play after the end starts over', engines, async ({ player, site }) => {
  await player.ready(site.put('/short.wav', tone(3)));
  await player.run((p) => p.seek(2.8));
  await player.hear();
  await expect.poll(async () => (await player.state()).ended).toBe(true);
  const atOnce = await player.run((p) => {
    p.play();
    return { time: p.time, ended: p.ended, paused: p.paused };
  });
  expect(atOnce).toEqual({ time: 0, ended: false, paused: false });
  await expect.poll(async () => (await player.state()).time).toBeGreaterThan(0.1);
});

test(
  'play after the end and a seek starts where the seek went',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/short.wav', tone(5)));
    await player.run((p) => p.seek(4.8));
    await player.hear();
    await expect.poll(async () => (await player.state()).ended).toBe(true);
    await player.run((p) => p.seek(2));
    expect(await player.state()).toMatchObject({ time: 2, ended: false, paused: true });
    await player.hear();
    expect((await player.state()).time).toBeGreaterThan(2);
  },
);

test(
  'a seek past either end goes to that end, and nowhere is nowhere',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/short.wav', tone(5)));
    const times = await player.run((p) =>
      [99, -3, Infinity, NaN].map((time) => {
        p.seek(time);
        return p.time;
      }),
    );
    expect(times).toEqual([5, 0, 5, 5]);
  },
);

test(
  'speed, volume and mute outlive a load, with the pitch kept',
  engines,
  async ({ player, site }) => {
    await player.run((p) => {
      p.setRate(1.5);
      p.setVolume(0.4);
      p.setMuted(true);
    });
    for (const name of ['/one.wav', '/two.wav']) {
      await player.ready(site.put(name, tone(30)));
      await player.hear();
      const element = await player.page.evaluate(() => {
        const { playbackRate, volume, muted, preservesPitch } = window.__audios.at(-1)!;
        return { rate: playbackRate, volume, muted, preservesPitch };
      });
      expect(element).toEqual({ rate: 1.5, volume: 0.4, muted: true, preservesPitch: true });
    }
    expect(await player.state()).toMatchObject({ rate: 1.5, volume: 0.4, muted: true });
  },
);

test(
  'the volume set while muted is the one heard afterwards',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/short.wav', tone(5)));
    await player.run((p) => {
      p.setMuted(true);
      p.setVolume(0.3);
      p.setMuted(false);
    });
    expect(await player.state()).toMatchObject({ volume: 0.3, muted: false });
  },
);

test(
  'speeds and volumes that no browser knows are brought to the nearest',
  engines,
  async ({ player }) => {
    const got = await player.run((p) => {
      p.setRate(100);
      p.setVolume(7);
      const most = [p.rate, p.volume];
      p.setRate(0);
      p.setVolume(-1);
      return [...most, p.rate, p.volume];
    });
    expect(got).toEqual([16, 1, 0.0625, 0]);
  },
);

test('the next load plays nothing of the one before', engines, async ({ player, site }) => {
  await player.ready(site.put('/one.wav', tone(60)));
  await player.run((p) => p.seek(30));
  await player.hear();
  await player.ready(site.put('/two.wav', tone(5)));
  expect(await player.state()).toMatchObject({ duration: 5, time: 0, paused: true });
});

test('unloading lets go of everything', engines, async ({ player, site }) => {
  await player.ready(site.put('/one.wav', tone(60)));
  await player.hear();
  await player.run((p) => p.unload());
  await player.pass(0.3);
  expect(await player.state()).toMatchObject({ status: 'empty', time: 0, paused: true });
  const { networkState, src } = await player.page.evaluate(() => {
    const element = window.__audios.at(-1)!;
    return { networkState: element.networkState, src: element.getAttribute('src') };
  });
  expect({ networkState, src }).toEqual({ networkState: 0, src: null });
  await player.run((p) => {
    p.play();
    p.seek(3);
  });
  expect(await player.state()).toMatchObject({ status: 'empty', time: 0, paused: true });
});

test(
  'time is told about four times a second while playing, and not while paused',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/one.wav', tone(60)));
    await player.run((p) => {
      window.told.length = 0;
      p.watchTime(() => window.told.push('tick'));
    });
    await player.hear();
    const ticks = async () => (await player.told()).filter((line) => line === 'tick').length;
    await expect.poll(ticks).toBeGreaterThan(3);
    await player.run((p) => p.pause());
    await player.pass(0.3);
    const before = await ticks();
    await player.run((p) => p.seek(20));
    await player.landed();
    expect(await ticks()).toBe(before);
  },
);

test(
  'after it is destroyed nothing sounds and nobody is told',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/one.wav', tone(60)));
    await player.hear();
    await player.run((p) => {
      window.told.length = 0;
      p.destroy();
    });
    await player.pass(0.3);
    expect(await player.told()).toEqual([]);
    expect(await player.page.evaluate(() => window.__audios.every(({ paused }) => paused))).toBe(
      true,
    );
  },
);

test(
  'an overridden rate changes the sound alone: the chosen rate stays, and the next one ends it',
  engines,
  async ({ player, site }) => {
    await player.ready(site.put('/one.wav', tone(60)));
    await player.run((p) => p.setRate(1.5));
    await player.hear();
    await player.run((p) => p.overrideRate(0));
    const { time } = await player.state();
    await player.pass(0.5);
    expect(await player.state()).toMatchObject({ rate: 1.5, paused: false, ended: false });
    expect((await player.state()).time).toBeCloseTo(time, 1);
    const rates = await player.run((p) => {
      p.setRate(2);
      return [p.effectiveRate, p.rate];
    });
    expect(rates).toEqual([2, 2]);
    await expect.poll(async () => (await player.state()).time).toBeGreaterThan(time + 0.5);
  },
);

test('a fade leaves the volume as the listener set it', engines, async ({ player }) => {
  const volumes = await player.run((p) => {
    const both = () => [p.volume, p.element.volume];
    p.setVolume(0.8);
    p.fade(0.5);
    const faded = both();
    p.fade(0.25);
    const softer = both();
    p.fade(1);
    const back = both();
    p.fade(0.5);
    p.setVolume(0.6);
    return [faded, softer, back, both()];
  });
  expect(volumes).toEqual([
    [0.8, 0.4],
    [0.8, 0.2],
    [0.8, 0.8],
    [0.6, 0.6],
  ]);
});

test(
  'a jump beyond what a recording says of its length leads there by its better address',
  engines,
  async ({ player, site }) => {
    const better = site.put('/whole.wav', tone(600));
    await player.ready(site.put('/short.wav', tone(30)));
    await player.hear();
    await player.run((p, url) => p.improve(url), better);
    await player.run((p) => p.seek(400));
    await expect.poll(async () => (await player.state()).time).toBeGreaterThan(400);
    expect(await player.state()).toMatchObject({ paused: false, duration: 600 });
  },
);
