import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { byteRange } from '../../src/core/byte-range.ts';
import { faultsOf } from './faults.ts';
import { mediaType } from './media-type.ts';

interface VirtualFile {
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** A static host on two origins of this machine, with faults on demand (see `faultsOf`). */
export interface StaticServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** The same files on another port: another site to a browser. It shares with pages only under `/cors/`. */
  readonly otherOrigin: string;
  /** Path and query of every request so far, in order. */
  readonly requests: readonly string[];
  /** Serves `body` at `path` from now on, before any file of that name; gives its address. */
  put(path: string, body: string | Uint8Array, headers?: Record<string, string>): string;
  /** Keeps every request for `path` unanswered until the returned function is called. */
  hold(path: string): () => void;
  /** Leaves every request without an answer, as where there is no network, until the returned function is called. */
  cut(): () => void;
  /** Answers what is held, then forgets everything that was put, held and asked for. */
  reset(): void;
  close(): Promise<void>;
}

/** Serves each folder of `roots` under its path (`{ '/deep/': 'dist' }`). `port` 0 takes any free one. */
export async function startStaticServer(
  roots: Readonly<Record<string, string>>,
  port = 0,
): Promise<StaticServer> {
  const virtual = new Map<string, VirtualFile>();
  const held = new Map<string, { answered: Promise<void>; release: () => void }>();
  const requests: string[] = [];
  let isCut = false;

  function find(pathname: string): VirtualFile | undefined {
    const put = virtual.get(pathname);
    if (put) return put;
    for (const [prefix, folder] of Object.entries(roots)) {
      if (!pathname.startsWith(prefix)) continue;
      const inside = pathname.slice(prefix.length);
      const file = path.join(
        folder,
        inside === '' || inside.endsWith('/') ? inside + 'index.html' : inside,
      );
      const isInside = path.resolve(file).startsWith(path.resolve(folder) + path.sep);
      if (isInside && existsSync(file) && statSync(file).isFile())
        return { body: readFileSync(file), headers: { 'content-type': mediaType(file) } };
    }
    return undefined;
  }

  async function answer(request: http.IncomingMessage, response: http.ServerResponse) {
    requests.push(request.url ?? '/');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const faults = faultsOf(url);
    const pathname = decodeURIComponent(faults.path);
    await held.get(pathname)?.answered;
    if (faults.delayMs > 0) await delay(faults.delayMs);
    if (faults.cors) {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*');
      response.setHeader('access-control-expose-headers', '*');
    }
    response.setHeader('cache-control', 'no-cache');
    const file = faults.status === undefined ? find(pathname) : undefined;
    if (request.method === 'OPTIONS') response.writeHead(faults.cors ? 204 : 405).end();
    else if (!file)
      response
        .writeHead(faults.status ?? 404, { 'content-type': 'text/plain; charset=utf-8' })
        .end(`no ${pathname}`);
    else send(request, response, file, faults);
  }

  const servers = await Promise.all(
    [port, 0].map(async (wanted) => {
      const server = http.createServer((request, response) => {
        if (isCut) return void request.socket.destroy();
        answer(request, response).catch((cause: unknown) =>
          response.destroy(new Error('bad request', { cause })),
        );
      });
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(wanted, '127.0.0.1', resolve);
      });
      return server;
    }),
  );
  const [origin, otherOrigin] = servers.map(originOf);
  return {
    origin: origin!,
    otherOrigin: otherOrigin!,
    requests,
    put(name, body, headers = {}) {
      const pathname = name.startsWith('/') ? name : `/${name}`;
      virtual.set(pathname, { body, headers: { 'content-type': mediaType(pathname), ...headers } });
      return origin! + pathname;
    },
    hold(pathname) {
      const { promise, resolve } = released();
      const release = () => {
        held.delete(pathname);
        resolve();
      };
      held.set(pathname, { answered: promise, release });
      return release;
    },
    cut() {
      isCut = true;
      for (const server of servers) server.closeAllConnections();
      return () => (isCut = false);
    },
    reset() {
      isCut = false;
      for (const { release } of [...held.values()]) release();
      virtual.clear();
      requests.length = 0;
    },
    async close() {
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((resolve) => server.close(resolve));
          server.closeAllConnections();
          return closed;
        }),
      );
    },
  };
}

function send(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  file: VirtualFile,
  faults: ReturnType<typeof faultsOf>,
) {
  const body = typeof file.body === 'string' ? Buffer.from(file.body) : file.body;
  const type = file.headers['content-type'] ?? '';
  const wrong = type.startsWith('text/html') ? 'image/png' : 'text/html; charset=utf-8';
  const headers = { ...file.headers, 'content-type': faults.wrongType ? wrong : type };
  const range = faults.ignoresRange ? undefined : byteRange(request.headers.range, body.length);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end();
    return;
  }
  const part = range ? body.subarray(range.first, range.last + 1) : body;
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': part.length,
    ...(faults.ignoresRange ? {} : { 'accept-ranges': 'bytes' }),
    ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${body.length}` }),
  });
  if (request.method === 'HEAD') response.end();
  else if (faults.broken)
    response.write(part.subarray(0, part.length >> 1), () => response.destroy());
  else response.end(part);
}

function originOf(server: http.Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

function released(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
