import { parseClock } from '../../time.ts';
import type { Draft, DraftCue } from '../draft.ts';
import { displayText } from '../../text/display-text.ts';
import { lineCounter, quote } from '../../text/line-counter.ts';

/** The fields of an event in a file that does not list them (Advanced SubStation 4+). */
const usualFields = 'Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text';

/** Reads the dialogue of SubStation Alpha and Advanced SubStation Alpha. The text is the last field: it may have commas. */
export function parseAss(text: string): Draft {
  const draft: Draft = { cues: [], diagnostics: [] };
  const lineAt = lineCounter(text);
  let fields = fieldsOf(usualFields);
  let section = 'events';
  for (const found of text.matchAll(/^[ \t]*(?:\[([^\]\n]*)\]|(Format|Dialogue)[ \t]*:(.*))/gim)) {
    const [line, named, kind, rest = ''] = found;
    if (named !== undefined) section = named.toLowerCase();
    else if (section !== 'events') continue;
    else if (kind!.toLowerCase() === 'format') fields = fieldsOf(rest);
    else {
      const cue = eventOf(fields, rest);
      if (cue) draft.cues.push(cue);
      else
        draft.diagnostics.push({
          code: 'bad-timestamp',
          line: lineAt(found.index),
          quote: quote(line),
        });
    }
  }
  return draft;
}

function fieldsOf(list: string): string[] {
  return list.split(',').map((name) => name.trim().toLowerCase());
}

function eventOf(fields: readonly string[], rest: string): DraftCue | undefined {
  const values = splitAt(rest, fields.length);
  const value = (name: string) => values[fields.indexOf(name)]?.trim() ?? '';
  const start = parseClock(value('start'));
  if (start === undefined) return undefined;
  const speaker = value('name') || value('actor');
  const end = parseClock(value('end'));
  return {
    start,
    ...(end !== undefined && { end }),
    text: textOf(values[fields.indexOf('text')] ?? values.at(-1) ?? ''),
    ...(speaker && { speaker }),
  };
}

/** The first `count - 1` fields, and the rest as the last. */
function splitAt(text: string, count: number): string[] {
  const values: string[] = [];
  let from = 0;
  while (values.length < count - 1) {
    const comma = text.indexOf(',', from);
    if (comma < 0) break;
    values.push(text.slice(from, comma));
    from = comma + 1;
  }
  return [...values, text.slice(from)];
}

/** The text of an event without overrides and drawings; `\N` breaks the line. */
function textOf(raw: string): string {
  const spoken = raw
    .split(/(?=\{[^{}]*\\p\d)/)
    .map((part) => (/^\{[^{}]*\\p[1-9]/.test(part) ? '' : part))
    .join('')
    .replace(/\{[^{}]*\}/g, '')
    .replace(/\\[Nn]/g, '\n')
    .replace(/\\h/g, ' ');
  return displayText(spoken);
}
