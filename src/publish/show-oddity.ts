import type { ShowDiagnostic } from '../core/episode/show-diagnostic.ts';
import { isFields, type Fields } from '../core/text/fields.ts';
import { lineCounter } from '../core/text/line-counter.ts';
import { enUnread } from '../ui/i18n/en-unread.ts';
import { en } from '../ui/i18n/en.ts';
import { showDiagnosticText } from '../ui/notices/diagnostic-text.ts';
import type { JsonPath } from './json-lines.ts';
import type { Oddity } from './published-show.ts';

/** What is odd in a show file or a feed, with its line where that can be told. */
export function showOddity(
  diagnostic: ShowDiagnostic,
  manifest: Fields | undefined,
  lineOf: (path: JsonPath) => number | undefined,
  text: string,
): Oddity {
  const path = manifest ? pathOf(diagnostic, manifest) : [];
  const line =
    diagnostic.code === 'not-json' ? lineOfMessage(diagnostic.quote, text) : lineOf(path);
  const weight = weightOf(diagnostic);
  return { ...(line && path && { line }), text: words(diagnostic, path), weight };
}

function words(diagnostic: ShowDiagnostic, path: JsonPath): string {
  const field = path.find((part) => typeof part === 'string' && part !== 'episodes');
  if (diagnostic.code === 'refused-address' && diagnostic.of === 'show' && field !== undefined)
    return `An address in "${field}" was left out: only http and https addresses are opened, not ${en.quoted(diagnostic.quote)}.`;
  if (diagnostic.code === 'bad-address' && diagnostic.of === 'show' && field !== undefined)
    return `An address in "${field}" cannot be read: ${en.quoted(diagnostic.quote)}.`;
  if (diagnostic.code !== 'unknown-key') return showDiagnosticText(diagnostic, en);
  const { key, meant, others } = diagnostic;
  return `"${key}" is called "${meant}" here.${others > 0 ? ` ${enUnread.sameInOthers(others)}` : ''}`;
}

/** Costs a listener something: an address that leads nowhere, an episode that is missing, a show that cannot be read. */
function weightOf({ code }: ShowDiagnostic): Oddity['weight'] {
  return code === 'unknown-key' || code === 'bad-value' || code === 'no-colour' ? 'note' : 'fault';
}

/** The way to what a diagnostic is about; the whole show where that is not known. */
function pathOf(diagnostic: ShowDiagnostic, manifest: Fields): JsonPath {
  const listed: unknown = manifest['episodes'];
  const entries: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const name = 'episode' in diagnostic ? diagnostic.episode : undefined;
  const isNamed = (entry: unknown) =>
    isFields(entry) && typeof entry['title'] === 'string' && entry['title'].trim() === name;
  const index = typeof name === 'number' ? name - 1 : entries.findIndex(isNamed);
  const episode: JsonPath = name === undefined ? [] : ['episodes', index];
  switch (diagnostic.code) {
    case 'unknown-key':
    case 'bad-value':
      return [...episode, diagnostic.key];
    case 'no-colour':
      return ['accent'];
    case 'no-language':
      return [...episode, diagnostic.of === 'show' ? 'language' : diagnostic.of];
    case 'bad-address':
    case 'refused-address':
      return (
        placeOf(diagnostic.quote, name === undefined ? manifest : entries[index], episode) ?? [
          ...episode,
          diagnostic.of === 'picture' ? 'artwork' : diagnostic.of,
        ]
      );
    case 'address-no-text':
      return [...episode, diagnostic.of === 'picture' ? 'artwork' : diagnostic.of];
    default:
      return episode;
  }
}

/** The way to the text that a diagnostic quotes, in the show's own fields or in those of an episode. */
function placeOf(quote: string, value: unknown, path: JsonPath): JsonPath | undefined {
  if (typeof value === 'string') {
    const start = quote.endsWith('…') ? quote.slice(0, -1) : quote;
    return value.trim() === quote || (start !== quote && value.trim().startsWith(start))
      ? path
      : undefined;
  }
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one: unknown, i) => [i, one] as const)
    : isFields(value)
      ? Object.entries(value)
      : [];
  for (const [key, one] of parts) {
    // An address of an episode is its own.
    if (path.length === 0 && key === 'episodes') continue;
    const found = placeOf(quote, one, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

/** The line that a JSON engine's message names, or that of the place in it. */
function lineOfMessage(message: string, text: string): number | undefined {
  const [, line] = /line (\d+)/.exec(message) ?? [];
  if (line !== undefined) return Number(line);
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return position === undefined ? undefined : lineCounter(text)(Number(position));
}
