export const rate = 48000;

/** Sounds between the speech: `samples` at `rate`, and how many seconds to wait before, and from their start to after. */
export const sounds = {
  chime: { before: 0.75, after: 1.55, samples: chime() },
  pips: {
    before: 0.8,
    after: 5.9,
    samples: pips(),
    speaker: 'The pips',
    words: ['Pip,', 'pip,', 'pip,', 'pip,', 'pip,', 'pip.'].map((text, i) => ({
      text,
      start: i,
      end: i + 0.12,
    })),
  },
};

/** Two soft bell notes, a fourth apart. */
function chime() {
  const samples = new Float32Array(2.6 * rate);
  for (const [pitch, start, level] of [
    [587.33, 0, 0.09],
    [783.99, 0.24, 0.08],
  ]) {
    for (const [overtone, part, seconds] of [
      [1, 1, 0.75],
      [2.005, 0.32, 0.4],
      [3.01, 0.1, 0.2],
    ]) {
      add(samples, start, 2.3, (t) => {
        const strike = Math.min(1, t / 0.006);
        const ring = Math.exp(-t / seconds) * Math.min(1, (2.3 - t) / 0.3);
        return level * part * strike * ring * Math.sin(2 * Math.PI * pitch * overtone * t);
      });
    }
  }
  return samples;
}

/** Six notes of a tenth of a second, one each second. */
function pips() {
  const samples = new Float32Array(5.2 * rate);
  for (let i = 0; i < 6; i++) {
    add(samples, i, 0.12, (t) => {
      const edge = Math.min(1, t / 0.004, (0.12 - t) / 0.02);
      return 0.14 * edge * Math.sin(2 * Math.PI * 880 * t);
    });
  }
  return samples;
}

function add(samples, start, seconds, wave) {
  const from = Math.round(start * rate);
  for (let i = 0; i < seconds * rate; i++) samples[from + i] += wave(i / rate);
}
