import { sounds } from './tones.mjs';
import { voices } from './voices.mjs';

const LEAD_IN = 1.4;
const BETWEEN_SENTENCES = 0.36;
const BETWEEN_TURNS = 0.5;
const BEFORE_WORD = 0.02;
const AFTER_WORD = 0.06;

/**
 * Speaks a script and lays it out in time: the clips of sound by voice, the lines with their words, the chapters.
 * All times are seconds from the start of the recording.
 */
export function layOut(parts, folder) {
  const spoken = speakAll(parts, folder);
  const clips = [];
  const lines = [];
  const chapters = [];
  let now = LEAD_IN;
  let chapterWaits;
  for (const part of parts) {
    if (part.kind === 'chapter') {
      chapterWaits = part.title;
    } else if (part.kind === 'sound') {
      const sound = sounds[part.name];
      now += sound.before - BETWEEN_TURNS;
      clips.push({ at: now, samples: sound.samples });
      if (sound.words) lines.push(soundLine(sound, now));
      now += sound.after;
    } else {
      const first = lines.length;
      now = placeTurn(part, spoken, now, clips, lines) + BETWEEN_TURNS;
      if (chapterWaits) {
        // A chapter begins with its first line, so that a jump to it marks that line.
        const startTime = chapters.length > 0 ? lines[first].words[0].start : 0;
        chapters.push({ startTime: Math.round(startTime * 1000) / 1000, title: chapterWaits });
      }
      chapterWaits = undefined;
    }
  }
  return { clips, lines, chapters, end: now };
}

function speakAll(parts, folder) {
  const spoken = new Map();
  for (const [speaker, voice] of Object.entries(voices)) {
    const sentences = parts
      .filter((part) => part.speaker === speaker)
      .flatMap((part) => part.sentences);
    if (sentences.length === 0) continue;
    const texts = sentences.map((sentence) => sentence.map((word) => word.said).join(' '));
    for (const [i, sound] of voice.say(texts, folder).entries()) {
      const wanted = texts[i].split(' ').length;
      if (sound.times.length !== wanted)
        throw new Error(`${sound.times.length} of ${wanted} words: ${texts[i]}`);
      spoken.set(sentences[i], sound);
    }
  }
  return spoken;
}

function placeTurn({ speaker, sentences }, spoken, start, clips, lines) {
  let now = start;
  const turn = [];
  for (const sentence of sentences) {
    const { rate, samples, times } = spoken.get(sentence);
    listenForStarts(samples, rate, times);
    const from = Math.max(0, times[0][0] - BEFORE_WORD);
    const to = times.at(-1)[1] + AFTER_WORD;
    clips.push({
      at: now,
      speaker,
      rate,
      samples: soften(samples.slice(from * rate, to * rate), rate),
    });
    let next = 0;
    for (const word of sentence) {
      const first = times[next];
      next += word.said.split(' ').length;
      const timed = {
        text: word.written,
        start: now + first[0] - from,
        end: now + times[next - 1][1] - from,
      };
      (turn[word.line] ??= { speaker, words: [] }).words.push(timed);
    }
    now += to - from + BETWEEN_SENTENCES;
  }
  lines.push(...turn);
  return now - BETWEEN_SENTENCES;
}

/**
 * A word after a pause that begins with a closed mouth (p, t, k) starts, for the voice, when the mouth closes, and for
 * the ear up to 60 ms later. The mark follows the ear: move such starts to the first sound.
 */
function listenForStarts(samples, rate, times) {
  const step = Math.round(0.002 * rate);
  const loud = 0.015 * samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  for (const [i, time] of times.entries()) {
    if (i > 0 && time[0] - times[i - 1][1] < 0.05) continue;
    let at = Math.round(time[0] * rate);
    const last = at + 0.06 * rate;
    while (at < last && samples.subarray(at, at + step).every((sample) => Math.abs(sample) < loud))
      at += step;
    time[0] = at / rate;
  }
}

/** Fades both ends of a clip, so that no cut clicks. */
function soften(samples, rate) {
  const rise = Math.round(0.008 * rate);
  const fall = Math.round(0.04 * rate);
  for (let i = 0; i < rise; i++) samples[i] *= i / rise;
  for (let i = 0; i < fall; i++) samples[samples.length - 1 - i] *= i / fall;
  return samples;
}

function soundLine({ speaker, words }, at) {
  return {
    speaker,
    words: words.map(({ text, start, end }) => ({ text, start: at + start, end: at + end })),
  };
}
