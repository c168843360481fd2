import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Packs the package, installs it in an empty folder, and publishes a show there with it. Throws where something is missing
 * that only a clone has.
 */
export function checkPackage(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cueline-package-'));
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    npm(['pack', '--silent', '--pack-destination', folder], process.cwd());
    const { version, name }: { version: string; name: string } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const packed = `${name}-${version}.tgz`;
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    npm(['install', '--no-audit', '--no-fund', `./${packed}`], folder);
    copyFileSync('tests/fixtures/audio/tone.mp3', path.join(folder, 'ebb.mp3'));
    writeFileSync(path.join(folder, 'ebb.vtt'), 'WEBVTT\n\n00:00.500 --> 00:01.000\nThe sea.\n');
    const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, '.cache') };
    execFileSync('npx', ['cueline', 'publish', '.'], { cwd: folder, env, stdio: 'inherit' });
    const page = readFileSync(path.join(folder, 'site/ebb/index.html'), 'utf8');
    if (!page.includes('The sea.')) throw new Error('The page lacks its transcript.');
    const [, script = ''] = /<script[^>]* src="\.\.\/([^"]+)"/.exec(page) ?? [];
    if (!existsSync(path.join(folder, 'site', script))) throw new Error(`${script} is missing.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync('prebuilt', { recursive: true, force: true });
  }
}
