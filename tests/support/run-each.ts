/** A measuring or fuzzing file: its default export does the work and prints what it found. */
interface Runnable {
  readonly default: (args: readonly string[]) => Promise<void>;
}

const files = {
  bench: import.meta.glob<Runnable>('../bench/*.bench.ts'),
  fuzz: import.meta.glob<Runnable>('../bench/*.fuzz.ts'),
};

/** Runs one after the other every file of a kind (`bench` or `fuzz`) whose name has one of the given parts; all without one. */
export default async function runEach([kind, ...parts]: readonly string[]): Promise<void> {
  if (kind !== 'bench' && kind !== 'fuzz') throw new Error('say what to run: bench or fuzz');
  const wanted = Object.entries(files[kind]).filter(
    ([file]) => parts.length === 0 || parts.some((part) => file.includes(part)),
  );
  if (wanted.length === 0) {
    console.error(`No ${kind} has ${parts.join(' or ')} in its name.`);
    process.exitCode = 1;
  }
  for (const [file, load] of wanted) {
    console.log(`\n== ${file.replace('../', 'tests/')}`);
    const { default: run } = await load();
    await run(parts);
  }
}
