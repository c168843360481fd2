import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPrints } from '../../../src/core/prints/prints-file.ts';
import type { Oddity } from '../../../src/publish/published-show.ts';
import { fingerprintFile } from '../../../src/publish/node/fingerprint.ts';
import { ProgressBar } from '../../../src/publish/node/progress.ts';
import {
  publishFolder,
  type PublishResult,
  type PublishTask,
} from '../../../src/publish/node/publish-folder.ts';
import { builtPlayer } from '../../support/published-show.ts';
import { putFiles, temporaryFolder } from '../../support/temporary-folder.ts';
import { linesVtt } from '../../support/vtt-lines.ts';

const { signal } = new AbortController();
const progress = new ProgressBar({ write: () => true });
const fixture = (name: string) => `tests/fixtures/audio/${name}`;

/** A folder with one recording, and ways to publish it. */
function newFolder(audio: string) {
  const [from, cacheFolder] = [temporaryFolder(), temporaryFolder()];
  const recording = path.join(from, `ebb${path.extname(audio)}`);
  copyFileSync(fixture(audio), recording);
  putFiles(from, { 'ebb.vtt': linesVtt(3) });
  const publish = (prints = true, shown = progress, more: Partial<PublishTask> = {}) =>
    publishFolder({ from, cacheFolder, progress: shown, signal, prints, ...more }, builtPlayer);
  const site = path.join(from, 'site');
  const entry = (): unknown =>
    JSON.parse(readFileSync(path.join(site, 'show.json'), 'utf8')).episodes[0].prints;
  const prints = () => readPrints(readFileSync(path.join(site, 'ebb/ebb.prints')));
  return { from, cacheFolder, recording, publish, entry, prints };
}

/** Without what is told of the transcript, and of the show as a whole. */
const ofSound = (oddities: readonly Oddity[]) =>
  oddities.filter(({ file }) => file !== undefined && file !== 'ebb.vtt');

const hasFfmpeg = (() => {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test('an MP3 that is published has its prints beside it, and show.json names them', async () => {
  const { publish, entry, prints, recording } = newFolder('tone.mp3');
  expect(ofSound((await publish()).oddities)).toEqual([]);
  expect(entry()).toBe('ebb/ebb.prints');
  const { length } = readFileSync(recording);
  expect(prints()?.recording.bytes).toBe(length);
  expect(prints()?.seconds).toBeCloseTo(3, 0);
});

test('a recording that was printed is not decoded again', async () => {
  const { publish, cacheFolder } = newFolder('tone.mp3');
  await publish();
  const [name = ''] = readdirSync(path.join(cacheFolder, 'prints'));
  const kept = path.join(cacheFolder, 'prints', name);
  const before = readFileSync(kept);
  expect((await publish()).written.written).toBe(0);
  // A preview listens to nothing new, and has what is known.
  expect((await publish(false)).written.written).toBe(0);
  // What a full disk left is made anew.
  writeFileSync(kept, before.subarray(0, 20));
  await publish();
  expect(readFileSync(kept)).toEqual(before);
});

test('listening is told while something is listened to only', async () => {
  const { publish } = newFolder('tone.mp3');
  const told = async (prints: boolean) => {
    const lines: string[] = [];
    const progress = new ProgressBar({ write: (text) => lines.push(text) });
    await publish(prints, progress);
    return lines.includes('Listening …\n');
  };
  expect([await told(false), await told(true), await told(true)]).toEqual([false, true, false]);
});

test('a recording that was printed tells when its transcript is late, without being listened to again', async () => {
  const { publish, from, recording } = newFolder('tone.mp3');
  copyFileSync('public/demo/a-watch-called-arnold.mp3', recording);
  const vtt = readFileSync('public/demo/a-watch-called-arnold.vtt', 'utf8');
  const late = vtt.replace(/(\d\d):(\d\d\.\d{3})/g, (_, minutes: string, seconds: string) => {
    const at = Number(minutes) * 60 + Number(seconds) + 8;
    return new Date(at * 1000).toISOString().slice(14, 23);
  });
  putFiles(from, { 'ebb.vtt': vtt });
  const shifts = ({ oddities }: PublishResult) =>
    oddities.filter(({ text }) => /^Lines are heard 8.* s earlier/.test(text)).length;
  expect(shifts(await publish())).toBe(0);
  putFiles(from, { 'ebb.vtt': late });
  expect(shifts(await publish(false))).toBe(1);
});

test('without listening, a recording goes without prints', async () => {
  const { publish, entry, cacheFolder } = newFolder('tone.mp3');
  await publish(false);
  expect(entry()).toBeUndefined();
  expect(readdirSync(cacheFolder)).not.toContain('prints');
});

test('prints in the folder, of the recording before a host had it, are taken as they are', async () => {
  const { publish, prints, from } = newFolder('tone.mp3');
  const to = path.join(from, 'ebb.prints');
  await fingerprintFile(fixture('beeps.mp3'), to, progress, signal);
  const { oddities } = await publish();
  expect(ofSound(oddities)).toEqual([]);
  expect(prints()?.recording.bytes).toBe(readFileSync(fixture('beeps.mp3')).length);
});

test('where a transcript is written anew by what the show says of its timing, its prints are those of what is served', async () => {
  const { publish, prints, entry, from, recording } = newFolder('tone.mp3');
  await fingerprintFile(fixture('beeps.mp3'), path.join(from, 'ebb.prints'), progress, signal);
  const show = { title: 'Tides', episodes: [{ audio: 'ebb.mp3', insertions: [[1, 2]] }] };
  putFiles(from, { 'show.json': JSON.stringify(show) });
  await publish(false, progress, { retime: true });
  expect(entry()).toBeUndefined();
  await publish(true, progress, { retime: true });
  expect(prints()?.recording.bytes).toBe(readFileSync(recording).length);
  await publish();
  expect(prints()?.recording.bytes).toBe(readFileSync(fixture('beeps.mp3')).length);
});

test('damaged prints in the folder are told', async () => {
  const { publish, from } = newFolder('tone.mp3');
  writeFileSync(
    path.join(from, 'ebb.prints'),
    Uint8Array.from({ length: 99 }, (_, i) => i),
  );
  const { oddities } = await publish(false);
  expect(ofSound(oddities).map(({ file, weight }) => [file, weight])).toEqual([
    ['ebb.prints', 'fault'],
  ]);
});

test.runIf(hasFfmpeg)('other kinds of recordings are printed by ffmpeg', async () => {
  const { publish, prints } = newFolder('tone.m4a');
  await publish();
  expect(prints()?.seconds).toBeCloseTo(3, 0);
});

test('a file that is no sound is refused in words', async () => {
  const out = path.join(temporaryFolder(), 'x.prints');
  const none = fingerprintFile(fixture('not-audio.mp3'), out, progress, signal);
  await expect(none).rejects.toThrow(/not-audio\.mp3/);
  const text = path.join(temporaryFolder(), 'notes.txt');
  writeFileSync(text, 'Nothing to hear.\n');
  const said = fingerprintFile(text, out, progress, signal);
  await expect(said).rejects.toThrow(
    hasFfmpeg
      ? `${text} is no recording: no sound was found in it.`
      : /needs ffmpeg to be decoded, which is not installed\.$/,
  );
  await expect(fingerprintFile('nowhere.mp3', out, progress, signal)).rejects.toThrow(
    'it is not there',
  );
});
