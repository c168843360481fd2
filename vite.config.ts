import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  // As a static host does: a missing file is missing, not the page again.
  appType: 'mpa',
  plugins: [svelte()],
  build: {
    target: 'es2022',
    // The oldest browsers that know `light-dark()` and nesting, which would be spelled out for older ones.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  // The browser build of Svelte in component tests.
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    restoreMocks: true,
  },
});
