import path from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { siteAddress } from '../../core/publishing/site-address.ts';
import { nearestWord } from '../../core/text/nearest-word.ts';
import { HARMFUL } from '../../core/text/page-text.ts';
import type { Oddity } from '../published-show.ts';
import { readBuiltPlayer } from './built-player.ts';
import { ProgressBar } from './progress.ts';
import { fingerprintFile } from './fingerprint.ts';
import { PublishError, reasonOf } from './publish-error.ts';
import {
  checkFolder,
  publishFolder,
  type PublishResult,
  type PublishTask,
} from './publish-folder.ts';
import { preview } from './preview.ts';
import { cacheFolder } from './run-cache.ts';

const help = `Cueline ${version}: a folder of recordings becomes a site whose transcripts follow the voice.

  cueline publish FOLDER    writes the site into FOLDER/site
  cueline check FOLDER      only tells what is odd in the folder
  cueline preview FOLDER    publishes, shows the site on this computer, and does so again at each change
  cueline fingerprint FILE  writes FILE's prints beside it, by which players find what a host put into a copy of it

FOLDER holds recordings, and under the same names transcripts, chapters and pictures; or a folder for each
episode; or a show.json. It may also be the file or the address of a feed, whose recordings on the web stay where they are.

  --out DIR     another folder for the site
  --url URL     where the site will stand; the site remembers it. Without any there is no feed, no sitemap
                and no canonical address
  --retime      writes what show.json says of an episode's timing into its transcripts
  --no-prints   recordings are not listened to; what a host puts into them is not found then
  --strict      exit code 1 if there are faults
  --port N      of the preview; a free one by default
  --help, --version

Exit codes: 0, 1 with faults under --strict, 2 where nothing could be written.`;

const commands: readonly string[] = ['publish', 'check', 'preview', 'fingerprint'];

const options = {
  out: { type: 'string' },
  url: { type: 'string' },
  'no-prints': { type: 'boolean' },
  retime: { type: 'boolean' },
  strict: { type: 'boolean' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Runs the command with its arguments, over the player that was built into a folder; gives the exit code. */
export async function main(args: readonly string[], built: string): Promise<number> {
  const stop = new AbortController();
  const stopped = new PublishError('Stopped; the last site stands as it was.');
  const onSignal = () => stop.abort(stopped);
  // A second one ends the process at once.
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal).once('SIGHUP', onSignal);
  const progress = new ProgressBar(process.stderr);
  try {
    return await run(args, built, progress, stop.signal);
  } catch (error) {
    progress.clear();
    if (error instanceof PublishError) console.error(forTerminal(error.message));
    else console.error('Cueline failed, and the last site stands as it was:', error);
    return 2;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal).off('SIGHUP', onSignal);
  }
}

async function run(
  args: readonly string[],
  built: string,
  progress: ProgressBar,
  signal: AbortSignal,
): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.version) return say(version);
  const [command, from, ...more] = positionals;
  if (values.help || command === undefined) return say(help);
  if (!commands.includes(command)) {
    const meant = nearestWord(command.toLowerCase(), commands);
    const hint = meant === undefined ? '' : ` Did you mean “cueline ${meant}”?`;
    throw new PublishError(`There is no command “${command}”.${hint}\n\n${help}`);
  }
  if (from === undefined || more.length > 0) {
    const what = command === 'fingerprint' ? 'file' : 'folder';
    throw new PublishError(`Name one ${what}: cueline ${command} ${what.toUpperCase()}`);
  }
  if (command === 'fingerprint')
    return say(await fingerprintFile(from, values.out, progress, signal));
  const url = values.url === undefined ? undefined : siteUrl(values.url);
  const task: PublishTask = {
    from,
    out: values.out,
    url,
    cacheFolder: cacheFolder(),
    retime: values.retime,
    // A preview is to be there at once.
    prints: command !== 'preview' && !values['no-prints'],
    progress,
    signal,
  };
  const codeFor = (oddities: readonly Oddity[]) =>
    values.strict && oddities.some(({ weight }) => weight === 'fault') ? 1 : 0;
  if (command === 'check') {
    const { show, oddities } = await checkFolder(task);
    tellOddities(oddities);
    say(`“${show.title}”: ${counted(show.episodes.length, 'episode')}, ${countOdd(oddities)}.`);
    return codeFor(oddities);
  }
  const player = readBuiltPlayer(built);
  const publish = async () => {
    const begin = performance.now();
    const result = await publishFolder(task, player);
    tellResult(result, performance.now() - begin, url !== undefined);
    return result;
  };
  if (command === 'publish') return codeFor((await publish()).oddities);
  return preview({ from, port: portOf(values.port), signal, publish, say });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = wrongOption(args) ?? reasonOf(error);
    throw new PublishError(`${reason}\n“cueline --help” lists what there is.`, { cause: error });
  }
}

