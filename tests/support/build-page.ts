import { build, type PluginOption, type Rolldown } from 'vite';

/** Builds the page in a folder of `tests`; gives its files by name, for a static host to `put`. */
export async function buildPage(
  root: string,
  plugins: readonly PluginOption[] = [],
): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    root,
    configFile: false,
    plugins: [...plugins],
    base: './',
    logLevel: 'warn',
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).filter(
    (output): output is Rolldown.RolldownOutput => 'output' in output,
  );
  const files = outputs.flatMap(({ output }) => output);
  return new Map(
    files.map((file) => [file.fileName, String(file.type === 'chunk' ? file.code : file.source)]),
  );
}
