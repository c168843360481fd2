/** A host that answers ranges of a file; it counts what was asked for. */
export function rangesOf(bytes: Uint8Array) {
  const count = { bytes: 0, requests: 0 };
  const fetch = (_: string, { headers }: { headers: { range: string } }) => {
    const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(headers.range)!.map(Number);
    const part = bytes.slice(from, to + 1);
    count.bytes += part.length;
    count.requests++;
    const range = `bytes ${from}-${from + part.length - 1}/${bytes.length}`;
    const answer = { status: 206, headers: { 'content-range': range } };
    return Promise.resolve(
      part.length > 0 ? new Response(part, answer) : new Response(null, { status: 416 }),
    );
  };
  return { fetch, count };
}
