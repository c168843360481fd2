import type { TranscriptLink } from '../episode.ts';
import { fileName } from '../file-name.ts';

/** A transcript as a feed lists it; `isCaptions` where it says that there are times in it. */
export interface FeedTranscript {
  readonly link: TranscriptLink;
  readonly isCaptions: boolean;
}

/**
 * How well a format serves, best first: times and speakers and words before times alone, times before none. A feed's
 * `type` is often wrong, so the ending of the address has a say.
 */
const preference: readonly RegExp[] = [
  /vtt/i,
  /json/i,
  /srt|subrip/i,
  /ttml|\.(xml|dfxp)$/i,
  /lrc|sbv|\.ass$/i,
  /html/i,
];
/** Unknown formats come last; with times before those that have none. */
const [timed, untimed] = [preference.length - 1.5, preference.length];

/**
 * One transcript per language: a feed lists the same words in several formats, of which the one that serves best is kept.
 * One without a language is in the feed's.
 */
export function onePerLanguage(
  transcripts: readonly FeedTranscript[],
  feedLanguage: string | undefined,
): TranscriptLink[] {
  const kept: TranscriptLink[] = [];
  const links = transcripts.map(({ link }) => link);
  for (const { link } of [...transcripts].sort((a, b) => rank(a) - rank(b))) {
    const language = link.language ?? feedLanguage;
    const isKnown = kept.some((other) => isSame(other.language ?? feedLanguage, language));
    if (!isKnown) kept.push({ ...link, ...(language && { language }) });
  }
  // In the order of the feed, which is its author's.
  return kept.sort((a, b) => placeOf(a, links) - placeOf(b, links));
}

function rank({ link: { url, type = '' }, isCaptions }: FeedTranscript): number {
  const ending = /\.\w+$/.exec(fileName(url).replace(/\.gz$/i, ''))?.[0] ?? '';
  const found = preference.findIndex((pattern) => pattern.test(`${type} ${ending}`));
  if (found < 0) return isCaptions ? timed : untimed;
  return isCaptions ? found - 0.25 : found;
}

/** `en` and `en-GB` are one language here, `pt-BR` and `pt-PT` are two; an unknown one is like no other, lest a language is lost. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length);
  return long === short || long!.startsWith(`${short}-`);
}

function placeOf({ url }: TranscriptLink, links: readonly TranscriptLink[]): number {
  return links.findIndex((link) => link.url === url);
}
