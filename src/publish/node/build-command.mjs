// Builds the command: the player that published pages start (its scripts, styles and fonts, without the demo), and the
// program that writes the pages, with all that it imports. The package holds the result; a clone builds it when it is wanted.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds into a folder, unless what is there was built from the same sources. */
export async function buildCommand(outDir, { tell = () => {} } = {}) {
  const stampFile = path.join(outDir, 'stamp');
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  tell();
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const { build } = await import('vite');
  const shared = {
    root,
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    publicDir: false,
  };
  const inputs = { player: 'src/main.ts', show: 'src/show.ts' };
  const input = Object.fromEntries(
    Object.entries(inputs).filter(([, file]) => existsSync(path.join(root, file))),
  );
  await build({
    ...shared,
    build: {
      outDir: path.join(outDir, 'player'),
      manifest: 'manifest.json',
      rolldownOptions: { input, output: { codeSplitting: true } },
    },
  });
  const manifest = JSON.parse(readFileSync(path.join(outDir, 'player/manifest.json'), 'utf8'));
  rmSync(path.join(outDir, 'player/manifest.json'));
  const entries = Object.fromEntries(
    Object.entries(inputs).map(([name, file]) => [name, pageEntry(manifest, file)]),
  );
  writeFileSync(path.join(outDir, 'entries.json'), JSON.stringify(entries));
  await build({
    ...shared,
    // All packages are bundled, so that the package needs none.
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(outDir, 'command'),
      rolldownOptions: {
        input: { command: path.join(root, 'src/publish/node/command.ts') },
        output: {
          entryFileNames: '[name].mjs',
          chunkFileNames: '[name]-[hash].mjs',
          codeSplitting: true,
        },
      },
    },
  });
  writeFileSync(stampFile, stamp);
}

/** The script of an entry, and the style sheets of it and of all that it imports at once. */
function pageEntry(manifest, file) {
  const entry = manifest[file];
  if (!entry) return { script: '', styles: [] };
  const styles = new Set();
  const seen = new Set();
  const visit = (chunk) => {
    if (seen.has(chunk)) return;
    seen.add(chunk);
    for (const name of chunk.imports ?? []) visit(manifest[name]);
    for (const style of chunk.css ?? []) styles.add(style);
  };
  visit(entry);
  return { script: entry.file, styles: [...styles] };
}

/** Names the sources as they are. */
function sourceStamp() {
  const hash = createHash('sha256');
  const add = (file) => {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  };
  for (const file of ['package.json', 'package-lock.json', 'vite.config.ts', 'svelte.config.js']) {
    if (existsSync(path.join(root, file))) add(file);
  }
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  for (const entry of sources) {
    if (entry.isFile()) add(path.relative(root, path.join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

// `node build-command.mjs FOLDER`, as the package is packed.
if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildCommand(path.resolve(process.argv[2]));
