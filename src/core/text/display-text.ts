import { withoutMarkup } from './markup/without-markup.ts';
import { isTidy } from './space.ts';

/** `{\an8}` of SubStation, `{y:i}` of MicroDVD. */
const override = /\{(?:\\[^{}]*|[a-zA-Z]:[^{}]*)\}/g;

/** Display text from a transcript's text: subtitle overrides gone, and markup as by `withoutMarkup`. Lines stay lines. */
export function displayText(raw: string): string {
  if (isTidy(raw, 0, raw.length)) return raw;
  let text = raw;
  if (text.includes('{')) text = text.replace(override, '');
  if (text.includes('\\')) text = text.replace(/\\N/g, '\n').replace(/\\h/g, ' ');
  return withoutMarkup(text);
}
