import { prefixOf } from './text/speaker-name.ts';

const dashed = /^[-\u2010-\u2015] ?(?=["'“‘«¿¡([♪]|\p{Lu}|\p{Lo}|\d)/u;

/** A cue's lines as one, for lines are broken to fit a screen; a break stays before another speaker's line. */
export function joinLines(text: string, names: ReadonlySet<string>): string {
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .reduce((joined, line) => joined + (isOther(line, names) ? '\n' : ' ') + line);
}

function isOther(line: string, names: ReadonlySet<string>): boolean {
  if (dashed.test(line) || line.startsWith('>>')) return true;
  return names.size > 0 && names.has(prefixOf(line)?.name ?? '');
}
