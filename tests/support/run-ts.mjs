// Runs a TypeScript file of this project in any Node that we support: `node tests/support/run-ts.mjs FILE ARGS…`.
// It is bundled first (packages stay outside), so that what is measured runs as plain modules, and its default export
// is called with the arguments.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [file, ...args] = process.argv.slice(2);
const name = path.basename(file).replace(/\.ts$/, '');
const outDir = path.resolve('node_modules/.cache/cueline', `${name}-${process.pid}`);
process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    rolldownOptions: { input: path.resolve(file), output: { entryFileNames: `${name}.mjs` } },
  },
});
const module = await import(pathToFileURL(path.join(outDir, `${name}.mjs`)).href);
await module.default?.(args);
