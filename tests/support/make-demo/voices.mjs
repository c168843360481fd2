import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWave } from './wave.mjs';

const here = import.meta.dirname;

/**
 * Who speaks how. `tone` is an ffmpeg filter chain that takes nothing from the timing: it lowers the buzz of the first
 * voice's highest overtones and the hum of the second's lowest, and evens both out.
 */
export const voices = {
  Iris: {
    say: sayWithFestival,
    tone: 'highpass=f=90,lowpass=f=11500,treble=g=-4:f=7500,acompressor=threshold=-26dB:ratio=2.2:attack=6:release=140',
  },
  Owen: {
    say: sayWithFlite,
    tone: 'highpass=f=85,equalizer=f=190:t=q:w=1:g=-2,treble=g=-1.5:f=4500,acompressor=threshold=-26dB:ratio=2.2:attack=6:release=140',
  },
};

/** Speaks each text; gives back its sound and `[start, end]` of each word between white space, in seconds. */
function sayWithFlite(texts, folder) {
  const program = join(folder, 'flite-words');
  const libraries = ['cmu_us_rms', 'cmu_us_slt', 'usenglish', 'cmulex'].map(
    (name) => `-lflite_${name}`,
  );
  const source = join(here, 'flite-words.c');
  execFileSync('cc', ['-O1', '-o', program, source, ...libraries, '-lflite', '-lm']);
  const files = texts.map((_, i) => join(folder, `flite-${i}.wav`));
  const input = texts.map((text, i) => `${files[i]}\t${text}\n`).join('');
  return collect(execFileSync(program, ['rms', '0.96'], { input, encoding: 'utf8' }), files);
}

function sayWithFestival(texts, folder) {
  const files = texts.map((_, i) => join(folder, `festival-${i}.wav`));
  const calls = texts.map(
    (text, i) => `(say-to ${JSON.stringify(files[i])} ${JSON.stringify(text)})`,
  );
  const program = join(folder, 'say.scm');
  writeFileSync(
    program,
    `(load ${JSON.stringify(join(here, 'festival-words.scm'))})\n${calls.join('\n')}\n`,
  );
  return collect(execFileSync('festival', ['-b', program], { encoding: 'utf8' }), files);
}

function collect(output, files) {
  const blocks = output.split(/^end$/m);
  return files.map((file, i) => {
    const rows = blocks[i].trim().split('\n');
    return { ...readWave(file), times: rows.map((row) => row.split(' ').slice(0, 2).map(Number)) };
  });
}