/** What is wrong with the first option that cannot be taken. */
function wrongOption(args: readonly string[]): string | undefined {
  const loose = { allowPositionals: true, strict: false, tokens: true } as const;
  const { tokens } = parseArgs({ args: [...args], options, ...loose });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) {
      const meant = nearestWord(name.toLowerCase(), Object.keys(options));
      return `There is no option ${rawName}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
    }
    const takesValue = options[name].type === 'string';
    if (takesValue && (value === undefined || (!token.inlineValue && value.startsWith('-')))) {
      return `${rawName} needs a value after it.`;
    }
    if (!takesValue && value !== undefined) return `${rawName} takes no value.`;
  }
  return undefined;
}

const isOption = (name: string): name is keyof typeof options => Object.hasOwn(options, name);

function siteUrl(text: string): string {
  const url = siteAddress(text);
  // Who writes a script is asked to say all of it; a page guesses.
  if (url !== undefined && /^https?:/i.test(text.trim())) return url;
  throw new PublishError(
    `“${text}” is no address of a site: one begins with https://, as https://example.com/show/ does.`,
  );
}

function portOf(text = '0'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new PublishError(`“${text}” is no port.`);
}

function say(text: string): 0 {
  console.log(forTerminal(text));
  return 0;
}

const escapes = new RegExp(`[${HARMFUL}\\t\\v\\f\\r]`, 'g');

/** Names of files may hold what commands a terminal. */
function forTerminal(text: string): string {
  return text.replace(escapes, '\uFFFD');
}

function tellResult(
  { show, oddities, site, url, written }: PublishResult,
  ms: number,
  isUrlGiven: boolean,
): void {
  tellOddities(oddities);
  const { files, written: changed, removed } = written;
  const gone = removed > 0 ? `, ${removed} removed` : '';
  const where = path.relative('', site) || site;
  say(
    `“${show.title}”: ${counted(show.episodes.length, 'episode')}, ${countOdd(oddities)}.\n` +
      `${counted(files, 'file')} in ${where} (${changed} new or changed${gone}), ${(ms / 1000).toFixed(1)} s.`,
  );
  if (url === undefined) {
    say('Without --url there is no feed, no sitemap and no canonical address.');
  } else if (!isUrlGiven) {
    say(`Made for ${url} as last time; --url names another address.`);
  }
}

/** A folder of the wrong kind has oddities without end. */
const most = 200;

function tellOddities(oddities: readonly Oddity[]): void {
  for (const [weight, heading] of [
    ['note', 'To note:'],
    ['fault', 'Faults, which cost your listeners something:'],
  ] as const) {
    const some = oddities.filter((one) => one.weight === weight);
    if (some.length === 0) continue;
    say(heading);
    for (const { file, line, text } of some.slice(0, most)) {
      const place = [file, line].filter((part) => part !== undefined).join(':');
      say(`  ${place === '' ? '' : `${place}: `}${text}`);
    }
    if (some.length > most) say(`  … and ${some.length - most} more.`);
  }
}

function countOdd(oddities: readonly Oddity[]): string {
  const faults = oddities.filter(({ weight }) => weight === 'fault').length;
  return `${counted(faults, 'fault')}, ${counted(oddities.length - faults, 'note')}`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
