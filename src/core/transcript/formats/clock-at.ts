/**
 * Milliseconds of a clock of fixed width, `00:00:00.000` or with `hours` false `00:00.000`, that stands at `at`; -1
 * where anything else does. The fast way for nearly every line of nearly every file.
 */
export function clockAt(text: string, at: number, hours: boolean): number {
  const minutesAt = hours ? at + 3 : at;
  const h = hours ? two(text, at) : 0;
  const m = two(text, minutesAt);
  const s = two(text, minutesAt + 3);
  const f = two(text, minutesAt + 6);
  const last = text.charCodeAt(minutesAt + 8) - 48;
  const mark = text.charCodeAt(minutesAt + 5);
  const good =
    h >= 0 &&
    m >= 0 &&
    m < 60 &&
    s >= 0 &&
    s < 60 &&
    f >= 0 &&
    last >= 0 &&
    last <= 9 &&
    (mark === 0x2e || mark === 0x2c) &&
    text.charCodeAt(minutesAt + 2) === 0x3a &&
    (!hours || text.charCodeAt(at + 2) === 0x3a);
  return good ? ((h * 60 + m) * 60 + s) * 1000 + f * 10 + last : -1;
}

/** Two digits as a number; -1 where they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
