import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Which layers a layer may import from: `publish -> ui -> state -> core <- platform`, joined by the roots of pages alone. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  platform: ['platform', 'core'],
  state: ['state', 'core'],
  ui: ['ui', 'state', 'core'],
  // Scripts that pages load by themselves.
  embed: ['embed', 'core'],
  publish: ['publish', 'ui', 'state', 'core'],
  'main.ts': ['ui', 'state', 'core', 'platform'],
  'show.ts': ['ui', 'state', 'core', 'platform'],
};
/** Packages that a layer may use. */
const packages: Readonly<Record<string, RegExp>> = {
  core: /^(feedsmith|htmlparser2|marked)$/,
  platform: /^((howler|idb|client-zip|mediabunny)(\/|$)|workbox-)/,
  state: /^svelte(\/|$)/,
  ui: /^(svelte|@fontsource)(\/|$)/,
  publish: /^(svelte|feedsmith)(\/|$)/,
  // Only this room knows Node.
  'publish/node':
    /^(node:|sirv$|mpg123-decoder$|vite$|@sveltejs\/vite-plugin-svelte$|package\.json$)/,
  'main.ts': /^svelte(\/|$)/,
  'show.ts': /^svelte(\/|$)/,
};

/** What a file imports, by file: paths from the project's folder, or names of packages. */
type Imports = ReadonlyMap<string, readonly string[]>;
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Without what a bundler is told of the file (`?worker&url`). */
const withoutQuery = (name: string) => name.replace(/\?.*$/, '');

/** Reads the imports of a source: by type, `import()` and `new URL()` included. */
function importsOf(file: string, source: string): string[] {
  const found = source.matchAll(/(?:(?<!')\bfrom|\bimport\(|\bimport|new URL\()\s*'([^']+)'/g);
  return [...found].map(([, name = '']) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), withoutQuery(name)) : name,
  );
}

const isOwn = (name: string) => name.startsWith('src/');
const layerOf = (file: string) => file.split('/')[1]!;

function wrongLayers(imports: Imports): string[] {
  return [...imports].flatMap(([file, names]) =>
    names
      .filter((name) => {
        if (isOwn(name)) return !layers[layerOf(file)]?.includes(layerOf(name));
        return !packages[
          file.startsWith('src/publish/node/') ? 'publish/node' : layerOf(file)
        ]?.test(name);
      })
      .map((name) => `${file} imports ${name}`),
  );
}

/** Shortest circle through each group of nodes that reach each other, such as `['a', 'b', 'a']`. */
function circles(graph: Graph): string[][] {
  const found: string[][] = [];
  const told = new Set<string>();
  for (const start of graph.keys()) {
    if (told.has(start)) continue;
    const circle = wayBack(graph, start);
    if (circle === undefined) continue;
    found.push(circle);
    for (const node of circle) told.add(node);
  }
  return found;
}

/** Shortest way from a node back to itself; undefined if there is none. Looks breadth first. */
function wayBack(graph: Graph, start: string): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1)!) ?? []) {
      if (next === start) return [...way, start];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

function circlesOfFiles(imports: Imports): string[] {
  const graph = new Map([...imports].map(([file, names]) => [file, new Set(names.filter(isOwn))]));
  return circles(graph).map((circle) => circle.join(' -> '));
}

/** Circles between folders that stand side by side, each with all below it; with the imports that make them. */
function circlesOfFolders(imports: Imports): string[] {
  const edges = [...imports].flatMap(([file, names]) =>
    names.filter(isOwn).flatMap((name) => {
      const [from, to] = siblings(file, name);
      return from === to ? [] : [{ from, to, because: `${file} imports ${name}` }];
    }),
  );
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of edges) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  return circles(graph).map((circle) => {
    const reasons = edges.filter(
      ({ from, to }) => circle.indexOf(to, circle.indexOf(from)) === circle.indexOf(from) + 1,
    );
    return [circle.join(' -> '), ...reasons.map(({ because }) => `  ${because}`)].join('\n');
  });
}

/** The two folders side by side in which two files stand; equal where one of them stands beside the other's folder. */
function siblings(one: string, other: string): [string, string] {
  const [a, b] = [path.posix.dirname(one).split('/'), path.posix.dirname(other).split('/')];
  const depth = a.findIndex((part, i) => part !== b[i]);
  if (depth === -1 || depth >= b.length) return ['', ''];
  return [a.slice(0, depth + 1).join('/'), b.slice(0, depth + 1).join('/')];
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.replaceAll(path.sep, '/')))
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.d.ts'));
const imports: Imports = new Map(
  sources.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]),
);
const reads = (files: Record<string, string>): Imports =>
  new Map(Object.entries(files).map(([file, source]) => [file, importsOf(file, source)]));

test('every file imports only what its layer may', () => {
  expect(imports.size).toBeGreaterThan(0);
  expect(wrongLayers(imports)).toEqual([]);
});

test('only one file knows howler', () => {
  const knowing = [...imports].filter(([, names]) => names.some((name) => /^howler/.test(name)));
  expect(knowing.map(([file]) => file)).toHaveLength(1);
});

test('no file imports itself by way of others', () => {
  expect(circlesOfFiles(imports)).toEqual([]);
});

test('folders side by side import one way only', () => {
  expect(circlesOfFolders(imports)).toEqual([]);
});

test('a wrong layer and a wrong package are found', () => {
  const wrong = reads({
    'src/core/x.ts': "import { a } from '../state/a.ts';\nimport 'howler';\nf(['from', 'to']);",
  });
  expect(wrongLayers(wrong)).toEqual([
    'src/core/x.ts imports src/state/a.ts',
    'src/core/x.ts imports howler',
  ]);
});

test('a circle of types and import() is found and named', () => {
  const wrong = reads({
    'src/core/a.ts': "import type { B } from './b.ts';",
    'src/core/b.ts': "const c = () => import('./c.ts');",
    'src/core/c.ts': "export { a } from './a.ts';",
    'src/core/d.ts': "import { a } from './a.ts';",
  });
  expect(circlesOfFiles(wrong)).toEqual([
    'src/core/a.ts -> src/core/b.ts -> src/core/c.ts -> src/core/a.ts',
  ]);
});

test('a circle by way of a worker is found', () => {
  const wrong = reads({
    'src/platform/a.ts': "import url from './b.ts?worker&url';",
    'src/platform/b.ts': "import './a.ts';",
  });
  expect(circlesOfFiles(wrong)).toEqual([
    'src/platform/a.ts -> src/platform/b.ts -> src/platform/a.ts',
  ]);
});

test('a circle of folders is found though no file is in one', () => {
  const wrong = reads({
    'src/core/a/deep/one.ts': "import '../../b/two.ts';\nimport '../beside.ts';",
    'src/core/b/two.ts': '',
    'src/core/b/three.ts': "import '../a/four.ts';",
  });
  expect(circlesOfFolders(wrong)).toEqual([
    [
      'src/core/a -> src/core/b -> src/core/a',
      '  src/core/a/deep/one.ts imports src/core/b/two.ts',
      '  src/core/b/three.ts imports src/core/a/four.ts',
    ].join('\n'),
  ]);
});
