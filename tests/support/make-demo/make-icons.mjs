/**
 * Draws public/icon.svg, in its light colours, as the PNG icons of the manifest:
 *
 *   node tests/support/make-demo/make-icons.mjs
 *
 * It is not run in a build: what it makes is committed. It wants the Debian package librsvg2-bin.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const target = join(import.meta.dirname, '../../../public');
const icon = readFileSync(join(target, 'icon.svg'), 'utf8').replace(
  /@media[^}]*\{[^}]*\}[^}]*\}\s*\}/,
  '',
);
const [, drawing] = /<svg[^>]*>(.*)<\/svg>/s.exec(icon);

/** The drawing on paper; `scale` leaves room for a mask that cuts up to a fifth off each side. */
function onPaper(scale) {
  const shift = 12 * (1 - scale);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="#fbfaf7"/>
  <g transform="translate(${shift} ${shift}) scale(${scale})">${drawing}</g></svg>`;
}

for (const [name, size, svg] of [
  ['icon-192.png', 192, icon],
  ['icon-512.png', 512, icon],
  ['icon-maskable-512.png', 512, onPaper(0.62)],
]) {
  const output = ['-w', String(size), '-h', String(size), '-o', join(target, name)];
  execFileSync('rsvg-convert', output, { input: svg });
}
