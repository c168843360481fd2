import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeVtt } from '../../../src/core/transcript/export/vtt.ts';
import { makeSound, makeTranscript } from '../page/made-episode.ts';
import { MadeShow } from '../show-search/made-show.ts';

/** A publisher's folder on the disk. */
export interface MadeFolder {
  readonly folder: string;
  remove(): void;
}

function madeFolder(): MadeFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'cueline-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const day = (i: number) => new Date(Date.UTC(2026, 10, 12 - 7 * i)).toISOString().slice(0, 10);

const about = {
  ...{ title: 'Tides', language: 'en', accent: '#17686b', people: ['Ada Holm', 'Ben Okafor'] },
  description: 'Two people who live by the water ask what it does to us.',
};

/** A folder of episodes whose recordings stay on another host, and whose lines are made speech. */
export class LargeFolder implements MadeFolder {
  readonly folder: string;
  readonly remove: () => void;
  readonly #show = new MadeShow();
  readonly #lines: number;

  constructor(episodes: number, lines: number) {
    ({ folder: this.folder, remove: this.remove } = madeFolder());
    this.#lines = lines;
    const numbers = Array.from({ length: episodes }, (_, i) => i);
    for (const i of numbers) this.write(i);
    const manifest = {
      ...about,
      episodes: numbers.map((i) => ({
        ...{ id: `episode-${i}`, title: `Episode ${i}`, published: day(i), duration: 3600 },
        ...{ audio: `https://sound.example/${i}.mp3`, transcript: `${i}.vtt` },
        description: 'What the water took this week, and what it left.',
      })),
    };
    writeFileSync(path.join(this.folder, 'show.json'), JSON.stringify(manifest));
  }

  /** Writes the transcript of an episode; another edition says something else. */
  write(episode: number, edition = 0): void {
    const cues = this.#show.cues(episode, this.#lines, edition);
    writeFileSync(path.join(this.folder, `${episode}.vtt`), writeVtt({ cues }));
  }
}

/** The episodes of `smallFolder` by their ids, with their numbers of lines. */
export const smallEpisodes = { long: 5_000, hour: 1_000, short: 40 } as const;

/** A folder of a few episodes with recordings, pictures and notes, as a show that has just begun. */
export function smallFolder(picture: Uint8Array): MadeFolder {
  const made = madeFolder();
  const put = (name: string, content: string | Uint8Array) => {
    const file = path.join(made.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  put('cover.png', picture);
  const episodes = Object.entries(smallEpisodes).map(([id, lines], i) => {
    put(`${id}.wav`, makeSound(600 + i));
    put(`${id}.vtt`, makeTranscript(lines, 1.6, 3.2).vtt);
    return {
      ...{ id, title: `The ${id} one`, number: i + 1, published: day(i), description: 'A walk.' },
      ...{ audio: `${id}.wav`, transcript: `${id}.vtt` },
    };
  });
  put('show.json', JSON.stringify({ ...about, artwork: 'cover.png', episodes }));
  return made;
}
