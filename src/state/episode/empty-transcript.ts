import { fileName } from '../../core/episode/file-name.ts';
import type { OtherFile, UserError } from '../../core/episode/user-error.ts';
import type { ReadTranscript } from '../../core/transcript/transcript.ts';

/** Files that are taken for transcripts now and then, by their names, or by the types that hosts give them. */
const others: readonly (readonly [OtherFile, name: RegExp, type: RegExp])[] = [
  ['audio', /\.(?:mp[34]|m4[abv]|aac|og[ga]|opus|wav|flac|web[ma]|mov)$/i, /^(?:audio|video)\//i],
  ['picture', /\.(?:jpe?g|png|gif|webp|avif|heic)$/i, /^image\//i],
  ['pdf', /\.pdf$/i, /pdf/i],
  ['word', /\.docx?$/i, /msword|wordprocessing/i],
  [
    'office',
    /\.(?:odt|pages|pptx?|xlsx?)$/i,
    /officedocument|opendocument|ms-excel|ms-powerpoint/i,
  ],
  ['rtf', /\.rtf$/i, /rtf/i],
  ['archive', /\.(?:zip|rar|7z|tar)$/i, /zip|rar|7z|tar/i],
];

/** What a transcript without a line is: a file that is still to be filled, a file of another kind, or none at all. */
export function emptyTranscript(
  { format, diagnostics }: ReadTranscript,
  url: string,
  type = '',
): UserError {
  // A web page without lines is a host's answer for what it does not have, not a file to be filled.
  const isFile = format !== 'unknown' && format !== 'html';
  const isDummy = isFile && diagnostics.every(({ code }) => code === 'no-cues');
  if (isDummy) return { about: 'transcript', why: 'not-there-yet', url };
  const holds = format === 'html' ? 'page' : otherFile(url, type);
  return { about: 'transcript', why: 'no-lines', url, ...(holds && { holds }) };
}

function otherFile(url: string, type: string): OtherFile | undefined {
  const byName = others.find(([, name]) => name.test(fileName(url)));
  return (byName ?? others.find(([, , types]) => types.test(type)))?.[0];
}
