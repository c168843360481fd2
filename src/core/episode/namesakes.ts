/** The episodes whose title, and show, another one has, too. */
export function namesakes<T extends { readonly title: string; readonly show?: string }>(
  all: readonly T[],
): ReadonlySet<T> {
  const first = new Map<string, T>();
  const found = new Set<T>();
  for (const one of all) {
    const name = `${one.title}\n${one.show ?? ''}`;
    const before = first.get(name);
    if (before) found.add(before).add(one);
    else first.set(name, one);
  }
  return found;
}
