import { tone } from '../support/tone.ts';
import { expect, test } from './player-test.ts';

test('what is loaded becomes ready with its length, paused at the start', async ({
  player,
  site,
}) => {
  await player.ready(site.put('/short.wav', tone(3)));
  expect(await player.state()).toMatchObject({ time: 0, duration: 3, paused: true, ended: false });
});

test('plays after a click, and pauses where it was', async ({ player, site }) => {
  await player.ready(site.put('/short.wav', tone(30)));
  await player.hear();
  const time = await player.run((p) => {
    p.pause();
    return p.time;
  });
  await player.quiet();
  const state = await player.state();
  expect(state.paused).toBe(true);
  expect(Math.abs(state.time - time)).toBeLessThan(0.1);
});

test('a seek answers at once and lands once', async ({ player, site }) => {
  await player.ready(site.put('/long.wav', tone(60)));
  const asked = await player.run((p) => {
    p.seek(33.3333333);
    return [p.time, p.seeking];
  });
  expect(asked).toEqual([33.3333333, true]);
  await player.landed();
  expect(await player.state()).toMatchObject({ time: 33.3333333, paused: true });
});

test('a file that is not there is unreachable', async ({ player, site, trouble }) => {
  trouble.allow(/404/);
  await player.run((p, url) => p.load(url), `${site.origin}/nothing.mp3`);
  await player.fails('unreachable');
});

test('a file that is no audio is unplayable', async ({ player, site }) => {
  await player.run((p, url) => p.load(url), site.put('/text.mp3', 'Good evening.'));
  await player.fails('unplayable');
});
