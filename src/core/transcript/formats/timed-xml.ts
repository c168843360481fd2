import { parseTimeValue } from '../../time.ts';
import { type Attributes, scanMarkup } from '../../text/markup.ts';
import type { Draft, DraftCue } from '../draft.ts';
import { displayText } from '../../text/display-text.ts';

/** A cue whose element is open, with its text so far. */
interface OpenCue {
  readonly name: string;
  readonly cue: DraftCue;
  readonly parts: string[];
}

/**
 * Reads XML whose elements carry their times as attributes: Podlove's `pst:` transcripts (`start`, `end`, `speaker`),
 * YouTube's timed text (`start` and `dur` in seconds, or `t` and `d` in milliseconds), and SAMI (a `sync` with its
 * `start` in milliseconds ends the one before).
 */
export function parseTimedXml(text: string): Draft {
  const draft: Draft = { cues: [], diagnostics: [] };
  let open: OpenCue | undefined;
  let language: string | undefined;
  let isOther = false;
  const close = () => {
    if (!open) return;
    // YouTube escapes twice: `displayText` decodes once more.
    open.cue.text = displayText(open.parts.join('')) || open.cue.text;
    draft.cues.push(open.cue);
    open = undefined;
  };
  scanMarkup(text, {
    text: (piece) => {
      if (!isOther) open?.parts.push(piece);
    },
    open(name, attributes, isEmpty) {
      draft.language ??= attributes().get('lang') ?? '';
      const cue = name === 's' ? undefined : cueOf(name, attributes());
      if (!cue) {
        // A SAMI file may repeat each text in other languages; the first counts.
        if (name === 'p' && open?.name === 'sync') {
          language ??= attributes().get('class');
          isOther = attributes().get('class') !== language;
        }
        if (name === 'br') open?.parts.push('\n');
        return;
      }
      if (open?.name === 'sync') open.cue.end = cue.start;
      close();
      open = { name, cue, parts: [] };
      if (isEmpty) close();
    },
    close: (name) => {
      if (name === open?.name) close();
    },
  });
  close();
  return draft;
}

function cueOf(name: string, attributes: Attributes): DraftCue | undefined {
  const inMilliseconds = attributes.has('t') || name === 'sync';
  const time = (...names: string[]) => {
    const value = names.map((name) => attributes.get(name)).find((found) => found !== undefined);
    return inMilliseconds ? parseTimeValue(value) / 1000 : parseTimeValue(value);
  };
  const start = time('start', 'begin', 't');
  if (Number.isNaN(start)) return undefined;
  const length = time('dur', 'duration', 'd');
  const end = Number.isNaN(length) ? time('end') : Math.round((start + length) * 1000) / 1000;
  const speaker = attributes.get('speaker') ?? attributes.get('voice') ?? attributes.get('name');
  return {
    start,
    ...(!Number.isNaN(end) && { end }),
    text: displayText(attributes.get('text') ?? attributes.get('title') ?? ''),
    ...(speaker && { speaker }),
  };
}
