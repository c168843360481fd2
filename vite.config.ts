import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Stands before every `import()` in the built page: a part that is loaded later comes with its styles. Vite's own does
 * more than the browsers that we build for need, in three times the bytes.
 */
const loadWithStyles = `
  const known = {};
  const arrive = (style) => known[style] ??= new Promise((resolve) => {
    const href = new URL(style, import.meta.url).href;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.onload = link.onerror = resolve;
    link.href = href;
    if ([...document.styleSheets].some((sheet) => sheet.href === href)) resolve();
    else document.head.append(link);
  });
  export const __vitePreload = (load, styles = []) =>
    Promise.all([load(), ...styles.map(arrive)]).then(([module]) => module);
`;

function lightPreload(): Plugin {
  return {
    name: 'light-preload',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => ({ code: loadWithStyles, map: null }),
    },
  };
}

export default defineConfig({
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  // As a static host does: a missing file is missing, not the page again.
  appType: 'mpa',
  plugins: [svelte(), lightPreload()],
  build: {
    target: 'es2022',
    // The oldest browsers that know `light-dark()` and nesting, which would be spelled out for older ones.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the page starts with is one file: one request, and one dictionary to compress with.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
    },
  },
  worker: { format: 'es' },
  // The browser build of Svelte in component tests.
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    restoreMocks: true,
    // Waiting ends with what is waited for; a busy machine must not end it sooner.
    testTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
