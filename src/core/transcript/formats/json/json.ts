import { isFields, textOf } from '../../../text/fields.ts';
import { displayText } from '../../../text/display-text.ts';
import { readJson, type ReadJson } from '../../../text/json.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Draft, Parser } from '../../draft.ts';
import { looksLikeJson, withoutLead } from './locate-json.ts';
import { languageOf } from './vendor.ts';
import { vendors } from './vendors.ts';

/** Reads a transcript in JSON of any vendor, wherever in the file it is. */
export const parseJson: Parser = (text) => {
  const plain = withoutLead(text);
  const file = unquoted(readJson(plain));
  let draft = draftOf(file.value);
  // Some programs write names in capitals: `Start`, `TEXT`.
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

/** Reads JSON that is a text inside JSON. */
function unquoted(file: ReadJson): ReadJson {
  const isQuoted = typeof file.value === 'string' && looksLikeJson(file.value.slice(0, 1000));
  return isQuoted ? readJson(String(file.value)) : file;
}

function draftOf(value: unknown): Draft {
  const values = nested(value);
  for (const vendor of vendors) {
    for (const each of values) {
      const draft = vendor(each);
      if (draft && draft.cues.length > 0) return withLanguage(draft, each);
    }
  }
  return textOnly(values);
}

function withLanguage(draft: Draft, value: unknown): Draft {
  const language = draft.language ?? (isFields(value) ? languageOf(value) : undefined);
  return { ...draft, ...(language !== undefined && { language }) };
}

/** An empty list is a transcript that is not there yet. */
const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** A file with text and no times. */
function textOnly(values: readonly unknown[]): Draft {
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

/** How many values are searched for a transcript. */
const mostValues = 500;
/** How many items of a list are searched. */
const mostItems = 3;

/** The objects and lists of a value, outer ones first, and those in texts that are JSON. */
function nested(value: unknown): readonly unknown[] {
  const found = [value];
  for (let at = 0; at < found.length && found.length < mostValues; at++) {
    const one = found[at];
    if (Array.isArray(one) && one.length > 0 && one.every(isJson)) {
      found.push(one.map((each) => readJson(each).value));
      continue;
    }
    const inner = Array.isArray(one)
      ? one.slice(0, mostItems)
      : isFields(one)
        ? Object.values(one)
        : [];
    for (const each of inner) {
      const plain: unknown = isJson(each) ? readJson(each).value : each;
      if (typeof plain === 'object' && plain !== null && found.length < mostValues)
        found.push(plain);
    }
  }
  return found;
}

/** True for a text that is JSON. */
function isJson(value: unknown): value is string {
  return typeof value === 'string' && value.length > 20 && looksLikeJson(value.slice(0, 1000));
}
