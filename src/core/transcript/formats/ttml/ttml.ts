import { languageTag } from '../../../text/language-tag.ts';
import { lineCounter, quote } from '../../../text/line-counter.ts';
import { scanMarkup, type Attributes } from '../../../text/markup.ts';
import type { Draft, DraftCue, Parser } from '../../draft.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { nowhere, paragraphCues, type Piece, type Place } from './paragraph.ts';
import { ratesOf, TimeContainers, type Interval } from './times.ts';
import { voiceName } from '../voice-name.ts';

/** Elements whose text is about the file. */
const about = new Set(['head', 'metadata', 'desc', 'title', 'copyright']);
/** Characters that tell where a file's times count from. */
const sampleLength = 100_000;
/** Elements that have times and nest. */
const timed = new Set(['body', 'div', 'p', 'span']);

/** Reads TTML (formerly DFXP), also in Apple Podcasts' shape. */
export const parseTtml: Parser = (text) => {
  const start = text.slice(0, sampleLength);
  return read(text, read(start, false).leaning > 0).draft;
};

interface OpenElement {
  readonly name: string;
  readonly place: Place;
}

function read(text: string, isAbsolute: boolean): { draft: Draft; leaning: number } {
  const lineAt = lineCounter(text);
  const diagnostics: Diagnostic[] = [];
  const cues: DraftCue[] = [];
  const agents = agentNames();
  const open: OpenElement[] = [];
  /** Open elements of each name: a stray end tag costs no search. */
  const depths = new Map<string, number>();
  let times = new TimeContainers(ratesOf(new Map()), isAbsolute);
  let language: string | undefined;
  let hidden = 0;
  let anyTimed = false;
  let paragraph: { interval: Interval; pieces: Piece[] } | undefined;

  const endParagraph = () => {
    // A paragraph whose begin is broken would be wrong at its parent's start.
    if (paragraph && !paragraph.interval.isBroken)
      for (const cue of paragraphCues(paragraph.pieces, paragraph.interval)) cues.push(cue);
    paragraph = undefined;
  };
  const add = (said: string) => {
    paragraph?.pieces.push({ text: said, place: open.at(-1)?.place ?? nowhere });
  };
  const enter = (name: string, attributes: Attributes, at: number) => {
    const interval = times.open(attributes);
    anyTimed ||= interval.isTimed;
    if (interval.isBroken) {
      const begin = quote(attributes.get('begin') ?? '');
      diagnostics.push({ code: 'bad-timestamp', line: lineAt(at), quote: begin });
    }
    const parent = open.at(-1)?.place ?? nowhere;
    const unit = attributes.get('unit');
    open.push({
      name,
      place: {
        span: name === 'span' && interval.isTimed ? interval : parent.span,
        sentence: unit === 'sentence' ? interval : parent.sentence,
        isWord: unit === 'word' || parent.isWord,
        agent: attributes.get('agent') ?? parent.agent,
      },
    });
    depths.set(name, (depths.get(name) ?? 0) + 1);
    if (name === 'p') paragraph = { interval, pieces: [] };
  };
  /** Leaves an element, and those inside it without an end tag. */
  const leave = (name: string) => {
    if (!depths.get(name)) return;
    for (let element = open.pop(); element; element = open.pop()) {
      times.close();
      depths.set(element.name, depths.get(element.name)! - 1);
      if (element.name === 'p') endParagraph();
      if (element.name === name) return;
    }
  };

  scanMarkup(text, {
    open(name, attributes, isEmpty, at) {
      agents.open(name, attributes);
      if (name === 'tt') {
        const root = attributes();
        language = languageTag(root.get('lang'));
        times = new TimeContainers(ratesOf(root), isAbsolute);
      } else if (about.has(name)) hidden += isEmpty ? 0 : 1;
      else if (name === 'br') add('\n');
      else if (timed.has(name) && !isEmpty) {
        if (name === 'p') leave('p');
        enter(name, attributes(), at);
      }
    },
    text(said) {
      if (hidden > 0) agents.text(said);
      else add(said.replace(/\s+/g, ' '));
    },
    close(name) {
      agents.close(name);
      if (about.has(name)) hidden = Math.max(0, hidden - 1);
      else if (timed.has(name)) leave(name);
    },
  });
  endParagraph();
  for (const cue of cues) {
    if (!anyTimed) cue.end = 0;
    if (cue.speaker !== undefined) cue.speaker = agents.nameOf(cue.speaker);
  }
  return {
    draft: {
      cues,
      diagnostics,
      ...(language && { language }),
      untimed: !anyTimed && cues.length > 0,
    },
    leaning: times.leaning,
  };
}

/** Collects the speakers in a file's head: `<ttm:agent xml:id="a"><ttm:name>Ann</ttm:name></ttm:agent>`. */
function agentNames() {
  const names = new Map<string, string>();
  let agent: string | undefined;
  let isName = false;
  return {
    open(name: string, attributes: () => Attributes): void {
      if (name === 'agent') agent = attributes().get('id');
      isName = name === 'name' && agent !== undefined;
    },
    text(text: string): void {
      if (isName && agent !== undefined && text.trim() !== '' && !names.has(agent))
        names.set(agent, text.replace(/\s+/g, ' ').trim());
    },
    close(name: string): void {
      if (name === 'agent') agent = undefined;
      isName = false;
    },
    /** The names for a list of ids; an id without a name is its own name. */
    nameOf(ids: string): string {
      return ids
        .trim()
        .split(/\s+/)
        .map((id) => names.get(id) ?? voiceName(id.replace(/^#/, '')) ?? id)
        .join(', ');
    },
  };
}
