import type { Draft } from '../draft.ts';
import { displayText } from '../text/display-text.ts';
import { lineCounter, quote } from '../text/line-counter.ts';

const timing =
  /^\s*(-?)(?:(?:(\d+)\s*:\s*)?(\d+)\s*:\s*)?(\d+)(?:\s*[.,]\s*(\d+))?\s*-->\s*(-?)(?:(?:(\d+)\s*:\s*)?(\d+)\s*:\s*)?(\d+)(?:\s*[.,]\s*(\d+))?/;

/** Reads SubRip in the shapes it comes in: the text of a cue is all between its timing and the next one's. */
export function parseSrt(text: string): Draft {
  const draft: Draft = { cues: [], problems: [], speakersHold: true };
  const lineAt = lineCounter(text);
  let arrow = text.indexOf('-->');
  while (arrow >= 0) {
    const lineStart = text.lastIndexOf('\n', arrow) + 1;
    const found = text.indexOf('\n', arrow);
    const lineEnd = found < 0 ? text.length : found;
    const next = text.indexOf('-->', lineEnd);
    const limit = next < 0 ? text.length : text.lastIndexOf('\n', next) + 1;
    const line = text.slice(lineStart, lineEnd);
    const p = timing.exec(line);
    if (p) {
      const body = text.slice(lineEnd, limit).replace(/\n\s*\d+\s*$/, (m) => (next < 0 ? m : ''));
      draft.cues.push({
        start: seconds(p[1], p[2], p[3], p[4], p[5]),
        end: seconds(p[6], p[7], p[8], p[9], p[10]),
        text: displayText(body),
      });
    } else {
      draft.problems.push({
        code: 'bad-timestamp',
        line: lineAt(arrow),
        message: `cannot read the times in ${quote(line)}`,
      });
    }
    arrow = next;
  }
  return draft;
}

function seconds(sign = '', hours = '0', minutes = '0', secs = '0', fraction = '0'): number {
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(secs);
  const time = (whole * 1000 + Math.round(Number(`0.${fraction}`) * 1000)) / 1000;
  return sign ? -time : time;
}
