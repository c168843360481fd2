import { readFileSync } from 'node:fs';
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

/** As `replace`, but what is not there to be replaced ends the build: the package is not what it was. */
function swap(code: string, what: RegExp, by: string): string {
  const swapped = code.replace(what, by);
  if (swapped === code) throw new Error(`${what} is not found any more: look at it anew`);
  return swapped;
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
        const cuts: SyntaxNode['properties'][number][] = [];
        JSON.stringify(this.parse(code), (_key, node: SyntaxNode | null | undefined) => {
          if (node?.type !== 'ObjectExpression') return node;
          const names = node.properties.map(({ key }) => key.name);
          const idle = names.map((name) => idleMethods[name]).find((list) => list !== undefined);
          cuts.push(...node.properties.filter(({ key }) => idle?.split(' ').includes(key.name)));
          return node;
        });
        const names = cuts.map(({ key }) => key.name);
        const expected = Object.values(idleMethods).join(' ').split(' ');
        if (`${names.sort()}` !== `${expected.sort()}`)
          throw new Error(`howler is not what it was, look at it anew: it has ${names}`);
        let light = '';
        let from = 0;
        for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
          light += `${code.slice(from, start)}_:0`;
          from = end;
        }
        light += code.slice(from);
        return {
          code: swap(light, /\b\w+\.(?:_webAudio|usingWebAudio)(?!=[^=])/g, 'false'),
          map: null,
        };
      },
    },
  };
}

/** Names that a module exports and nothing here calls; `kept` is the one that is called. */
function idle(code: string, kept: string): string {
  const all = [...code.matchAll(/^export (?:async )?(?:function|class)\*? (\w+)/gm)];
  const names = all.map(([, name]) => name);
  if (!names.includes(kept)) throw new Error(`${kept} is not found any more: look at it anew`);
  return names
    .filter((name) => name !== kept)
    .map((name) => `export const ${name} = undefined;`)
    .join('');
}

/** No state is tried out in a fork. */
const neverForked = (code: string) =>
  swap(code.replace(/^\tis_fork = false;$/m, ''), /\b\w+(?:\?\.|\.)is_fork\b(?! =)/g, 'false');

/** What of Svelte is never used here, and stands in its way: by module, with what takes its place. */
const idleSvelte: Readonly<Record<string, (code: string) => string>> = {
  // All state is `$state.raw` (a test holds it to that), which needs no deep proxies.
  'proxy.js': () =>
    'const same = (value) => value; export { same as proxy, same as get_proxied_value }; export const is = Object.is;',
  // The page is mounted, never hydrated.
  'dom/hydration.js': (code) =>
    swap(
      swap(code, /^export let hydrating = false;$/m, 'export const hydrating = false;'),
      /^\thydrating = value;$/m,
      '',
    ),
  // No component waits, and none catches the errors of another.
  'dom/blocks/boundary.js': (code) =>
    `${idle(code, 'boundary')}
     import { EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants';
     import { block, branch } from '../../reactivity/effects.js';
     export const boundary = (node, _, children) =>
       block(() => branch(() => children(node)), EFFECT_PRESERVED | EFFECT_TRANSPARENT);`,
  'reactivity/batch.js': neverForked,
  'reactivity/deriveds.js': neverForked,
  'reactivity/sources.js': neverForked,
  'runtime.js': neverForked,
  // No expression awaits: what is derived is there at once.
  'reactivity/async.js': (code) =>
    swap(
      code,
      /^export function flatten\([^]*?^}$/m,
      'export function flatten(_, sync, __, fn) { fn(sync.map(derived)); }',
    ),
};

/** Leaves out of Svelte what is never used: it would load before the first sound. */
export function lightSvelte(): Plugin {
  const unseen = new Set(Object.keys(idleSvelte));
  return {
    name: 'light-svelte',
    apply: 'build',
    transform: {
      filter: {
        id: /svelte\/src\/internal\/client\/(?:proxy|runtime|dom\/hydration|dom\/blocks\/boundary|reactivity\/(?:async|batch|deriveds|sources))\.js$/,
      },
      handler(code, id) {
        const name = Object.keys(idleSvelte).find((end) => id.endsWith(`/${end}`)) ?? '';
        unseen.delete(name);
        return { code: idleSvelte[name]?.(code) ?? code, map: null };
      },
    },
    buildEnd(error) {
      if (!error && unseen.size > 0) throw new Error(`Svelte has no ${[...unseen]} any more`);
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
          // Unsafe only for functions that are called with `new`, and all of ours that are use `this`.
          const compress = { passes: 3, unsafe_arrows: true };
          // The second time sees what the first has laid open.
          for (let time = 0; time < 2; time++) {
            const { code } = await minify(file.code, { module: true, ecma: 2020, compress });
            if (code !== undefined) file.code = code;
          }
        }
      },
    },
  };
}

/** The licence of the typeface goes where the typeface goes. */
function fontLicence(): Plugin {
  return {
    name: 'font-licence',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'assets/lexend-licence.txt',
        source: readFileSync('node_modules/@fontsource/lexend/LICENSE'),
      });
    },
  };
}

export default defineConfig({
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  // As a static host does: a missing file is missing, not the page again.
  appType: 'mpa',
  plugins: [svelte(), lightPreload(), lightHowler(), lightSvelte(), minifyAgain(), fontLicence()],
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
        // What the page starts with names every part that may come later: shorter names are a shorter start.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
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
