import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { BuildEnvironmentOptions, Plugin } from 'vite';
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
  plugins: [svelte(), stylesWhileEditing(), fontLicence(), sitePublisher(pages), ownOutput()],
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
