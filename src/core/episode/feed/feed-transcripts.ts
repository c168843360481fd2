import type { TranscriptLink } from '../episode.ts';
import { fileName } from '../file-name.ts';

/** A transcript as a feed lists it; `isCaptions` if the feed says that it has times. */
export interface FeedTranscript {
  readonly link: TranscriptLink;
  readonly isCaptions: boolean;
}

/**
 * Formats, best first: times with speakers and words before times alone, and those before text without times. A feed's
 * `type` is often wrong, so the ending of the address counts too.
 */
const preference: readonly RegExp[] = [
  /vtt/i,
  /json/i,
  /srt|subrip/i,
  /ttml|\.(xml|dfxp)$/i,
  /lrc|sbv|\.ass$/i,
  /html/i,
];
/** Unknown formats come last, those with times first. */
const [timed, untimed] = [preference.length - 1.5, preference.length];

/**
 * One transcript per language: a feed lists the same words in several formats, and the best format is kept. The feed's
 * language counts where a transcript has none.
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
  // The feed's order is its author's choice.
  return kept.sort((a, b) => placeOf(a, links) - placeOf(b, links));
}

function rank({ link: { url, type = '' }, isCaptions }: FeedTranscript): number {
  const ending = /\.\w+$/.exec(fileName(url).replace(/\.gz$/i, ''))?.[0] ?? '';
  const found = preference.findIndex((pattern) => pattern.test(`${type} ${ending}`));
  if (found < 0) return isCaptions ? timed : untimed;
  return isCaptions ? found - 0.25 : found;
}

/** The language as a key: `en` and `en-GB` are one, `pt-BR` and `pt-PT` are two. An unknown language is unlike all others, so that none is lost. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length);
  return long === short || long!.startsWith(`${short}-`);
}

function placeOf({ url }: TranscriptLink, links: readonly TranscriptLink[]): number {
  return links.findIndex((link) => link.url === url);
}
