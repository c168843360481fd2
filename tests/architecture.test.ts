import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Which layers a layer may import from: `ui -> state -> core <- platform`, joined by `main.ts` alone. */
const allowed: Record<string, readonly string[]> = {
  core: ['core'],
  platform: ['platform', 'core'],
  state: ['state', 'core'],
  ui: ['ui', 'state', 'core'],
  'main.ts': ['ui', 'state', 'core', 'platform'],
};
/** Packages that a layer may use besides its own files. */
const packages: Record<string, RegExp> = {
  core: /^$/,
  platform: /^(howler|idb|mediabunny|music-metadata)(\/|$)/,
  state: /^svelte(\/|$)/,
  ui: /^svelte(\/|$)/,
  'main.ts': /^svelte(\/|$)/,
};

const layerOf = (file: string) => file.split(path.sep)[1]!;
const imports = (source: string) =>
  [...source.matchAll(/(?:(?<!')\bfrom|\bimport\(|\bimport|new URL\()\s*'([^']+)'/g)].map(
    (m) => m[1]!,
  );

function wrongImports(file: string, source: string): string[] {
  const layer = layerOf(file);
  return imports(source)
    .filter((name) =>
      name.startsWith('.')
        ? !allowed[layer]?.includes(layerOf(path.normalize(path.join(path.dirname(file), name))))
        : !packages[layer]?.test(name),
    )
    .map((name) => `${file} imports ${name}`);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('src', file))
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.d.ts'));

test('every file imports only what its layer may', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => wrongImports(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('only one file knows howler', () => {
  const knowing = files.filter((file) => /from 'howler/.test(readFileSync(file, 'utf8')));
  expect(knowing.length).toBeLessThanOrEqual(1);
});

test('a text that reads "from" is no import', () => {
  expect(wrongImports('src/core/x.ts', "const names = ['from', 'to'];")).toEqual([]);
});

test('a wrong import is found', () => {
  const wrong = wrongImports(
    'src/core/x.ts',
    "import { a } from '../state/a.ts';\nimport 'howler';",
  );
  expect(wrong).toEqual(['src/core/x.ts imports ../state/a.ts', 'src/core/x.ts imports howler']);
});
