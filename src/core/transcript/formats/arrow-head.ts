/** Whether the `>` at an offset is the head of an arrow, however it is spelt. */
export function isArrowHead(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isDash(before) || (before === 0x20 && isDash(text.charCodeAt(at - 2)));
}

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}
