const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for HTML and XML, as content or between double quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** JSON for a `<script>` block: it can end neither the block nor, as a line separator, a line of script. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Characters that nobody sees and that change what stands beside them, for a class of a regular expression: controls but
 * white space, byte order marks, and the marks that turn the direction of all text after them (UAX 9, explicit formatting).
 */
export const HARMFUL = String.raw`\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff`;
const unshown = new RegExp(`[${HARMFUL}]+`, 'g');
const loneSurrogate = /\p{Cs}/gu;

/** A name as one line that cannot turn or break what stands around it: for titles, attributes and plain files. */
export function oneLine(text: string): string {
  return text.replace(unshown, ' ').replace(loneSurrogate, '\ufffd').replace(/\s+/g, ' ').trim();
}

/** The first `most` characters of a text, on one line, cut between words and then marked with an ellipsis. */
export function shortened(text: string, most: number): string {
  const line = oneLine(text);
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const end = cut.lastIndexOf(' ');
  return `${(end > cut.length / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/u, '')}…`;
}
