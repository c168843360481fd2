/** Characters that some systems do not allow in a file's name. */
const unfit = /[\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The file name of a saved transcript: the episode's title, as far as every system allows it, the language and the ending. */
export function saveName(title: string, extension: string, language?: string): string {
  const fit = title.replace(unfit, ' ').replace(/\s+/g, ' ').trim();
  const bare = [...fit]
    .slice(0, 80)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const parts = [bare || 'transcript', language?.replace(unfit, ''), extension];
  return parts.filter(Boolean).join('.');
}
