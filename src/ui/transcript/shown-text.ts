import { m } from '../i18n/index.ts';

/** Characters of one line that a browser lays out without a pause; longer ones are a damaged file. */
const MOST = 20_000;

/** A line's text as it is put on the page; what is cut off stays in the transcript itself. */
export function shownText(text: string): string {
  if (text.length <= MOST) return text;
  return text.slice(0, MOST) + m.cutText((text.length - MOST).toLocaleString(m.locale));
}
