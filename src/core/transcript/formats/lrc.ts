import { parseClock } from '../../time.ts';
import type { Draft, DraftCue } from '../draft.ts';
import { displayText } from '../../text/display-text.ts';
import { TimedText } from './timed-text.ts';

const stamps = /^\s*((?:\[\s*-?\d+:\d+(?:[.:]\d+){0,2}\s*\]\s*)+)(.*)$/;
const tag = /^\s*\[([a-z#]+)\s*:(.*)\]\s*$/i;
const wordStamp = /<\s*(\d+:\d+(?:[.:]\d+){0,2})\s*>/g;

/** Reads lyrics: lines with one or more stamps, an offset for all of them, and `<00:12.34>` before words. */
export function parseLrc(text: string): Draft {
  const draft: Draft = { cues: [], diagnostics: [] };
  const lines: { at: string; said: string[] }[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const named = tag.exec(line);
    if (named) {
      const [, name, value = ''] = named;
      // In milliseconds; a positive offset shows lines sooner.
      if (name!.toLowerCase() === 'offset') offset = Number.parseFloat(value) / 1000 || 0;
      if (name!.toLowerCase() === 'la' && value.trim()) draft.language = value.trim();
      continue;
    }
    const parts = stamps.exec(line);
    if (parts) lines.push({ at: parts[1]!, said: [parts[2]!] });
    else if (lines.at(-1)?.said[0]) lines.at(-1)!.said.push(line);
  }
  for (const { at, said } of lines) draft.cues.push(...linesOf(at, said.join('\n')));
  draft.cues.sort((a, b) => a.start - b.start);
  for (const cue of draft.cues) shift(cue, -offset);
  draft.cues.forEach((cue, i) => endAt(cue, draft.cues[i + 1]));
  return draft;
}

/** One cue for each stamp of a line. Word times fit only one stamp, so only a lone stamp keeps them. */
function linesOf(stampText: string, raw: string): DraftCue[] {
  const starts = [...stampText.matchAll(/\[([^\]]*)\]/g)].map((found) => seconds(found[1]!));
  const lone = starts.length === 1 ? starts[0] : undefined;
  if (lone !== undefined && raw.includes('<')) return [timedLine(lone, raw)];
  const text = displayText(raw.replace(wordStamp, ''));
  return starts.map((start) => ({ start, text }));
}

/** A line whose words may have stamps of their own. */
function timedLine(start: number, raw: string): DraftCue {
  const cue: DraftCue = { start, text: '' };
  const content = new TimedText();
  let from = 0;
  for (const found of raw.matchAll(wordStamp)) {
    content.add(raw.slice(from, found.index));
    content.stamp(seconds(found[1]!), cue);
    from = found.index + found[0].length;
  }
  content.add(raw.slice(from));
  cue.text = content.text;
  const words = content.words(cue);
  if (words && words.length > 0) cue.words = words;
  return cue;
}

/** Seconds of `mm:ss`, `mm:ss.xx`, `mm:ss:xx` and `hh:mm:ss.xx`; a negative time is 0. */
function seconds(stamp: string): number {
  return parseClock(stamp.trim().replace(/^(\d+:\d+):(\d+)$/, '$1.$2')) ?? 0;
}

function shift(cue: DraftCue, by: number): void {
  if (by === 0) return;
  const moved = (time: number) => Math.max(0, Math.round((time + by) * 1000) / 1000);
  cue.start = moved(cue.start);
  if (cue.words)
    cue.words = cue.words.map((w) => ({ ...w, start: moved(w.start), end: moved(w.end) }));
}

/** Ends a line, and its last word, where the next line starts. */
function endAt(cue: DraftCue, next: DraftCue | undefined): void {
  if (!next || next.start <= cue.start) return;
  cue.end = next.start;
  const last = cue.words?.at(-1);
  if (cue.words && last && last.end <= last.start)
    cue.words[cue.words.length - 1] = { ...last, end: Math.max(last.start, next.start) };
}
