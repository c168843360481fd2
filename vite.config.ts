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

/** Methods of howler that nothing calls, for the player has a transport of its own (`HowlerPlayer`); by one that tells whose they are. */
const idleMethods: Readonly<Record<string, string>> = {
  codecs: 'mute stop unload _unlockAudio _autoResume',
  load: 'play pause mute volume fade _startFadeInterval loop rate seek playing duration state on off once _inactiveSound _drain _refreshBuffer _cleanBuffer',
};

interface SyntaxNode {
  readonly type: string;
  readonly properties: readonly { key: { name: string }; start: number; end: number }[];
}

/**
 * Leaves out of howler what is never called, and what goes with Web Audio, which is off: nearly half of it, all of which
 * would load before the first sound. `howler-core.d.ts` describes what stays.
 */
export function lightHowler(): Plugin {
  return {
    name: 'light-howler',
    apply: 'build',
    transform: {
      filter: { id: /howler\.core\.min\.js$/ },
      handler(code) {
        const cuts: { start: number; end: number }[] = [];
        JSON.stringify(this.parse(code), (_key, node: SyntaxNode | null | undefined) => {
          if (node?.type !== 'ObjectExpression') return node;
          const names = node.properties.map(({ key }) => key.name);
          const idle = names.map((name) => idleMethods[name]).find((list) => list !== undefined);
          cuts.push(...node.properties.filter(({ key }) => idle?.split(' ').includes(key.name)));
          return node;
        });
        let light = '';
        let from = 0;
        for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
          light += `${code.slice(from, start)}_:0`;
          from = end;
        }
        light += code.slice(from);
        return {
          code: light.replace(/\b\w+\.(?:_webAudio|usingWebAudio)(?!=[^=])/g, 'false'),
          map: null,
        };
      },
    },
  };
}

/** A second minifier after Vite's own, for what the page starts with: together they leave one percent less. */
function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const { minify } = await import('terser');
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !file.isEntry) continue;
          const { code } = await minify(file.code, {
            module: true,
            ecma: 2020,
            compress: { passes: 3 },
          });
          if (code !== undefined) file.code = code;
        }
      },
    },
  };
}

export default defineConfig({
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  // As a static host does: a missing file is missing, not the page again.
  appType: 'mpa',
  plugins: [svelte(), lightPreload(), lightHowler(), minifyAgain()],
  build: {
    target: 'es2022',
    // The oldest browsers that know `light-dark()` and nesting, which would be spelled out for older ones.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // How long each plugin took is no news to who only wants the page.
      checks: { pluginTimings: false },
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
