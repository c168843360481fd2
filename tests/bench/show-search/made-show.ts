import type { Cue } from '../../../src/core/transcript/cue.ts';
import { randomNumbers } from '../page/made-episode.ts';

const vocabulary = 40_000;
const topics = 80;
const consonants = 'b c d f g h k l m n p r s t v w th st ch sh br tr pl'.split(' ');
const vowels = 'a e i o u ea ou ai'.split(' ');

/**
 * Episodes of made speech, the same at each call: words by Zipf's law (Mandelbrot's form), each episode with words of its
 * own that come often, 5 to 13 words a line, two speakers.
 */
export class MadeShow {
  readonly words: readonly string[];
  readonly #sums: Float64Array;

  constructor() {
    const random = randomNumbers(7);
    const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
    const made = new Set<string>();
    while (made.size < vocabulary) {
      // Frequent words are short.
      const syllables = 1 + Math.floor(Math.log10(made.size + 10) / 2 + random() * 1.6);
      let word = '';
      for (let i = 0; i < syllables; i++) word += pick(consonants) + pick(vowels);
      made.add(random() < 0.4 ? word + pick(['n', 's', 'r', 't', 'ng']) : word);
    }
    this.words = [...made];
    this.#sums = new Float64Array(vocabulary);
    let sum = 0;
    for (let rank = 0; rank < vocabulary; rank++) {
      sum += 1 / (rank + 2.7) ** 1.2;
      this.#sums[rank] = sum;
    }
  }

  /** The cues of an episode; `edition` gives another text for the same episode. */
  cues(episode: number, lines: number, edition = 0): Cue[] {
    const random = randomNumbers(1 + episode + edition * 100_003);
    const own = Array.from({ length: topics }, () => Math.floor(random() ** 2 * vocabulary));
    let time = 0;
    return Array.from({ length: lines }, (_, line): Cue => {
      const count = 5 + Math.floor(random() * 9);
      const said = Array.from({ length: count }, () =>
        random() < 0.06 ? own[Math.floor(random() ** 2 * topics)]! : this.#rank(random()),
      );
      const text = said.map((rank) => this.words[rank]).join(' ');
      const start = time;
      time = Math.round((time + 2 + random() * 3) * 1000) / 1000;
      const speaker = Math.floor(line / 12) % 2 === 0 ? 'Ada' : 'Ben';
      return { start, end: time, text: `${text[0]!.toUpperCase()}${text.slice(1)}.`, speaker };
    });
  }

  #rank(share: number): number {
    const wanted = share * this.#sums[vocabulary - 1]!;
    let low = 0;
    let high = vocabulary - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#sums[middle]! >= wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
