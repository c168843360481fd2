// Builds the command: the player that published pages start (its scripts, styles and fonts, without the demo), and the
// program that writes the pages, with all that it imports. The package holds the result; a clone builds it when it is wanted.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds into a folder, unless what is there was built from the same sources. */
export async function buildCommand(outDir, { tell = () => {} } = {}) {
  const stamp = sourceStamp();
  if (stampIn(outDir) === stamp) return;
  tell();
  // Beside it, so that two first calls at once do not delete each other's.
  const draft = `${outDir}-${process.pid}`;
  try {
    await buildInto(draft);
    writeFileSync(path.join(draft, 'stamp'), stamp);
    putInPlace(draft, outDir, stamp);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Exchanges two folders, unless another call has put the same there meanwhile. */
function putInPlace(draft, outDir, stamp) {
  // The other call may be running from it.
  if (stampIn(outDir) === stamp) return;
  rmSync(outDir, { recursive: true, force: true });
  try {
    renameSync(draft, outDir);
  } catch (error) {
    if (stampIn(outDir) !== stamp) throw error;
  }
}

function stampIn(folder) {
  const file = path.join(folder, 'stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function buildInto(outDir) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const { build } = await import('vite');
  const shared = {
    root,
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    publicDir: false,
  };
  const player = path.join(outDir, 'player');
  await build({ ...shared, build: { outDir: player } });
  // The module that makes sites in a page is of no use to a site, nor to the command, which has its own.
  const { publisher } = JSON.parse(readFileSync(path.join(player, 'publish/player.json'), 'utf8'));
  rmSync(path.join(player, publisher));
  await build({
    ...shared,
    // All packages are bundled, so that the package needs none, but for the decoder of MP3: it is another's library, and the
    // command runs without it.
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(outDir, 'command'),
      rolldownOptions: {
        input: { command: path.join(root, 'src/publish/node/command.ts') },
        external: ['mpg123-decoder'],
        output: {
          entryFileNames: '[name].mjs',
          chunkFileNames: '[name]-[hash].mjs',
          codeSplitting: true,
        },
      },
    },
  });
}

/** Names the sources as they are. */
function sourceStamp() {
  const hash = createHash('sha256');
  const add = (file) => {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  };
  const settings = ['package.json', 'package-lock.json', 'vite.config.ts', 'svelte.config.js'];
  for (const file of ['index.html', ...settings]) {
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
