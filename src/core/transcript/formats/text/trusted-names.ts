import { mayHavePrefix, prefixOf } from '../../finish/speaker-name.ts';

/** The speakers that lines of plain text begin with: such as `Speaker 1`, and names that come more than once. */
export function trustedNames(lines: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const prefix = mayHavePrefix(line) ? prefixOf(line) : undefined;
    if (!prefix || prefix.likeness === 'word') continue;
    const worth = prefix.likeness === 'known' ? 2 : 1;
    counts.set(prefix.name, (counts.get(prefix.name) ?? 0) + worth);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}
