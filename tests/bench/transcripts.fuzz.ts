import fc from 'fast-check';
import { readTranscriptText } from '../../src/core/transcript/read.ts';
import type { ReadTranscript } from '../../src/core/transcript/transcript.ts';
import { mutated, pieces, seeds } from '../support/mutated-transcripts.ts';

const files = 200_000;
const growths = 3000;
/** Files of like size that a file's time is held against, and by how much it may be over their median. */
const neighbours = 200;
const tolerance = 10;
/** Milliseconds below which a time says nothing. */
const noise = 5;

/**
 * Parses damaged transcripts by the hundred thousand: none may throw, give cues out of order or wrong times, or take
 * over ten times as long as those like it; and no repeated piece may take time out of proportion to its length. An
 * argument after `transcripts` is the seed.
 */
export default async function fuzzTranscripts(words: readonly string[]): Promise<void> {
  const seed = Number(words.find((word) => /^\d+$/.test(word)) ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const failures = [...(await fuzzDamage(seed)), ...(await fuzzGrowth(seed))];
  for (const failure of failures.slice(0, 20)) console.log(failure);
  console.log(`${files} damaged files, ${growths} grown ones: ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
}

async function fuzzDamage(seed: number): Promise<string[]> {
  const failures: string[] = [];
  const timed: { size: number; time: number; text: string }[] = [];
  const batch = 10_000;
  for (let done = 0; done < files; done += batch) {
    for (const text of fc.sample(mutated(seeds()), { numRuns: batch, seed: seed + done })) {
      const { time, wrong } = await timedParse(text);
      if (wrong) failures.push(`${wrong}: ${JSON.stringify(text).slice(0, 500)}`);
      timed.push({ size: text.length, time, text });
    }
    for (const slow of await slowOnes(timed.splice(0)))
      failures.push(`slow: ${JSON.stringify(slow).slice(0, 500)}`);
    console.log(`${done + batch} files, ${failures.length} failed`);
  }
  return failures;
}

/** The texts that take over ten times the median of those like them in size, each time they are tried. */
async function slowOnes(timed: { size: number; time: number; text: string }[]): Promise<string[]> {
  timed.sort((a, b) => a.size - b.size);
  const slow: string[] = [];
  for (let from = 0; from < timed.length; from += neighbours) {
    const group = timed.slice(from, from + neighbours);
    const times = group.map(({ time }) => time).sort((a, b) => a - b);
    const limit = Math.max(noise, times[times.length >> 1]! * tolerance);
    for (const { time, text } of group)
      if (time > limit && (await bestTime(text)) > limit) slow.push(text);
  }
  return slow;
}

/** Pieces repeated to a length, and to four times that length, which may take little more than four times as long. */
async function fuzzGrowth(seed: number): Promise<string[]> {
  const failures: string[] = [];
  const some = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', 'a', '1')), {
    minLength: 1,
    maxLength: 4,
  });
  const starts = ['', 'WEBVTT\n\n00:00.000 --> 00:01.000\n', '1\n00:00:00,000 --> 00:00:01,000\n'];
  const grown = fc.tuple(some, fc.constantFrom(...starts, '[ti:a]\n[00:01.00]', '{"segments":['));
  for (const [parts, start] of fc.sample(grown, { numRuns: growths, seed })) {
    const piece = parts.join('');
    const textOf = (length: number) => start + piece.repeat(Math.ceil(length / piece.length));
    const { time, wrong } = await timedParse(textOf(20_000));
    if (wrong) failures.push(`${wrong}: ${JSON.stringify(start + piece)} repeated`);
    const long = (await timedParse(textOf(80_000))).time;
    if (long < 40 || long < time * tolerance) continue;
    const [short, again] = [await bestTime(textOf(20_000)), await bestTime(textOf(80_000))];
    if (again > 40 && again > short * tolerance)
      failures.push(`grows: ${JSON.stringify(start + piece)} ${short} -> ${again} ms`);
  }
  return failures;
}

async function bestTime(text: string): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 5; run++) best = Math.min(best, (await timedParse(text)).time);
  return best;
}

/** Milliseconds of the processor, not of the clock: other programs do not count. */
async function timedParse(text: string): Promise<{ time: number; wrong: string | undefined }> {
  const from = process.cpuUsage();
  const time = () => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
  try {
    const parsed = await readTranscriptText(text);
    return { time: time(), wrong: wrongWith(parsed) };
  } catch (error) {
    return { time: time(), wrong: `threw ${String(error)}` };
  }
}

function wrongWith({ cues }: ReadTranscript): string | undefined {
  let before = 0;
  for (const { start, end, words = [] } of cues) {
    if (!Number.isFinite(start) || !Number.isFinite(end)) return 'a time is no number';
    if (start < before) return 'cues are out of order';
    if (end < start) return 'a cue ends before it starts';
    if (words.some((word) => !(word.end >= word.start && word.to > word.from)))
      return 'a word is upside down';
    before = start;
  }
  return undefined;
}
