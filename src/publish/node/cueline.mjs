#!/usr/bin/env node
// Starts the command: built beforehand in the package, built at the first call in a clone.
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const at = (name) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const isClone = existsSync(at('src/main.ts'));
const folder = at(isClone ? 'node_modules/.cache/cueline/command' : 'prebuilt');
if (isClone) {
  if (!existsSync(at('node_modules/vite'))) {
    console.error('Cueline is not installed yet: run "npm ci" first.');
    process.exit(2);
  }
  const { buildCommand } = await import('./build-command.mjs');
  await buildCommand(folder, { tell: () => console.error('Building the player …') });
}
const { main } = await import(pathToFileURL(`${folder}/command/command.mjs`).href);
process.exitCode = await main(process.argv.slice(2), folder);
