/** The line itself; where it is hidden, the last before it that is shown, else the first after it. */
export function shownLine(line: HTMLElement): HTMLElement | undefined {
  const turn = line.closest('.turn');
  if (!turn?.closest('[hidden]')) return line;
  const before = neighbour(turn, 'previousElementSibling', 'lastElementChild');
  const after = before ? undefined : neighbour(turn, 'nextElementSibling', 'firstElementChild');
  const text = (before ?? after)?.lastElementChild;
  const found = before ? text?.lastElementChild : text?.firstElementChild;
  return found instanceof HTMLElement ? found : undefined;
}

/** The nearest turn that is shown, on one side. */
function neighbour(
  turn: Element,
  on: 'previousElementSibling' | 'nextElementSibling',
  first: 'lastElementChild' | 'firstElementChild',
): Element | undefined {
  const shown = (from: Element | null | undefined) => {
    let element = from;
    while (element?.hasAttribute('hidden')) element = element[on];
    return element ?? undefined;
  };
  const inChunk = shown(turn[on]);
  if (inChunk) return inChunk;
  for (let chunk = shown(turn.parentElement?.[on]); chunk; chunk = shown(chunk[on])) {
    const inOther = shown(chunk[first]);
    if (inOther) return inOther;
  }
  return undefined;
}
