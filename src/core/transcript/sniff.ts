import type { FormatName, Hint } from './read.ts';
import { type Sign, signs } from './detect-format.ts';

/** The format of a text by its content; the hint only breaks ties. */
export function sniff(text: string, hint: Hint): FormatName {
  const sample = { head: text.slice(0, 4096).trimStart(), text };
  if (sample.head.length < 2) return 'unknown';
  const perhaps: Sign[] = [];
  for (const sign of signs) {
    const fit = sign.fit(sample);
    if (fit === 'surely') return sign.format;
    if (fit === 'perhaps') perhaps.push(sign);
  }
  const said = `${hint.name ?? ''} ${hint.type ?? ''}`.toLowerCase();
  return (perhaps.find((sign) => sign.called.test(said)) ?? perhaps[0])?.format ?? 'unknown';
}
