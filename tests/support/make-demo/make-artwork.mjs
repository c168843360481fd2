/**
 * Draws the pictures of the demo show and writes them to public/demo as JPEG, 512 x 512:
 *
 *   node tests/support/make-demo/make-artwork.mjs
 *
 * It is not run in a build: what it makes is committed. It wants the Debian packages librsvg2-bin and ffmpeg.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const target = join(import.meta.dirname, '../../../public/demo');

/** A picture of 512 x 512 on the show's warm ground. */
function picture(drawing, light) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="1024" viewBox="0 0 512 512">
  <defs>
    <radialGradient id="ground" cx="${light.x}" cy="${light.y}" r="1.05">
      <stop offset="0" stop-color="#ffdcae"/>
      <stop offset=".22" stop-color="#f6a96a"/>
      <stop offset=".5" stop-color="#e2712f"/>
      <stop offset=".78" stop-color="#a8450f"/>
      <stop offset="1" stop-color="#6a2407"/>
    </radialGradient>
  </defs>
  <rect width="512" height="512" fill="url(#ground)"/>
  ${drawing}
</svg>`;
}

/** A dial of 60 strokes, one for each second, as long as a voice is loud; after six pips, four o'clock precisely. */
function dial() {
  const strokes = [];
  for (let second = 0; second < 60; second++) {
    const angle = (second / 60) * 2 * Math.PI - Math.PI / 2;
    const voice = Math.abs(Math.sin(second * 0.52) * Math.cos(second * 0.19 + 0.6));
    const pip = second === 0 || second >= 55;
    const inner = 166;
    const outer = inner + (pip ? 58 : 12 + 42 * voice);
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const points = `x1="${fix(256 + inner * x)}" y1="${fix(256 + inner * y)}" x2="${fix(256 + outer * x)}" y2="${fix(256 + outer * y)}"`;
    strokes.push(`<line ${points} stroke-opacity="${pip ? 0.98 : 0.5}"/>`);
  }
  return `<g stroke="#fff3e2" stroke-width="6.5" stroke-linecap="round">${strokes.join('')}</g>
  <g stroke="#fff3e2" stroke-linecap="round">
    <line x1="256" y1="256" x2="256" y2="128" stroke-width="9"/>
    <line x1="256" y1="256" x2="338" y2="304" stroke-width="9" stroke-opacity=".72"/>
  </g>
  <circle cx="256" cy="256" r="13" fill="#fff3e2"/>`;
}

/** Lines of a page as strokes of a voice; the one being said is lit. */
function page() {
  const rows = [0, 1, 2, 3, 4].map((row) => {
    const lit = row === 2;
    const strokes = [];
    for (let i = 0; i < [24, 27, 26, 22, 16][row]; i++) {
      const voice = Math.abs(Math.sin(i * 0.9 + row * 1.7) * Math.cos(i * 0.37 + row));
      const half = 5 + (lit ? 30 : 19) * voice;
      const [x, y] = [78 + i * 13.6, 104 + row * 76];
      strokes.push(
        `<line x1="${fix(x)}" y1="${fix(y - half)}" x2="${fix(x)}" y2="${fix(y + half)}"/>`,
      );
    }
    return `<g stroke="#fff3e2" stroke-width="6" stroke-linecap="round" stroke-opacity="${lit ? 0.98 : 0.42}">${strokes.join('')}</g>`;
  });
  return `<rect x="44" y="208" width="424" height="96" rx="26" fill="#6a2407" fill-opacity=".34"/>${rows.join('')}`;
}

function fix(value) {
  return value.toFixed(1);
}

const folder = mkdtempSync(join(tmpdir(), 'cueline-artwork-'));
for (const [name, svg] of [
  ['a-watch-called-arnold', picture(dial(), { x: 0.3, y: 0.2 })],
  ['click-any-line', picture(page(), { x: 0.72, y: 0.2 })],
]) {
  const [drawn, bitmap] = [join(folder, `${name}.svg`), join(folder, `${name}.png`)];
  writeFileSync(drawn, svg);
  execFileSync('rsvg-convert', ['-w', '1024', '-o', bitmap, drawn]);
  // Shrunk from twice the size with a grain too fine to see, so that the gradient shows no steps.
  const shrink = [
    '-vf',
    'scale=512:512:flags=lanczos,noise=alls=3:allf=u',
    '-q:v',
    '3',
    '-pix_fmt',
    'yuvj444p',
  ];
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    bitmap,
    ...shrink,
    '-bitexact',
    join(target, `${name}.jpg`),
  ]);
}
rmSync(folder, { recursive: true });
