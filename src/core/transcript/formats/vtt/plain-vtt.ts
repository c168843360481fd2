import type { Draft, DraftCue } from '../../draft.ts';
import { isTidy } from '../../../text/space.ts';
import { clockAt } from '../clock-at.ts';
import { readFixedTiming, type Timing } from '../timing-line.ts';
import { VttText } from './vtt-text.ts';

/**
 * Reads WebVTT that is written as the standard shows it: an empty line between cues, times of full width, no comments
 * between cues, no entities. Undefined at the first thing that is otherwise, which `parseVtt` knows; where both give a
 * draft, it is the same. Most files are plain, so that most pages need no more than this.
 */
export function parsePlainVtt(text: string): Draft | undefined {
  if (!isPlain(text)) return undefined;
  const endOfLine = (from: number) => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  };
  const cues: DraftCue[] = [];
  let plain = true;
  const content = new VttText(
    (written) => written,
    (stamp) => {
      const hours = stamp.length === 12;
      const ms = hours || stamp.length === 9 ? clockAt(stamp, 0, hours) : -1;
      plain &&= ms >= 0;
      return ms / 1000;
    },
  );
  const timing: Timing = { start: 0, end: 0, rest: 0 };
  const first = text.indexOf('-->', endOfLine(0));
  // Times above the first arrow are a cue whose own is damaged.
  if (first < 0 || /\n\n[^]*:\d\d[.,]/.test(text.slice(0, text.lastIndexOf('\n', first))))
    return undefined;
  let arrow = first;
  while (arrow >= 0) {
    const lineEnd = endOfLine(arrow);
    const fixed = readFixedTiming(text, text.lastIndexOf('\n', arrow) + 1, arrow, lineEnd, timing);
    if (!fixed || timing.end < timing.start) return undefined;
    arrow = text.indexOf('-->', lineEnd);
    const limit = arrow < 0 ? text.length : text.lastIndexOf('\n', arrow) + 1;
    const from = Math.min(lineEnd + 1, limit);
    const blank = text.indexOf('\n\n', lineEnd);
    if (arrow >= 0 && (blank < 0 || blank >= limit)) return undefined;
    const to = blank < 0 ? limit : Math.max(from, blank);
    const cue: DraftCue = { start: timing.start, end: timing.end, text: '' };
    if (isTidy(text, from, to)) cue.text = text.slice(from, to);
    else content.read(text.slice(from, to), cue);
    if (!plain) return undefined;
    cues.push(cue);
    // One line at most may stand before the next timing: its id.
    let id = to;
    while (id < limit && text.charCodeAt(id) === 0x0a) id++;
    if (id < limit && endOfLine(id) + 1 < limit) return undefined;
  }
  const language = /^language:[ \t]*([A-Za-z]{2,3}(?:-[\w-]+)?)/im.exec(
    text.slice(0, Math.min(first, 4096)),
  )?.[1];
  return { cues, diagnostics: [], speakersHold: true, ...(language && { language }) };
}

/** No entities, no odd arrows, nothing of SubStation, no white space but spaces and line breaks, no wide colon, no sign of letters that were misread. */
function isPlain(text: string): boolean {
  return (
    /^WEBVTT(?:[ \t].*)?\n/.test(text) && !/[&→\uff1a]|[^\S \n]|\{\\|[Â-ô][\x80-\xbf€]/.test(text)
  );
}
