import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { BuildEnvironmentOptions, Plugin, Rolldown } from 'vite';
import { isPlayerFile, PLAYER_LISTING, WORKER, type PlayerListing } from '../player-listing.ts';
import type { PageEntry } from '../published-show.ts';
import { buildOutputs, buildScript, contentOf, type Output } from './build-outputs.ts';

const showScript = 'src/show.ts';

/** Scripts that pages load by themselves: `embed.js` in pages of others, the early one before the first paint of ours. */
const standaloneScripts = [
  { entry: 'src/embed/cueline-player.ts', fileName: 'embed.js' },
  { entry: 'src/embed/early.ts', name: 'early.js' },
];

/**
 * Puts beside the built player what sites are made with: the scripts that pages load by themselves, the script of a show's
 * page, the service worker, a module in which the readers of folders and the pages are compiled to give HTML, and the list
 * of the player's files, which the page's head names. `pages` says how scripts and styles of pages are built.
 */
export function sitePublisher(pages: BuildEnvironmentOptions): Plugin {
  let root = '';
  return {
    name: 'site-publisher',
    // The command is called from any folder.
    configResolved: (config) => void (root = config.root),
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    // Workers are built by the way.
    applyToEnvironment: ({ name }) => name === 'client',
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
        const scripts: { path: string; content: string }[] = [];
        for (const { entry, ...file } of standaloneScripts) {
          const content = await buildScript(entry, { root });
          const emitted = this.emitFile({ type: 'asset', ...file, source: content });
          scripts.push({ path: this.getFileName(emitted), content });
        }
        const own = Object.values(bundle);
        const player = entryOf(own, 'index.html');
        const forShow = await buildShow(root, pages);
        const show = entryOf(forShow, showScript);
        if (!player || !show) throw new Error('A page of the player was not built.');
        const added = forShow.filter(({ fileName }) => !bundle[fileName]);
        const publisher = await buildPublisher(root);
        for (const file of [...added, publisher]) {
          this.emitFile({ type: 'asset', fileName: file.fileName, source: contentOf(file) });
        }
        const worker = await buildWorker(root, [...own, ...added]);
        this.emitFile({ type: 'asset', fileName: WORKER, source: worker });
        const assets = [...own, ...added].filter(({ fileName }) => isPlayerFile(fileName));
        const files = [
          ...assets.map((file) => ({ path: file.fileName, content: contentOf(file) })),
          ...scripts,
          { path: WORKER, content: worker },
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

/** One module without imports, which runs in pages. */
async function buildPublisher(root: string): Promise<Output> {
  const [publisher] = await buildOutputs({
    root,
    plugins: [svelte()],
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
 * hand is the same for the app and for every site, so a site copies it. Fonts, and what few recordings need, come into its
 * cache when they are used.
 */
function buildWorker(root: string, files: readonly Output[]): Promise<string> {
  const listed = files
    .map(({ fileName }) => fileName)
    .filter((fileName) => /^assets\/.+\.(js|css)$/.test(fileName) && !isSeldomUsed(fileName))
    .sort()
    // The name changes with the content.
    .map((url) => ({ url, revision: null }));
  return buildScript('src/platform/offline/sw.ts', {
    root,
    define: { 'self.__WB_MANIFEST': JSON.stringify(listed) },
  });
}

const isSeldomUsed = (fileName: string) => fileName.startsWith('assets/sound-worker');

function buildShow(root: string, pages: BuildEnvironmentOptions): Promise<readonly Output[]> {
  return buildOutputs({
    ...{ root, base: './', plugins: [svelte()] },
    build: { ...pages, rolldownOptions: { input: showScript } },
  });
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
