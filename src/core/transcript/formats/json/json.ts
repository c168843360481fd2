import { isFields, textOf } from '../../../text/fields.ts';
import { readJson, type ReadJson } from '../../../text/json.ts';
import type { Draft, Parser } from '../../draft.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { displayText } from '../../../text/display-text.ts';
import { dialects } from './vendors.ts';
import { looksLikeJson, withoutLead } from './locate-json.ts';
import { nested } from './nested.ts';

/** Reads a transcript in JSON of any dialect, wherever in the file it is. */
export const parseJson: Parser = (text) => {
  const plain = withoutLead(text);
  const file = unquoted(readJson(plain));
  let draft = draftOf(file.value);
  // Some programs begin names with capitals: `Start`, `Text`.
  const named = draft.cues.length === 0 ? lowerNames(plain) : plain;
  if (named !== plain) draft = draftOf(unquoted(readJson(named)).value);
  return { ...draft, diagnostics: [...damage(file), ...draft.diagnostics] };
};

function lowerNames(text: string): string {
  return text.replace(/"([A-Z]+)(\w*"\s*:)/g, (_, capitals: string, rest: string) =>
    /^"/.test(rest)
      ? `"${capitals.toLowerCase()}${rest}`
      : `"${capitals.slice(0, 1).toLowerCase()}${capitals.slice(1)}${rest}`,
  );
}

/** JSON that stands as a text within JSON. */
function unquoted(file: ReadJson): ReadJson {
  const isQuoted = typeof file.value === 'string' && looksLikeJson(file.value.slice(0, 1000));
  return isQuoted ? readJson(String(file.value)) : file;
}

function draftOf(value: unknown): Draft {
  const values = nested(value);
  for (const dialect of dialects) {
    for (const each of values) {
      const draft = dialect(each);
      if (draft && draft.cues.length > 0) return draft;
    }
  }
  return textAlone(values);
}

/** A list that waits to be filled: no transcript yet, but no other kind of file either. */
const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** A file that has the text and nothing about when it was said. */
function textAlone(values: readonly unknown[]): Draft {
  const names = ['transcript', 'text', 'transcription', 'body', 'content'];
  const text =
    values.map((value) => (isFields(value) ? textOf(value, names) : undefined)).find(Boolean) ?? '';
  const paragraphs = text
    .split(/\n+/)
    .map(displayText)
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0 && !values.some(isEmpty)) {
    return { cues: [], diagnostics: [{ code: 'no-list' }] };
  }
  return {
    cues: paragraphs.map((each) => ({ start: 0, end: 0, text: each })),
    diagnostics: [],
    untimed: paragraphs.length > 0,
  };
}

function damage({ state, line }: ReadJson): Diagnostic[] {
  const at = line === undefined ? {} : { line };
  if (state === 'cut-off') return [{ code: 'cut-off', ...at }];
  if (state === 'broken') return [{ code: 'damaged', ...at }];
  return [];
}
