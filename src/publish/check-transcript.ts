import { fileName } from '../core/episode/file-name.ts';
import { formatClock, parseClock } from '../core/time.ts';
import { heardCues } from '../core/timeline/heard.ts';
import type { Timeline } from '../core/timeline/timeline.ts';
import { noTiming, timelineOf, type Timing } from '../core/timeline/timing.ts';
import type { Cue } from '../core/transcript/cue.ts';
import type { DiagnosticCode } from '../core/transcript/diagnostic.ts';
import { decodeText } from '../core/transcript/decode/decode.ts';
import { readTranscriptText } from '../core/transcript/read.ts';
import type { Hint, ReadTranscript } from '../core/transcript/transcript.ts';
import { en } from '../ui/i18n/en.ts';
import { diagnosticText } from '../ui/notices/diagnostic-text.ts';
import { isWritten, notesName } from './notes-files.ts';
import type { Oddity } from './published-show.ts';

/** Most oddities of one kind that are told of one file. */
const most = 5;

/** Seconds by which a line may start after the end of the sound: players round. */
const slack = 1;

/** Diagnostics that cost a listener nothing. */
const harmless: ReadonlySet<DiagnosticCode> = new Set(['end-before-start', 'not-utf-8']);

/** What the transcript's maker can do. */
const remedies: Partial<Record<DiagnosticCode, string>> = {
  'bad-timestamp': 'The line is left out: write its times as 00:01:02.500, in SRT as 00:01:02,500.',
  'stray-text': 'It is left out: put a line with times above it.',
  'end-before-start': 'Its end is taken from the next line: correct the second of its times.',
  'cut-off': 'Save it once more from the program that made it.',
  damaged: 'Save it once more from the program that made it.',
  'packed-damaged': 'Pack it once more, or put it here unpacked.',
  'not-utf-8': 'Save it as UTF-8.',
  'broken-letters': 'Save it as UTF-8, and correct these letters.',
};

/**
 * Reads a transcript, and says what is odd in it. `duration`, in seconds, is its recording's; `timing` is how the two fit,
 * where the show says it.
 */
export async function checkTranscript(
  bytes: Uint8Array,
  hint: Hint,
  duration: number | undefined,
  timing: Timing = noTiming,
): Promise<{ readonly read: ReadTranscript; readonly oddities: readonly Oddity[] }> {
  const decoded = await decodeText(bytes, hint.served);
  const read = await readTranscriptText(decoded.text, hint);
  const told = [...decoded.diagnostics, ...read.diagnostics].map((diagnostic) => ({
    ...(diagnostic.line !== undefined && { line: diagnostic.line }),
    text: [diagnosticText(diagnostic, en), remedies[diagnostic.code] ?? []].flat().join(' '),
    weight: harmless.has(diagnostic.code) ? ('note' as const) : ('fault' as const),
    kind: diagnostic.code as string,
  }));
  const oddities = [
    ...fewOf(told),
    ...disorder(decoded.text),
    ...(read.untimed || duration === undefined
      ? []
      : againstTheEnd(read.cues, decoded.text, duration, timelineOf(timing))),
  ];
  if (read.untimed) {
    const name = fileName(hint.name ?? '');
    const notes = isWritten(name) ? ` If it holds notes, call it ${notesName(name)}.` : '';
    const text = `This has no times: it can be read, but it does not follow the voice.${notes}`;
    oddities.push({ text, weight: 'note' });
  }
  return { read, oddities };
}

/** The first of each kind, and how many more there are. */
function fewOf(all: readonly (Oddity & { readonly kind: string })[]): Oddity[] {
  const counts = new Map<string, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const seen = new Map<string, number>();
  return all.flatMap(({ kind, ...oddity }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count > most) return [];
    const more = counts.get(kind)! - most;
    if (count < most || more <= 0) return [oddity];
    return [{ ...oddity, text: `${oddity.text} (${more} more like this)` }];
  });
}

/** A line with the times of a cue, in any format that writes them with an arrow. */
const timed = /^[^\d\n]{0,3}(\d[\d:.,]*)[^\S\n]*-+>/gm;

/** The start of each cue, in seconds, with its line in the file. */
function* startsIn(text: string): Generator<{ readonly start: number; readonly line: number }> {
  let line = 1;
  let from = 0;
  for (const { index, 1: clock = '' } of text.matchAll(timed)) {
    for (let at = text.indexOf('\n', from); at >= 0 && at < index; at = text.indexOf('\n', at + 1))
      line++;
    from = index;
    const start = parseClock(clock);
    if (start !== undefined) yield { start, line };
  }
}

/** Cues that start before the one above them: they are shown in order of time, not as the file has them. */
function disorder(text: string): Oddity[] {
  const found: (Oddity & { kind: string })[] = [];
  let last = -1;
  for (const { start, line } of startsIn(text)) {
    if (start < last) {
      const text = 'This line starts before the one above it; lines are shown in order of time.';
      found.push({ line, text, weight: 'note', kind: 'disorder' });
    }
    last = start;
  }
  return fewOf(found);
}

/** What the lines say of the recording's end, where they are heard. */
function againstTheEnd(
  written: readonly Cue[],
  text: string,
  duration: number,
  timeline: Timeline,
): Oddity[] {
  const cues = heardCues(written, timeline);
  const isLate = (start: number) => start > duration + slack;
  const late = cues.filter(({ start }) => isLate(start));
  const [first] = late;
  if (!first) return wellBeforeTheEnd(cues, duration);
  const known = [...startsIn(text)].find(({ start }) => isLate(timeline.toAudio(start)));
  const lines = late.length === 1 ? 'One line starts' : `${late.length} lines start`;
  return [
    {
      ...(known && { line: known.line }),
      text: `${lines} after the end of the recording (${formatClock(duration)}), the first at ${formatClock(first.start)}: is this the transcript of another recording?`,
      weight: 'fault',
    },
  ];
}

/** A transcript that ends so far before its recording may be of a part of it: seconds, and a share of the recording. */
const early = { seconds: 120, share: 0.2 };

function wellBeforeTheEnd(cues: readonly Cue[], duration: number): Oddity[] {
  const end = cues.reduce((last, cue) => Math.max(last, cue.end), 0);
  if (cues.length === 0) return [];
  if (duration - end < Math.max(early.seconds, early.share * duration)) return [];
  return [
    {
      text: `This ends at ${formatClock(end)}, and the recording lasts ${formatClock(duration)}: if more is said there, it is not the whole transcript.`,
      weight: 'note',
    },
  ];
}
