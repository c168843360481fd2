/** The text with `\n` line ends, without byte order marks at its start, and with U+FFFD for NUL (WebVTT, section 6.1). */
export function normalise(text: string): string {
  let clean = text;
  while (clean.charCodeAt(0) === 0xfeff) clean = clean.slice(1);
  if (clean.includes('\r')) clean = clean.replace(/\r\n/g, '\n').replace(/\r/g, '\n');
  return clean.includes('\0') ? clean.replace(/\0/g, '\ufffd') : clean;
}
