import http from 'node:http';
import { byteRange } from '../../src/core/byte-range.ts';

/** A host of one file that gives only its beginning, as a slow line would. */
export interface TrickleServer {
  readonly url: string;
  /** Gives the rest. */
  release(): void;
  /** Cuts all connections; from now on the file is gone, or nobody answers at all (`mute`). */
  lose(mute?: 'mute'): void;
  /** Has the file again. */
  find(): void;
  close(): Promise<void>;
}

/** Serves the first `given` bytes of `file` on a free port of this machine, and keeps the rest back. */
export async function startTrickleServer(
  file: Uint8Array,
  type: string,
  firstLimit: number,
): Promise<TrickleServer> {
  const waiting = new Set<() => void>();
  let limit = firstLimit;
  let lost: boolean | 'mute' = false;

  const server = http.createServer((request, response) => {
    if (lost === 'mute') return void response.destroy();
    if (lost) return void response.writeHead(404).end();
    const range = byteRange(request.headers.range, file.length);
    if (range === 'unsatisfiable') {
      response.writeHead(416).end();
      return;
    }
    const { first, last } = range ?? { first: 0, last: file.length - 1 };
    response.writeHead(range ? 206 : 200, {
      'content-type': type,
      'content-length': last - first + 1,
      'accept-ranges': 'bytes',
      ...(range && { 'content-range': `bytes ${first}-${last}/${file.length}` }),
    });
    response.flushHeaders();
    let sent = first;
    const give = () => {
      const end = Math.min(limit, last + 1);
      if (end > sent) response.write(file.subarray(sent, end));
      sent = Math.max(sent, end);
      if (sent > last) response.end();
    };
    waiting.add(give);
    response.on('close', () => waiting.delete(give));
    give();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    release() {
      limit = file.length;
      for (const give of [...waiting]) give();
    },
    lose(mute) {
      lost = mute ?? true;
      server.closeAllConnections();
    },
    find() {
      lost = false;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
