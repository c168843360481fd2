/**
 * Makes the recordings and transcripts of the demo show in public/demo from the scripts in this folder:
 *
 *   node tests/support/make-demo/make-demo.mjs
 *
 * It is not run in a build: what it makes is committed. It wants these Debian packages:
 * ffmpeg flite1-dev gcc libc6-dev festival festvox-us-slt-hts.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toSrt, toVtt } from './captions.mjs';
import { mix } from './mix.mjs';
import { parseScript } from './script-text.mjs';
import { layOut } from './timeline.mjs';

const here = import.meta.dirname;
const target = join(here, '../../../public/demo');

const episodes = [
  { id: 'a-watch-called-arnold', title: 'A watch called Arnold', transcript: 'vtt' },
  { id: 'click-any-line', title: 'Click any line', transcript: 'srt' },
];

for (const { id, title, transcript } of episodes) {
  const folder = mkdtempSync(join(tmpdir(), 'cueline-demo-'));
  const timeline = layOut(parseScript(readFileSync(join(here, `${id}.txt`), 'utf8')), folder);
  encode(mix(timeline, folder), join(target, `${id}.mp3`), title);
  const text = transcript === 'vtt' ? toVtt(timeline.lines, title) : toSrt(timeline.lines);
  writeFileSync(join(target, `${id}.${transcript}`), text);
  if (timeline.chapters.length > 0) {
    const chapters = JSON.stringify(
      { version: '1.2.0', title, chapters: timeline.chapters },
      null,
      2,
    );
    writeFileSync(join(target, `${id}.chapters.json`), `${chapters}\n`);
  }
  rmSync(folder, { recursive: true });
}

/**
 * Constant bit rate, so that a seek lands where it says; at 48 kHz and 64 kbit/s every frame has the same 192 bytes.
 * The Info header tells players the encoder's delay, which Chromium and Firefox take off: the transcript's times hold
 * as they are. Not with ffmpeg's bitexact flag: it hides the encoder's name, and Firefox is then a frame late.
 */
function encode(from, to, title) {
  const tags = ['-metadata', `title=${title}`, '-metadata', 'artist=The Long Minute'];
  const codec = ['-c:a', 'libmp3lame', '-b:a', '64k', '-ac', '1', '-id3v2_version', '3'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', from, ...tags, ...codec, to]);
}
