import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type BuildEnvironmentOptions, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { ownOutput } from './src/publish/node/own-output.ts';
import { sitePublisher } from './src/publish/node/site-publisher.ts';

/** Emits the licence of the typeface beside the typeface: the SIL Open Font License (condition 2) asks for it. */
function fontLicence(): Plugin {
  return {
    name: 'font-licence',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'assets/lexend-licence.txt',
        source: readFileSync(new URL('node_modules/@fontsource/lexend/LICENSE', import.meta.url)),
      });
    },
  };
}

/** Scripts that a page loads by themselves: `embed.js` in pages of others, the early one before the first paint of ours. */
const standaloneScripts = [
  { entry: 'src/embed/cueline-player.ts', fileName: 'embed.js' },
  { entry: 'src/embed/early.ts', name: 'early.js' },
];

/** Builds each of them into one file without imports. */
function standalone(): Plugin {
  return {
    name: 'standalone-scripts',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle() {
      for (const { entry, ...file } of standaloneScripts) {
        const built = await build({
          configFile: false,
          publicDir: false,
          logLevel: 'error',
          build: {
            write: false,
            target: 'es2022',
            modulePreload: { polyfill: false },
            rolldownOptions: {
              input: fileURLToPath(new URL(entry, import.meta.url)),
              output: { format: 'iife' },
            },
          },
        });
        if (!('output' in built)) throw new Error(`${entry} was not built`);
        this.emitFile({ type: 'asset', ...file, source: built.output[0].code });
      }
    },
  };
}

/** Lets the development server put styles into the page: a built page has them in files, as its policy asks. */
function stylesWhileEditing(): Plugin {
  return {
    name: 'styles-while-editing',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace("style-src 'self'", "$& 'unsafe-inline'"),
  };
}

/** How scripts and styles of every page are built. */
const pages: BuildEnvironmentOptions = {
  target: 'es2022',
  // The oldest browsers that know `light-dark()` and nesting, which would be spelled out for older ones.
  cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
  modulePreload: { polyfill: false },
  // The Content-Security-Policy allows no `data:` scripts and styles.
  assetsInlineLimit: 0,
};

export default defineConfig({
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  // As a static host does: a missing file is missing, not the page again.
  appType: 'mpa',
  plugins: [
    ...[svelte(), stylesWhileEditing(), fontLicence(), standalone(), sitePublisher(pages)],
    ownOutput(),
  ],
  build: {
    ...pages,
    // The page starts with one script: one request, and one dictionary to compress with.
    rolldownOptions: {
      // How long each plugin took is no news to who starts the player.
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  worker: {
    format: 'es',
    // A worker is one file: what a page loads on demand comes with it.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
  // The browser build of Svelte in component tests.
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: {
    environment: 'node',
    // Half the cost of a process for each file.
    pool: 'threads',
    projects: [
      // The core keeps nothing between files: they share their modules.
      {
        extends: true,
        test: { name: 'core', include: ['tests/core/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/core/**', 'tests/e2e/**', 'tests/bench/**'],
        },
      },
    ],
    restoreMocks: true,
    // Waiting ends with what is waited for; a busy machine must not end it sooner.
    testTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
