import type { Trouble } from '../core/episode/trouble.ts';
import type { Parsed } from '../core/transcript/parse.ts';

/** What a transcript without a line is: a file that is still to be filled, or none at all. */
export function emptyTranscript({ format, problems }: Parsed, url: string): Trouble {
  // A web page without lines is a host's answer for what it does not have, not a file to be filled.
  const isFile = format !== 'unknown' && format !== 'html';
  const isDummy = isFile && problems.every(({ code }) => code === 'no-cues');
  return { about: 'transcript', why: isDummy ? 'not-there-yet' : 'no-lines', url };
}
