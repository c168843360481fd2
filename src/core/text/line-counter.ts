/** Gives the line, from 1, of offsets in rising order; all calls together cost one pass. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

/** A line of a file as a diagnostic quotes it. */
export function quote(line: string): string {
  const short = line.trim();
  return short.length > 60 ? `${short.slice(0, 60)}…` : short;
}
