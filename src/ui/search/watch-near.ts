/** Children within this distance of the view count as near, as a share of its height. */
const AHEAD = '50%';

/** Reports the indexes of the children of `root` that are in or near the view, now and on every change. Returns the stop function. */
export function watchNear(
  root: Element,
  scroller: Element,
  tell: (near: readonly number[]) => void,
): () => void {
  const places = new Map([...root.children].map((element, i) => [element, i]));
  const near = new Set<number>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const place = places.get(target)!;
        if (isIntersecting) near.add(place);
        else near.delete(place);
      }
      tell([...near]);
    },
    { root: scroller, rootMargin: `${AHEAD} 0px` },
  );
  for (const element of places.keys()) watcher.observe(element);
  return () => watcher.disconnect();
}
