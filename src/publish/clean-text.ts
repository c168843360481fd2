import { HARMFUL } from '../core/text/page-text.ts';

const hidden = new RegExp(`[${HARMFUL}\\v\\f]`, 'g');

/** A text without characters that nobody sees and that change what stands beside them; line breaks and tabs stay. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(hidden, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

/** The same as one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** The same for every text in a value, but those of the fields in `raw`. */
export function cleanTexts<T>(value: T, raw: ReadonlySet<string> = new Set()): T {
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string') return cleanText(one);
    if (Array.isArray(one)) return one.map(clean);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, raw.has(key) ? inner : clean(inner)]),
    );
  };
  // Texts stay texts, so the shape is the same.
  return clean(value) as T;
}
