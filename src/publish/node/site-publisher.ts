import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type BuildEnvironmentOptions, type Plugin, type Rolldown } from 'vite';
import { isPlayerFile, PLAYER_LISTING, WORKER, type PlayerListing } from '../player-listing.ts';
import type { PageEntry } from '../published-show.ts';

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

const showScript = 'src/show.ts';

/**
 * Puts beside the built player what it makes sites with: a module in which the readers of folders and the pages are
 * compiled to give HTML, the script of a show's page, and the list of the player's files, which the page's head names.
 * `pages` says how scripts and styles of pages are built.
 */
export function sitePublisher(pages: BuildEnvironmentOptions): Plugin {
  return {
    name: 'site-publisher',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { name: 'cueline-publisher', content: PLAYER_LISTING },
        injectTo: 'head',
      },
    ],
    generateBundle: {
      // After the plugins that write pages, styles and licences.
      order: 'post',
      async handler(_, bundle) {
        const own = Object.values(bundle);
        const player = entryOf(own, 'index.html');
        // The command builds the player without this page.
        if (!player) {
          this.emitFile(await buildWorker(own));
          return;
        }
        const forShow = existsSync(showScript) ? await buildShow(pages) : [];
        const show = entryOf(forShow, showScript) ?? { ...player, script: '' };
        const publisher = await buildPublisher();
        const added = forShow.filter(({ fileName }) => !bundle[fileName]);
        for (const file of [...added, publisher]) {
          this.emitFile({ type: 'asset', fileName: file.fileName, source: contentOf(file) });
        }
        const worker = await buildWorker([...own, ...added]);
        this.emitFile(worker);
        const assets = [...own, ...added].filter(({ fileName }) => isPlayerFile(fileName));
        const files = [
          ...assets.map((file) => ({ path: file.fileName, content: contentOf(file) })),
          { path: worker.fileName, content: worker.source },
        ]
          .map(({ path, content }) => ({ path, size: Buffer.byteLength(content) }))
          .sort((a, b) => (a.path < b.path ? -1 : 1));
        const entries = { player, show };
        const listing: PlayerListing = { files, entries, publisher: publisher.fileName };
        const source = JSON.stringify(listing);
        this.emitFile({ type: 'asset', fileName: PLAYER_LISTING, source });
      },
    },
  };
}

const contentOf = (file: Output) => (file.type === 'chunk' ? file.code : file.source);

/** One module without imports, which runs in pages. */
async function buildPublisher(): Promise<Output> {
  const [publisher] = await outputsOf({
    // Everything is packed in. For web workers, Svelte would be the one of browsers, which makes no HTML.
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...{ ssr: 'src/publish/in-page.ts', minify: true, target: 'es2022' },
      rolldownOptions: {
        // Svelte asks for it where pages are made asynchronously, and goes without.
        external: ['node:async_hooks'],
        output: { entryFileNames: 'publish/publisher-[hash].js', codeSplitting: false },
      },
    },
  });
  if (!publisher) throw new Error('The module that makes sites was not built.');
  return publisher;
}

/**
 * The service worker, as one script: browsers take no modules for it yet. The list of scripts and styles that it has at
 * hand is the same for the app and for every site, so a site copies it. Fonts come into its cache when they are used.
 */
async function buildWorker(files: readonly Output[]) {
  const listed = files
    .map(({ fileName }) => fileName)
    .filter((fileName) => /^assets\/.+\.(js|css)$/.test(fileName))
    .sort()
    // The name changes with the content.
    .map((url) => ({ url, revision: null }));
  const [worker] = await outputsOf({
    define: { 'self.__WB_MANIFEST': JSON.stringify(listed) },
    build: {
      target: 'es2022',
      rolldownOptions: {
        input: 'src/platform/offline/sw.ts',
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  if (!worker) throw new Error('The service worker was not built.');
  return { type: 'asset', fileName: WORKER, source: contentOf(worker) } as const;
}

function buildShow(pages: BuildEnvironmentOptions): Promise<readonly Output[]> {
  return outputsOf({ base: './', build: { ...pages, rolldownOptions: { input: showScript } } });
}

async function outputsOf(config: Parameters<typeof build>[0]): Promise<readonly Output[]> {
  const built = await build({
    ...{ configFile: false, publicDir: false, logLevel: 'warn', plugins: [svelte()] },
    ...config,
    build: {
      ...config?.build,
      write: false,
      rolldownOptions: { ...config?.build?.rolldownOptions, checks: { pluginTimings: false } },
    },
  });
  return (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
}

/** The entry of a page by the end of its source's path. */
function entryOf(files: readonly Output[], source: string): PageEntry | undefined {
  const chunks = files.filter((file) => file.type === 'chunk');
  const entry = chunks.find(
    ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith(`/${source}`),
  );
  return entry && { script: entry.fileName, styles: [...stylesOf(chunks, entry)] };
}

/** Style sheets of a chunk and of those that it imports, the innermost first. */
function stylesOf(
  chunks: readonly Rolldown.OutputChunk[],
  { imports, viteMetadata, fileName }: Rolldown.OutputChunk,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(fileName)) return new Set();
  seen.add(fileName);
  const inner = chunks.filter((chunk) => imports.includes(chunk.fileName));
  const styles = inner.flatMap((chunk) => [...stylesOf(chunks, chunk, seen)]);
  return new Set([...styles, ...(viteMetadata?.importedCss ?? [])]);
}
