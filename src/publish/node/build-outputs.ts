import { build, type InlineConfig, type Rolldown } from 'vite';

export type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** The files of a build of its own, which the build that asks for it carries along. */
export async function buildOutputs(config: InlineConfig): Promise<readonly Output[]> {
  const built = await build({
    ...{ configFile: false, publicDir: false, logLevel: 'warn' },
    ...config,
    build: {
      ...config.build,
      write: false,
      rolldownOptions: { ...config.build?.rolldownOptions, checks: { pluginTimings: false } },
    },
  });
  return (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
}

/** One script without imports, for a place that takes no modules, or that is to need one request. */
export async function buildScript(entry: string, config: InlineConfig = {}): Promise<string> {
  const [script] = await buildOutputs({
    ...config,
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  if (script?.type !== 'chunk') throw new Error(`${entry} was not built.`);
  return script.code;
}

export const contentOf = (file: Output) => (file.type === 'chunk' ? file.code : file.source);
