import type { Page } from '@playwright/test';
import { toldPosition } from './pitch-coded.ts';

/** What is heard of a page: each audio element by an analyser. */
interface Ear {
  readonly told: typeof toldPosition;
  readonly taps: Map<HTMLMediaElement, AnalyserNode>;
}

/** Listens in to everything that plays in a page (`watchPage`) from now on. The page must have had a click: a context runs after one only. */
export async function hearAll(page: Page): Promise<void> {
  await page.evaluate(`window.told = ${toldPosition.toString()}`);
  await page.evaluate(async () => {
    const context = new AudioContext();
    await context.resume();
    const taps: Ear['taps'] = new Map();
    Object.assign(window, { taps });
    const tap = (element: HTMLMediaElement) => {
      const analyser = new AnalyserNode(context, { fftSize: 8192 });
      new MediaElementAudioSourceNode(context, { mediaElement: element }).connect(analyser);
      analyser.connect(context.destination);
      taps.set(element, analyser);
    };
    const audios = window.__audios.filter((one) => one instanceof HTMLAudioElement);
    for (const element of audios) tap(element);
    window.__audios.push = (...elements) => {
      elements.forEach(tap);
      return Array.prototype.push.apply(window.__audios, elements);
    };
  });
}

/**
 * Seconds by which the sound's own place (`pitchCoded`) is ahead of what its element says, so many times; NaN in silence,
 * none where nothing plays. An element's clock may step (Firefox): the reading that is furthest ahead is the freshest.
 */
export function heardErrors(page: Page, count: number): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const { told, taps } = window as unknown as Ear;
    const element = window.__audios.findLast((one) => one.hasAttribute('src') && !one.paused);
    const tap = element && taps.get(element);
    if (!tap) return [];
    const shots: { samples: Float32Array<ArrayBuffer>; atMs: number; clock: number }[] = [];
    while (shots.length < count) {
      const samples = new Float32Array(tap.fftSize);
      tap.getFloatTimeDomainData(samples);
      shots.push({ samples, atMs: performance.now(), clock: element.currentTime });
      if (shots.length < count) await new Promise((done) => setTimeout(done, 40));
    }
    const clockAt = (at: number) =>
      Math.max(...shots.map(({ atMs, clock }) => clock + (at - atMs) / 1000));
    return shots.map(({ samples, atMs }) => told(samples, tap.context.sampleRate) - clockAt(atMs));
  }, count);
}
