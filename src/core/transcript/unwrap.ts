/** Characters by which it is told how a text comes. */
const sample = 20_000;

/** How line breaks are spelt by what took them for text, or for a page's. */
const breaks = [
  String.raw`\\r\\n|\\n|\\r`,
  String.raw`<br\s*\/?>`,
  '&#(?:13|x0*d);&#(?:10|x0*a);|&#(?:10|13|x0*[ad]);',
  '[\u0085\u2028\u2029]',
];
/** The rest of a timing line, to its end. */
const timing = String.raw`\d[^\S\n]*--(?:>|&gt;)[^\S\n]*[\d:.,]+[^\S\n]*`;

/** The text of a captions file without what it was wrapped in: a Markdown fence, and line breaks that are spelt out. */
export function unwrap(text: string): string {
  const bare = withoutFence(text);
  const head = bare.slice(0, sample);
  if (!head.includes('--') || /^\s*[<{["]/.test(head)) return bare;
  const spelt = breaks.find((spelling) => new RegExp(`${timing}(?:${spelling})`, 'i').test(head));
  return spelt === undefined
    ? bare
    : bare.replace(new RegExp(`(?:${spelt})\n?`, 'gi'), '\n').trim();
}

function withoutFence(text: string): string {
  if (!/^\s*```/.test(text.slice(0, 100))) return text;
  return text.replace(/^\s*```[^\n]*\n/, '').replace(/\n```\s*$/, '\n');
}
