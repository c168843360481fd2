/** A cue's number with something about it (`#1`, `1.`, `cue-1`, `-1`, `1/9`), or an id that a program made up. */
const shape =
  /^\s*(?:[^\p{L}\p{N}\s]{0,3}(?:\p{L}+[ ._-]?)?(\p{Nd}+(?:[.,/:]\p{Nd}+)?)[^\p{L}\p{N}\s]{0,3}|(?=\S*\d)[\da-f]{4,}(?:-[\da-f]+)*(?:\/\S+)?)\s*$/iu;
const longest = 80;
/** Timings that are looked at to tell whether a file labels its cues, and characters before each. */
const samples = 20;
const reach = 2000;

/**
 * Tells where the text from `from` to `end` ends without the label of the next cue in its last line. Undefined where a
 * file has no such labels: nearly all cues must have theirs, and text besides.
 */
export function labelsIn(text: string): ((from: number, end: number) => number) | undefined {
  const { seen, parted, counted } = countLabels(text);
  const most = Math.max(2, seen * 0.8);
  const counts = counted >= most;
  if (!counts && parted < most) return undefined;
  return (from, end) => {
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    if (lineStart < from || end - lineStart > longest) return end;
    if (!shape.test(text.slice(lineStart, end))) return end;
    const above = text.slice(Math.max(0, lineStart - longest), lineStart);
    return counts || above === '' || /\n[^\S\n]*\n$/.test(above) ? lineStart : end;
  };
}

/** How many of a file's first cues have something like a label: after an empty line, or that counts up. */
function countLabels(text: string): { seen: number; parted: number; counted: number } {
  const found = { seen: 0, parted: 0, counted: 0 };
  let last: number | undefined;
  let before = 0;
  let arrow = text.indexOf('-->');
  for (; arrow >= 0 && found.seen < samples; arrow = text.indexOf('-->', before)) {
    const lineStart = Math.max(before, text.lastIndexOf('\n', arrow) + 1);
    const lines = text.slice(Math.max(before, lineStart - reach), lineStart).split('\n');
    const [line = '', above = '', ...rest] = lines.slice(0, -1).reverse();
    const label = line.length > longest ? null : shape.exec(line);
    const hasText = before === 0 || above.trim() !== '' || rest.some((other) => other.trim());
    found.seen += 1;
    if (label && hasText) {
      if (above.trim() === '') found.parted += 1;
      const number = Number(label[1]);
      if (last === undefined || number === last + 1) found.counted += 1;
      last = number;
    }
    before = text.indexOf('\n', arrow) + 1 || text.length;
  }
  return found;
}
