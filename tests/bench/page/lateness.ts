import type { Page } from '@playwright/test';
import { addressOf, measureSides, type Side } from './beside.ts';
import { quantile, round, type Figure } from './figure.ts';
import { play, type Stage } from './stage.ts';

const transitions = 50;

interface Lateness {
  /** Milliseconds between mark and voice, early or late: in the middle, and at 95 %. */
  readonly half: number;
  readonly most: number;
  /** Lines that were never seen marked. */
  readonly skipped: number;
  /** Milliseconds between frames at 95 %: what the machine itself allows. */
  readonly frameGap: number;
}

/** Measures how far the mark is from the voice while playing: beside the baselines at normal speed, and at double. */
export async function measureLateness(stage: Stage): Promise<readonly Figure[]> {
  const normal = await measureSides((side) => lateness(stage, side, 1));
  const beside = (['cuechange', 'howler'] as const).map(
    (side) =>
      `${side} ${round(normal[side].half)} / ${round(normal[side].most)} / ${normal[side].skipped}`,
  );
  return [
    latenessFigure(stage, 1, normal.page, beside),
    latenessFigure(stage, 2, await lateness(stage, 'page', 2), []),
  ];
}

function latenessFigure(
  stage: Stage,
  rate: number,
  { half, most, skipped, frameGap }: Lateness,
  beside: readonly string[],
): Figure {
  const notes = [`frames p95 ${round(frameGap)} ms`, ...beside].join(', ');
  return {
    figure: `${stage.browserName}: mark against voice at ${rate}x, ${transitions} changes: median / p95 / skipped`,
    aim: '5 ms / 12 ms / 0',
    measured: `${round(half)} ms / ${round(most)} ms / ${skipped} (${notes})`,
    met: half <= 5 && most <= 12 && skipped === 0,
  };
}

async function lateness(stage: Stage, side: Side, rate: number): Promise<Lateness> {
  const episode = stage.episode(220, 0.45, 0.95);
  const page = await stage.freshPage();
  await page.goto(addressOf(episode, side));
  await play(page);
  await speedUp(page, rate);
  const { marks, frames } = await page.evaluate(watchMarks, transitions + 1);
  const { starts } = episode;
  // The first mark seen was there before the watching began.
  const heard = marks.slice(1).map(({ seconds, atMs }) => {
    const index = nearest(starts, seconds);
    const voice = voiceAt(atMs, frames, rate);
    return { index, lateMs: (Math.abs(voice - starts[index]!) / rate) * 1000 };
  });
  const first = nearest(starts, marks[0]?.seconds ?? NaN);
  const late = heard.map(({ lateMs }) => lateMs);
  const gaps = frames.slice(1).map(({ atMs }, index) => atMs - frames[index]!.atMs);
  return {
    half: quantile(late, 0.5),
    most: quantile(late, 0.95),
    skipped: heard.at(-1)!.index - first - heard.length,
    frameGap: quantile(gaps, 0.95),
  };
}

/**
 * Place of the voice (seconds of the sound) at a moment. `currentTime` is exact when it steps and behind until the next
 * step (Firefox), so the readings around the moment that are the furthest ahead tell it.
 */
function voiceAt(atMs: number, readings: readonly Reading[], rate: number): number {
  const near = readings.filter((reading) => Math.abs(reading.atMs - atMs) <= 600);
  return Math.max(...near.map((reading) => reading.clock + (rate * (atMs - reading.atMs)) / 1000));
}

/** As a listener does, by key. */
async function speedUp(page: Page, rate: number): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    const now = await page.evaluate(() => window.__audios.at(-1)?.playbackRate ?? NaN);
    if (now >= rate - 0.001) return;
    await page.keyboard.press(']');
  }
  throw new Error(`the key ] does not lead to ${rate}x`);
}

function nearest(starts: readonly number[], seconds: number): number {
  const distances = starts.map((start) => Math.abs(start - seconds));
  return distances.indexOf(Math.min(...distances));
}

/** The sound's clock (seconds) at a moment. */
interface Reading {
  readonly atMs: number;
  readonly clock: number;
}

interface Watched {
  readonly marks: readonly { readonly seconds: number; readonly atMs: number }[];
  readonly frames: readonly Reading[];
}

/**
 * Runs in the page: at each frame's end looks which line is marked, and gives the first `count` marks, each with its
 * line's time and the moment of the frame that showed it, and a reading of the sound's clock at every frame. It asks for
 * its next frame after the page's own callbacks have asked for theirs, so it always looks after them.
 */
function watchMarks(count: number): Promise<Watched> {
  const marks: { seconds: number; atMs: number }[] = [];
  const frames: Reading[] = [];
  let last: Element | null = null;
  return new Promise((resolve) => {
    const afterFrame = new MessageChannel();
    afterFrame.port1.onmessage = () => requestAnimationFrame(look);
    const look = () => {
      const clock = window.__audios.at(-1)?.currentTime ?? NaN;
      const atMs = performance.now();
      frames.push({ atMs, clock });
      const line = document.querySelector('a[href^="#t="][aria-current="true"]');
      if (line !== null && line !== last)
        marks.push({ seconds: parseFloat(line.getAttribute('href')!.slice(3)), atMs });
      last = line ?? last;
      if (marks.length === count) resolve({ marks, frames });
      else afterFrame.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}
