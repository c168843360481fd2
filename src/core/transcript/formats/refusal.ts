import type { DraftCue } from '../draft.ts';

/** Characters past which it says more than that there is nothing. */
const longest = 1000;
/** Paragraphs among which the heading is looked for. */
const first = 3;
const heading =
  /^(?:(?:http|error|status|code)[\s:]*)*(?:[45]\d\d)?[\s:.,\u2013-]*(?:(?:page|file|object|resource) )?(?:not found|forbidden|(?:access|permission) denied|unauthori[sz]ed|bad (?:gateway|request)|service (?:temporarily )?unavailable|internal server error|too many requests|gone|gateway time-?out|moved permanently|just a moment)[.!…]*$/i;

/** Whether a text is what a server says in place of a transcript that it does not have: `404 Not Found`. */
export function isRefusal(cues: readonly DraftCue[]): boolean {
  const length = cues.reduce((sum, { text }) => sum + text.length, 0);
  return length <= longest && cues.slice(0, first).some(({ text }) => heading.test(text));
}
