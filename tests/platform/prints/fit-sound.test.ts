import { afterEach, expect, test, vi } from 'vitest';
import { soundIdentity, writePrints } from '../../../src/core/prints/prints-file.ts';
import { fitSound } from '../../../src/platform/prints/fit-sound.ts';
import { mp3Frame } from '../../core/timeline/mp3/made-mp3.ts';
import { rangesOf } from '../../support/fake-ranges.ts';
import { FakeWorker } from '../../support/fake-worker.ts';

const audio = 'https://host.example/ebb.mp3';
const prints = 'https://host.example/ebb.prints';
/** An hour of MP3. */
const recording = Uint8Array.from(
  Array.from({ length: Math.ceil((3600 * 44_100) / 1152) }, () => mp3Frame(1)).flat(),
);

/** Answers as the worker of prints does: what it hears fits nowhere. */
class PrintsWorker extends FakeWorker {
  static sounds: number[] = [];

  override postMessage(message: { samples: Float32Array } | { from: number }): void {
    const isSound = 'samples' in message;
    if (isSound) PrintsWorker.sounds.push(FakeWorker.started.indexOf(this));
    const answer = isSound ? new Uint32Array(600) : { stretches: [], heard: [] };
    queueMicrotask(() => this.say(answer));
  }
}

/** A decoder that gives silence of the length that was asked for. */
class Silence {
  decodeAudioData(bytes: ArrayBuffer) {
    const samples = new Float32Array((bytes.byteLength / mp3Frame(1).length) * 209);
    return Promise.resolve({
      length: samples.length,
      numberOfChannels: 1,
      getChannelData: () => samples,
    });
  }
}

afterEach(() => vi.unstubAllGlobals());

test('a recording that fits nowhere is given up after a quarter of an hour, and no worker heaps up what it has heard', async () => {
  FakeWorker.started = [];
  const file = writePrints({
    recording: soundIdentity(1, Uint8Array.of(1)),
    seconds: 3600,
    prints: new Uint32Array(7000),
  });
  const { fetch } = rangesOf(recording);
  vi.stubGlobal('fetch', (url: string, init: { headers: { range: string } }) =>
    url === prints ? Promise.resolve(new Response(file)) : fetch(url, init),
  );
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', new URL('https://page.example/'));
  vi.stubGlobal('Worker', PrintsWorker);
  vi.stubGlobal('OfflineAudioContext', Silence);
  vi.spyOn(console, 'info').mockReturnValue();
  const told: number[] = [];
  const task = {
    prints,
    address: () => ({ audio }),
    isWanted: false,
    place: () => 0,
    mayGoOn: () => Promise.resolve(),
    playedOn: () => Promise.resolve(),
    onFit: () => void told.push(1),
  };
  expect(await fitSound(task, new AbortController().signal)).toBe('done');
  expect(PrintsWorker.sounds).toHaveLength(45);
  const ofEach = FakeWorker.started.map(
    (_, worker) => PrintsWorker.sounds.filter((one) => one === worker).length,
  );
  // One keeps the map.
  expect(ofEach.toSorted((a, b) => a - b)).toEqual([0, 13, 16, 16]);
  expect(FakeWorker.started.every((one) => one.ended)).toBe(true);
});
