import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { mediaType } from '../../support/media-type.ts';
import { startStaticServer, type StaticServer } from '../../support/static-server.ts';
import { smallFolder } from './made-folder.ts';
import { runCueline } from './run-publish.ts';

/** A small show, published and served at the root of a local host; the app's build is served below `/app/`. */
export interface PublishedSite {
  readonly server: StaticServer;
  /** The site's folder on the disk. */
  readonly folder: string;
  /** The page of an episode of `smallEpisodes`. */
  pageOf(id: string): string;
  close(): Promise<void>;
}

/** What hosts for static files compress: GitHub Pages, Netlify and Cloudflare do so. */
const compressed = /\.(?:html|js|css|json|svg|txt|xml|md|vtt|srt|webmanifest)$/;

/** Publishes the small show. Text goes out as gzip, and nothing is cached. */
export async function openSite(): Promise<PublishedSite> {
  const cache = mkdtempSync(path.join(tmpdir(), 'cueline-bench-cache-'));
  const made = smallFolder(readFileSync('public/icon-512.png'));
  const server = await startStaticServer({ '/app/': process.env['DIST'] || 'dist' });
  try {
    await runCueline(['publish', made.folder, '--url', `${server.origin}/`], cache);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  const folder = path.join(made.folder, 'site');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) putFile(server, folder, path.join(entry.parentPath, entry.name));
  }
  return {
    ...{ server, folder },
    pageOf: (id) => `${server.origin}/${id}/`,
    async close() {
      await server.close();
      made.remove();
    },
  };
}

function putFile(server: StaticServer, folder: string, file: string): void {
  const name = `/${path.relative(folder, file).replaceAll(path.sep, '/')}`;
  const bytes = readFileSync(file);
  const headers = {
    'content-type': mediaType(file),
    ...(compressed.test(name) && { 'content-encoding': 'gzip' }),
  };
  const body = compressed.test(name) ? gzipSync(bytes) : bytes;
  server.put(name, body, headers);
  if (name.endsWith('/index.html')) server.put(name.slice(0, -'index.html'.length), body, headers);
}
